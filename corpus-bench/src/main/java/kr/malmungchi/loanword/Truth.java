package kr.malmungchi.loanword;

import java.util.Map;
import java.util.Set;

/** Whether a word that was found is right, or nearly so. */
final class Truth {
  private static final double RELATED = 0.5;

  private Truth() {}

  /** Whether it is one of those, perhaps with a particle. */
  static boolean isOneOf(String word, Set<String> right) {
    return right.contains(word) || right.contains(TextWords.form(word));
  }

  /** Whether its own Latin spelling differs from this one by a quarter of the letters or less. */
  static boolean isNear(String word, String latin, Map<String, Set<String>> latinOf) {
    return isNearly(latinOf.getOrDefault(word, Set.of()), latin)
        || isNearly(latinOf.getOrDefault(TextWords.form(word), Set.of()), latin);
  }

  private static boolean isNearly(Set<String> spellings, String latin) {
    return spellings.stream().anyMatch(spelling -> NameClusters.isNear(spelling, latin));
  }

  /** Whether two Hangul spellings share at least half of their sounds. */
  static boolean isRelated(String one, String other) {
    String left = Alphabet.sounds(one);
    String right = Alphabet.sounds(other);
    return NameClusters.distance(left, right) <= RELATED * Math.max(left.length(), right.length());
  }
}
