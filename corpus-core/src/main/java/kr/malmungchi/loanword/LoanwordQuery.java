package kr.malmungchi.loanword;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.malmungchi.loanword.Reading.Judged;
import kr.malmungchi.loanword.Shortlist.Candidate;

/**
 * A name that is looked for: tells under which keys its spellings stand, and judges candidates.
 * Immutable.
 */
public final class LoanwordQuery {
  private static final int SHORT_LATIN = 4;
  private static final int SHORT_HANGUL = 2;

  private final List<Reading> readings;
  private final String words;

  LoanwordQuery(List<Reading> readings, String words) {
    this.readings = List.copyOf(readings);
    this.words = words;
  }

  /**
   * The keys to look under, best first, each with the share of spellings that should stand there.
   * Empty for words that are neither Latin nor foreign-like Hangul.
   */
  public Map<String, Double> keys() {
    Map<String, Double> weights = new HashMap<>();
    for (Reading reading : readings) {
      reading
          .keys()
          .forEach(key -> weights.merge(SoundKey.written(key.key()), key.weight(), Math::max));
    }
    Map<String, Double> sorted = new LinkedHashMap<>();
    weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(key -> sorted.put(key.getKey(), key.getValue()));
    return sorted;
  }

  /**
   * The candidates that are worth suggesting, best first. All candidates should come at once, since
   * how far one lies behind the best tells much. A candidate that is the query itself is judged
   * like any other.
   */
  public List<LoanwordMatch> match(Collection<String> candidates) {
    List<Judged> judged = new ArrayList<>();
    for (Reading reading : readings) {
      judged.addAll(reading.judge(shortlist(reading, candidates)));
    }
    return matches(judged);
  }

  /** The probability that one word, with no others to compare it to, is the same name. */
  public double confidence(String word) {
    double best = 0;
    for (Reading reading : readings) {
      for (Judged judged : reading.judge(shortlist(reading, List.of(word)))) {
        best = Math.max(best, judged.confidence());
      }
    }
    return best;
  }

  List<Reading> readings() {
    return readings;
  }

  private static Shortlist shortlist(Reading reading, Collection<String> candidates) {
    // In order, so that neighbours share their first sounds.
    Map<String, String> forms = new TreeMap<>();
    for (String word : candidates) {
      String form = form(reading.words(), word);
      if (!form.isEmpty()) {
        forms.put(form, word);
      }
    }
    Shortlist shortlist = new Shortlist();
    Alignment alignment = reading.alignment();
    for (Map.Entry<String, String> form : forms.entrySet()) {
      String letters = Reading.letters(reading.words(), form.getKey());
      float score = alignment.score(reading.words().numbers(letters));
      if (shortlist.takes(score)) {
        shortlist.offer(new Candidate(form.getValue(), form.getKey(), score));
      }
    }
    return shortlist;
  }

  private static String form(Alphabet alphabet, String word) {
    if (alphabet == Alphabet.HANGUL) {
      return Spellings.hangul(word);
    }
    List<String> spellings = Spellings.latin(word);
    return spellings.isEmpty() ? "" : spellings.get(0);
  }

  /** One match a word, of its best reading. */
  List<LoanwordMatch> matches(List<Judged> judged) {
    Map<String, Double> best = new HashMap<>();
    for (Judged candidate : judged) {
      if (candidate.confidence() >= LoanwordMatch.SUGGEST) {
        best.merge(candidate.word(), candidate.confidence(), Math::max);
      }
    }
    List<LoanwordMatch> matches = new ArrayList<>();
    best.forEach(
        (word, confidence) ->
            matches.add(
                new LoanwordMatch(
                    word,
                    confidence,
                    confidence >= LoanwordMatch.EXPAND && !isShort(words) && !isShort(word))));
    matches.sort(
        Comparator.comparingDouble(LoanwordMatch::confidence)
            .reversed()
            .thenComparing(LoanwordMatch::word));
    return List.copyOf(matches);
  }

  /** Whether a word says too little to take another for it without asking. */
  private static boolean isShort(String word) {
    String hangul = Spellings.hangul(word);
    if (!hangul.isEmpty()) {
      return hangul.length() <= SHORT_HANGUL;
    }
    return Spellings.latin(word).stream().allMatch(letters -> letters.length() <= SHORT_LATIN);
  }
}
