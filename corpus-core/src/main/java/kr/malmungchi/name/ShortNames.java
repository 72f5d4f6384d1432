package kr.malmungchi.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

  /** Which parts of names are spellings of one: each leads to another of them, or is the last. */
  private final Map<String, String> same = new HashMap<>();

  /** Which groups of full names have a part, each with the mentions of these full names. */
  private final Map<String, Map<Integer, Integer>> owners = new TreeMap<>();

  ShortNames(List<SeenName> seen, List<NameForm> forms, NameGroups groups) {
    this.seen = seen;
    this.forms = forms;
    this.groups = groups;
  }

  /** Joins each short name to its full name. */
  void join() {
    Map<Integer, List<String>> parts = new LinkedHashMap<>();
    for (int i = 0; i < seen.size(); i++) {
      if (isFull(i)) {
        parts.put(i, parts(i));
      }
    }
    parts.forEach(this::equate);
    List<Integer> shorts = shorts();
    parts.forEach(
        (number, of) ->
            of.forEach(
                part ->
                    owners
                        .computeIfAbsent(one(part), none -> new HashMap<>())
                        .merge(groups.root(number), seen.get(number).mentions(), Integer::sum)));
    Map<String, Integer> first = new HashMap<>();
    Map<String, Integer> claimed = new HashMap<>();
    owners.forEach((part, claims) -> claimed.put(part, owner(claims)));
    for (int number : shorts) {
      String part = one(forms.get(number).key());
      if (owners.containsKey(part)) {
        groups.join(first.computeIfAbsent(part, none -> number), number);
        int owner = claimed.getOrDefault(part, -1);
        if (owner >= 0 && (isPerson(owner) == isPerson(number) || isOpen(number))) {
          groups.join(owner, number);
        }
      }
    }
  }

  /** Names of one word that may be a part of a longer one; those of one sound are one. */
  private List<Integer> shorts() {
    List<Integer> shorts = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      if (!isFull(i) && seen.get(i).kind() != NameKind.PLACE) {
        shorts.add(i);
        int root = groups.root(i);
        if (!isFull(root) && !hasFull(root)) {
          equate(forms.get(i).key(), forms.get(root).key());
        }
      }
    }
    return shorts;
  }

  private boolean hasFull(int root) {
    return groups.members(root).stream().anyMatch(this::isFull);
  }

  /** The first words of all spellings of a full name are one, and so are the last ones. */
  private void equate(int number, List<String> parts) {
    int first = groups.first(number);
    List<String> others = isFull(first) ? parts(first) : List.of();
    if (others.size() == parts.size()) {
      for (int i = 0; i < parts.size(); i++) {
        equate(parts.get(i), others.get(i));
      }
    }
  }

  private void equate(String one, String other) {
    String from = one(one);
    String to = one(other);
    if (!from.equals(to)) {
      same.put(from, to);
    }
  }

  /** The spelling that stands for all that are one with a part. */
  private String one(String part) {
    String at = part;
    for (String next = same.get(at); next != null; next = same.get(at)) {
      at = next;
    }
    if (!at.equals(part)) {
      same.put(part, at);
    }
    return at;
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

  private boolean isOpen(int number) {
    return seen.get(number).kind() == NameKind.OTHER;
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

  /** The group that has a part alone, or by far more often than all others; -1 if none has. */
  private static int owner(Map<Integer, Integer> claims) {
    int all = claims.values().stream().mapToInt(Integer::intValue).sum();
    return claims.entrySet().stream()
        .filter(
            claim -> claims.size() == 1 || claim.getValue() >= BY_FAR * (all - claim.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(-1);
  }
}
