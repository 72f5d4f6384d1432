package kr.malmungchi.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds to whom a first name or a surname alone belongs: to the one full name of the corpus that
 * has it, or to the one that is by far the most frequent; else to none.
 */
final class ShortNames {
  /** How many times as frequent as all others one must be. */
  private static final int BY_FAR = 10;

  private final List<SeenName> seen;
  private final List<NameForm> forms;
  private final NameGroups groups;

  /** Which groups of full names have a part, each with the mentions of these full names. */
  private final Map<String, Map<Integer, Integer>> owners = new HashMap<>();

  ShortNames(List<SeenName> seen, List<NameForm> forms, NameGroups groups) {
    this.seen = seen;
    this.forms = forms;
    this.groups = groups;
  }

  /** Joins each group of short names to its full name. */
  void join() {
    for (int i = 0; i < seen.size(); i++) {
      if (isFull(i)) {
        List<String> parts = parts(i);
        for (String part : parts) {
          own(part, i);
        }
      }
    }
    Map<Integer, List<Integer>> shorts = new HashMap<>();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      if (!isFull(i)
          && owners.containsKey(forms.get(i).key())
          && seen.get(i).kind() != NameKind.PLACE) {
        int root = groups.root(i);
        if (!shorts.containsKey(root)) {
          order.add(root);
        }
        shorts.computeIfAbsent(root, none -> new ArrayList<>()).add(i);
      }
    }
    List<int[]> joins = new ArrayList<>();
    for (int root : order) {
      int owner = owner(shorts.getOrDefault(root, List.of()), root);
      if (owner >= 0) {
        joins.add(new int[] {owner, root});
      }
    }
    joins.forEach(pair -> groups.join(pair[0], pair[1]));
  }

  private boolean isFull(int number) {
    NameForm form = forms.get(number);
    return !form.isOneWord() || isKorean(number);
  }

  private boolean isKorean(int number) {
    String key = forms.get(number).key();
    return seen.get(number).kind() == NameKind.PERSON
        && key.length() > 2
        && KoreanNames.look(key) != KoreanNames.Look.NONE;
  }

  private List<String> parts(int number) {
    NameForm form = forms.get(number);
    if (form.isOneWord()) {
      int surname = KoreanNames.surnameLength(form.key());
      return List.of(form.key().substring(0, surname), form.key().substring(surname));
    }
    List<String> words = form.telling();
    String first = NameForm.of(words.get(0)).key();
    boolean person = isPerson(number);
    if (words.size() < form.words().size()) {
      return words.size() == 1
          ? List.of(first)
          : List.of(NameForm.of(String.join(" ", words)).key());
    }
    return person ? List.of(first, NameForm.of(words.get(words.size() - 1)).key()) : List.of();
  }

  /** Whether most of what is known of a group says so. */
  private boolean isPerson(int number) {
    return groups.members(number).stream()
        .anyMatch(member -> seen.get(member).kind() == NameKind.PERSON);
  }

  private void own(String part, int number) {
    owners
        .computeIfAbsent(part, none -> new HashMap<>())
        .merge(groups.root(number), seen.get(number).mentions(), Integer::sum);
  }

  /** The group that all these short names belong to, or -1. */
  private int owner(List<Integer> shorts, int root) {
    Map<Integer, Integer> claims = new HashMap<>();
    for (int number : shorts) {
      owners
          .getOrDefault(forms.get(number).key(), Map.of())
          .forEach((owner, mentions) -> claims.merge(owner, mentions, Integer::sum));
    }
    claims.remove(root);
    int all = 0;
    int best = -1;
    for (Map.Entry<Integer, Integer> claim : claims.entrySet()) {
      all += claim.getValue();
      if (best < 0
          || claim.getValue() > claims.get(best)
          || (claim.getValue().equals(claims.get(best)) && claim.getKey() < best)) {
        best = claim.getKey();
      }
    }
    boolean clear =
        best >= 0 && (claims.size() == 1 || claims.get(best) >= BY_FAR * (all - claims.get(best)));
    return clear ? best : -1;
  }
}
