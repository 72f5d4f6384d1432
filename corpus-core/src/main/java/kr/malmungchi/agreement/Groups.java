package kr.malmungchi.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.malmungchi.Deadline;

/**
 * Brings claims about one thing together. Claims are only compared where they share a rare word, so
 * that the time is linear in their number.
 */
final class Groups {
  private static final int RAREST = 6;
  private static final int LAST_OF_BLOCK = 24;
  private static final int MOST_COMPARED = 64;

  /** A claim joins a group if it is about one thing with most of so many of its members. */
  private static final int ASKED = 7;

  private static final int MOST_MEMBERS = 50;

  private final Rarity rarity;
  private final SameThing sameThing;
  private final Map<String, List<Integer>> blocks = new HashMap<>();
  private final List<Claim> claims = new ArrayList<>();
  private final Map<Integer, List<Claim>> groupOf = new HashMap<>();
  private final List<List<Claim>> groups = new ArrayList<>();

  Groups(Rarity rarity, SameThing sameThing) {
    this.rarity = rarity;
    this.sameThing = sameThing;
  }

  /** The groups of two claims or more, in the order of their first claims. */
  List<List<Claim>> all() {
    return groups.stream().filter(group -> group.size() > 1).toList();
  }

  void add(Claim claim) {
    Deadline.check();
    List<String> keys = keys(claim);
    List<Claim> group = new ArrayList<>();
    for (int candidate : candidates(keys)) {
      List<Claim> found = groupOf.get(candidate);
      if (found != null && sameThing.isOne(claim, claims.get(candidate)) && fits(claim, found)) {
        group = found;
        break;
      }
    }
    if (group.isEmpty()) {
      groups.add(group);
    }
    int number = claims.size();
    group.add(claim);
    claims.add(claim);
    groupOf.put(number, group);
    keys.forEach(key -> blocks.computeIfAbsent(key, none -> new ArrayList<>()).add(number));
  }

  private List<String> keys(Claim claim) {
    String kind =
        switch (claim.value()) {
          case Value.Days days -> claim.clause().deed().map(Deed::name).orElse("");
          case Value.Quantity amount -> amount.unit() + claim.whole();
        };
    Set<String> words = new LinkedHashSet<>(claim.clause().words());
    words.addAll(claim.counted());
    return words.stream()
        .sorted(
            Comparator.comparingDouble((String word) -> -rarity.of(word))
                .thenComparing(word -> word))
        .limit(RAREST)
        .map(word -> kind + ' ' + word)
        .toList();
  }

  private Set<Integer> candidates(List<String> keys) {
    Set<Integer> candidates = new LinkedHashSet<>();
    for (String key : keys) {
      List<Integer> block = blocks.getOrDefault(key, List.of());
      for (int i = block.size() - 1;
          i >= Math.max(0, block.size() - LAST_OF_BLOCK) && candidates.size() < MOST_COMPARED;
          i--) {
        candidates.add(block.get(i));
      }
    }
    return candidates;
  }

  private boolean fits(Claim claim, List<Claim> group) {
    int asked = Math.min(ASKED, group.size());
    long agree =
        group.stream().limit(asked).filter(member -> sameThing.isOne(claim, member)).count();
    return group.size() < MOST_MEMBERS
        && 2 * agree > asked
        && group.stream().noneMatch(member -> member.statement() == claim.statement());
  }
}
