package kr.malmungchi.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.malmungchi.loanword.NameClusters;

/**
 * Groups of numbered spellings that grow together. A group has a greatest size, two spellings that
 * a user has split never come into one, and two groups whose Latin spellings differ stay apart.
 */
final class NameGroups {
  private static final int MOST_SPELLINGS = 100;

  /** So many of the Latin spellings of a group are compared. */
  private static final int MOST_LATIN = 4;

  private final int[] roots;
  private final int[] firsts;
  private final List<List<Integer>> members;
  private final Map<Integer, List<String>> latin = new HashMap<>();
  private final Map<Integer, Set<Integer>> apart = new HashMap<>();

  NameGroups(List<NameForm> forms) {
    roots = new int[forms.size()];
    firsts = new int[forms.size()];
    members = new ArrayList<>(roots.length);
    for (int i = 0; i < roots.length; i++) {
      roots[i] = i;
      firsts[i] = i;
      members.add(new ArrayList<>(List.of(i)));
      if (forms.get(i).isLatin()) {
        latin.put(i, List.of(forms.get(i).key()));
      }
    }
  }

  int root(int number) {
    return roots[number];
  }

  /** The member with the lowest number, which is the most frequent. */
  int first(int number) {
    return firsts[roots[number]];
  }

  List<Integer> members(int number) {
    return members.get(roots[number]);
  }

  void keepApart(int one, int other) {
    apart.computeIfAbsent(one, none -> new HashSet<>()).add(other);
    apart.computeIfAbsent(other, none -> new HashSet<>()).add(one);
  }

  /** Joins two groups unless their Latin spellings differ; for what sounds alike. */
  boolean joinAlike(int one, int other) {
    List<String> ones = latin.getOrDefault(roots[one], List.of());
    List<String> others = latin.getOrDefault(roots[other], List.of());
    boolean differ =
        ones.stream().anyMatch(a -> others.stream().anyMatch(b -> !NameClusters.isNear(a, b)));
    return !differ && join(one, other);
  }

  /** Joins two groups; false if they must stay apart. */
  boolean join(int one, int other) {
    int root = roots[one];
    int joined = roots[other];
    if (root == joined) {
      return true;
    }
    if (members.get(root).size() < members.get(joined).size()) {
      root = roots[other];
      joined = roots[one];
    }
    if (members.get(root).size() + members.get(joined).size() > MOST_SPELLINGS
        || isApart(root, joined)) {
      return false;
    }
    for (int member : members.get(joined)) {
      roots[member] = root;
    }
    firsts[root] = Math.min(firsts[root], firsts[joined]);
    members.get(root).addAll(members.get(joined));
    members.set(joined, List.of());
    List<String> both = new ArrayList<>(latin.getOrDefault(root, List.of()));
    both.addAll(latin.getOrDefault(joined, List.of()));
    latin.put(root, List.copyOf(both.subList(0, Math.min(both.size(), MOST_LATIN))));
    return true;
  }

  private boolean isApart(int root, int joined) {
    for (int member : members.get(joined)) {
      for (int other : apart.getOrDefault(member, Set.of())) {
        if (roots[other] == root) {
          return true;
        }
      }
    }
    return false;
  }
}
