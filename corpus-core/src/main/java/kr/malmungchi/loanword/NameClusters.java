package kr.malmungchi.loanword;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The spellings of a collection that belong together, as one pair after another tells: from a
 * {@link Gloss}, or from a {@link LoanwordMatch} of at least {@link #SURE}.
 *
 * <p>A wrong pair must not glue two names together. So a cluster has a greatest size, and two
 * clusters whose Latin spellings differ stay apart. Sure pairs should come first. Not for use by
 * two threads.
 */
public final class NameClusters {
  /** Matches below this should not be joined. */
  public static final double SURE = 0.8;

  private static final int MOST_SPELLINGS = 24;

  /** The share of letters in which two Latin spellings of one name may differ. */
  private static final double NEAR = 0.25;

  private final Map<String, Set<String>> clusters = new HashMap<>();

  /** Joins both spellings and all that each belongs to; false if they must stay apart. */
  public boolean join(String one, String other) {
    Set<String> joined = new TreeSet<>(of(one));
    joined.addAll(of(other));
    if (joined.size() > MOST_SPELLINGS || differ(latin(of(one)), latin(of(other)))) {
      return false;
    }
    joined.forEach(spelling -> clusters.put(spelling, joined));
    return true;
  }

  /**
   * All spellings of a name, the given one with them, without spaces; Latin ones in small letters.
   */
  public Set<String> of(String name) {
    String spelling = spelling(name);
    return Set.copyOf(clusters.getOrDefault(spelling, Set.of(spelling)));
  }

  /** A Latin spelling of the name, which finds more than a Hangul one does. */
  public Optional<String> latin(String name) {
    return latin(of(name)).stream().sorted().findFirst();
  }

  private static String spelling(String name) {
    String hangul = Spellings.hangul(name);
    if (!hangul.isEmpty()) {
      return hangul;
    }
    List<String> latin = Spellings.latin(name);
    return latin.isEmpty() ? name : latin.get(0);
  }

  private static Set<String> latin(Set<String> spellings) {
    Set<String> latin = new HashSet<>(spellings);
    latin.removeIf(spelling -> spelling.isEmpty() || spelling.charAt(0) > 'z');
    return latin;
  }

  private static boolean differ(Set<String> ones, Set<String> others) {
    return ones.stream().anyMatch(one -> others.stream().anyMatch(other -> !isNear(one, other)));
  }

  /** Whether two Latin spellings differ in a quarter of their letters or less. */
  public static boolean isNear(String one, String other) {
    return distance(one, other) <= NEAR * Math.max(one.length(), other.length());
  }

  /** The edit distance. */
  public static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(diagonal + change, 1 + Math.min(row[j - 1], above));
        diagonal = above;
      }
    }
    return row[other.length()];
  }
}
