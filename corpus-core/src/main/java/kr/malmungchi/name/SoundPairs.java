package kr.malmungchi.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.malmungchi.lexicon.TwoSetKeyboard;
import kr.malmungchi.loanword.Loanwords;
import kr.malmungchi.loanword.NameClusters;

/**
 * Finds the pairs of spellings that sound like one foreign name: those that stand under one key of
 * {@link Loanwords} are compared, each with the most frequent ones there.
 */
final class SoundPairs {
  /** How many spellings of one key a spelling is compared with. */
  private static final int MOST_COMPARED = 16;

  /** The keys of a Latin spelling take long; only so many are looked up, the most frequent. */
  private static final int MOST_LATIN = 1_500;

  /** How sure two spellings must be one: those of two syllables could be many names. */
  private static final double SURE = 0.6;

  private static final double SURE_OF_SHORT = 0.8;
  private static final int SHORT = 2;

  /** Of two kinds, as the finder takes them. */
  private static final double SURE_OF_OTHER_KIND = 0.85;

  /** Names of Koreans differ by their sounds; only what looks clearly foreign is compared. */
  private static final double CLEARLY_FOREIGN = 1;

  /** A spelling that comes to a group by another of it must be at least so like its first. */
  private static final double LIKE_THE_FIRST = 0.2;

  /** The share of strokes in which spellings of one name may differ. */
  private static final double DIFFERENT = 0.45;

  /** Two spellings by their numbers. */
  record Pair(int one, int other, double confidence) {}

  private final Loanwords loanwords;
  private final List<SeenName> seen;
  private final List<NameForm> forms;

  /**
   * @param seen the most frequent first
   */
  SoundPairs(Loanwords loanwords, List<SeenName> seen, List<NameForm> forms) {
    this.loanwords = loanwords;
    this.seen = seen;
    this.forms = forms;
  }

  /** The surest first. */
  List<Pair> find() {
    Map<String, List<Integer>> hangul = new HashMap<>();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      String key = key(i);
      if (!key.isEmpty()) {
        List<Integer> same = hangul.computeIfAbsent(key, none -> new ArrayList<>());
        compare(i, same, pairs);
        if (same.size() < MOST_COMPARED) {
          same.add(i);
        }
      }
    }
    int latin = 0;
    for (int i = 0; i < forms.size() && latin < MOST_LATIN; i++) {
      if (forms.get(i).isLatin()) {
        latin++;
        for (String key : latinKeys(seen.get(i).spelling())) {
          compare(i, hangul.getOrDefault(key, List.of()), pairs);
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::confidence)
            .reversed()
            .thenComparingInt(Pair::other)
            .thenComparingInt(Pair::one));
    return pairs;
  }

  /** ChatGPT has further keys by how its letters are read. */
  private Collection<String> latinKeys(String spelling) {
    for (int i = 1; i < spelling.length(); i++) {
      if (Character.isUpperCase(spelling.charAt(i))
          && Character.isUpperCase(spelling.charAt(i - 1))) {
        return loanwords.query(spelling).keys().keySet();
      }
    }
    return loanwords.latinKeys(spelling);
  }

  /** The key of a spelling in Hangul that may be foreign, or "". */
  private String key(int number) {
    NameForm form = forms.get(number);
    if ((form.isLatin() && !hasHangul(form)) || form.isTwice()) {
      return "";
    }
    boolean korean =
        seen.get(number).kind() == NameKind.PERSON
            && form.isOneWord()
            && KoreanNames.look(form.key()) != KoreanNames.Look.NONE
            && loanwords.foreignness(form.key()) < CLEARLY_FOREIGN;
    return korean ? "" : loanwords.key(seen.get(number).spelling()).orElse("");
  }

  private static boolean hasHangul(NameForm form) {
    return form.key().chars().anyMatch(kr.malmungchi.text.Characters::isHangulSyllable);
  }

  private void compare(int number, List<Integer> others, List<Pair> pairs) {
    for (int other : others) {
      double least = least(number, other);
      if (other != number && least < 1 && isNear(number, other)) {
        double confidence = alike(number, other, 1);
        if (confidence >= least) {
          pairs.add(new Pair(number, other, confidence));
        }
      }
    }
  }

  /** Whether two groups, whose first spellings these are, may be one for a pair between them. */
  boolean mayJoin(int one, int other) {
    boolean letters = !hasHangul(forms.get(one)) || !hasHangul(forms.get(other));
    return letters || alike(one, other, LIKE_THE_FIRST) >= LIKE_THE_FIRST;
  }

  /** A quick look before the exact one; names of two words must be near in each. */
  private boolean isNear(int one, int other) {
    NameForm a = forms.get(one);
    NameForm b = forms.get(other);
    if (a.isLatin() || b.isLatin()) {
      return true;
    }
    if (a.isOneWord() || a.words().size() != b.words().size()) {
      return isNear(a.key(), b.key());
    }
    for (int i = 0; i < a.words().size(); i++) {
      if (!isNear(a.words().get(i), b.words().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNear(String one, String other) {
    String a = TwoSetKeyboard.keys(one);
    String b = TwoSetKeyboard.keys(other);
    int most = (int) (DIFFERENT * Math.max(a.length(), b.length()));
    return Math.abs(a.length() - b.length()) <= most && NameClusters.distance(a, b) <= most;
  }

  /** Which of both is read as the other makes a difference; the better way counts. */
  private double alike(int one, int other, double enough) {
    String a = seen.get(one).spelling();
    String b = seen.get(other).spelling();
    double forth = loanwords.alike(a, b);
    return forth >= enough || forms.get(one).isLatin()
        ? forth
        : Math.max(forth, loanwords.alike(b, a));
  }

  private double least(int one, int other) {
    NameKind kind = seen.get(one).kind();
    NameKind otherKind = seen.get(other).kind();
    boolean isShort =
        Math.min(forms.get(one).key().length(), forms.get(other).key().length()) <= SHORT;
    double least = isShort ? SURE_OF_SHORT : SURE;
    if (kind == otherKind || kind == NameKind.OTHER || otherKind == NameKind.OTHER) {
      return least;
    }
    if (kind == NameKind.PLACE || otherKind == NameKind.PLACE) {
      return 1;
    }
    return kind == NameKind.PERSON || otherKind == NameKind.PERSON
        ? Math.max(least, SURE_OF_OTHER_KIND)
        : least;
  }
}
