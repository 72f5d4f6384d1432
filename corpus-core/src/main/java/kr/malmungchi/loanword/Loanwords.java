package kr.malmungchi.loanword;

import com.google.common.annotations.VisibleForTesting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.loanword.KeyTable.WeightedKey;
import kr.malmungchi.loanword.Reading.Direction;

/**
 * Finds the spellings of foreign names without a dictionary: Sam Altman, 샘 알트만 and 샘 올트먼 are one
 * name, because their letters stand for the same sounds.
 *
 * <p>Learned tables tell which letters stand for which sounds, which spellings vary, and which
 * Hangul words look foreign at all. An index stores each foreign-like Hangul word under its {@link
 * #key}, and each Latin word under its {@link #latinKeys}; a {@link LoanwordQuery} names the keys
 * to look under and then judges the words that stood there:
 *
 * <pre>{@code
 * LoanwordQuery query = loanwords.query("Sam Altman");
 * Set<String> candidates = index.wordsUnder(query.keys().keySet());
 * query.match(candidates); // 샘알트만 0.98, 샘올트먼 0.96
 * }</pre>
 *
 * <p>Words are compared without spaces, so an index should also store neighbours that {@link #joins
 * join}: 샘 + 올트먼 as 샘올트먼. Immutable.
 */
public final class Loanwords {
  /** Below this a Hangul word is taken for an ordinary one. Keeps about 99 of 100 names. */
  static final double FOREIGN = -2;

  private static final int LATIN_WORD_KEYS = 12;
  private static final int QUERY_KEYS = 32;
  private static final int LONGEST_FIRST_NAME = 5;

  /** The weight of a key that both of two words have. */
  private static final double SHARED_KEY = 0.3;

  private final Tables tables;

  @VisibleForTesting
  Loanwords(Tables tables) {
    this.tables = tables;
  }

  /** With the tables of the jar; each is read when it is first needed. */
  public static Loanwords standard() {
    return Standard.LOANWORDS;
  }

  private static final class Standard {
    private static final Loanwords LOANWORDS = new Loanwords(Tables.ofJar());
  }

  /**
   * The log-odds that a Hangul word is of foreign origin, from the look of it: above 0 it probably
   * is. Negative infinity for what is not in Hangul.
   */
  public double foreignness(String word) {
    String hangul = Spellings.hangul(word);
    return hangul.isEmpty() ? Double.NEGATIVE_INFINITY : tables.foreignness().of(hangul);
  }

  /** As {@link #foreignness}, but 까뮈 looks about as foreign as 카뮈, its standard spelling. */
  public double foreignnessOfAnySpelling(String word) {
    String hangul = Spellings.hangul(word);
    return hangul.isEmpty() ? Double.NEGATIVE_INFINITY : tables.foreignness().ofAnySpelling(hangul);
  }

  /** Whether a Hangul word may be of foreign origin, so that it belongs into an index. */
  public boolean looksForeign(String word) {
    return foreignnessOfAnySpelling(word) >= FOREIGN;
  }

  /** Whether two words in a row may be one name: 샘 and 올트먼. */
  public boolean joins(String first, String second) {
    return first.length() <= LONGEST_FIRST_NAME && looksForeign(first) && looksForeign(second);
  }

  /**
   * The key under which an index stores a Hangul word: 올트먼 → VLTMVN, as 알트만. Empty if the word does
   * not look foreign.
   */
  public Optional<String> key(String word) {
    if (!looksForeign(word)) {
      return Optional.empty();
    }
    String sounds = Alphabet.sounds(Spellings.hangul(word));
    return Optional.of(SoundKey.written(SoundKey.of(Alphabet.HANGUL.numbers(sounds))));
  }

  /** The keys under which an index stores a Latin word, best first; empty for other words. */
  public List<String> latinKeys(String word) {
    List<String> spellings = Spellings.latin(word);
    return spellings.isEmpty()
        ? List.of()
        : tables.latinKeys().keys(spellings.get(0) + Alphabet.END, LATIN_WORD_KEYS).stream()
            .map(key -> SoundKey.written(key.key()))
            .toList();
  }

  /** A question for a name of one word or several, in Latin letters or Hangul. */
  public LoanwordQuery query(String words) {
    List<Reading> readings = new ArrayList<>();
    for (String latin : Spellings.latin(words)) {
      List<WeightedKey> keys = tables.latinKeys().keys(latin + Alphabet.END, QUERY_KEYS);
      readings.add(new Reading(this, Direction.LATIN_TO_HANGUL, latin, keys));
    }
    String hangul = Spellings.hangul(words);
    if (looksForeign(hangul)) {
      List<WeightedKey> keys = hangulKeys(hangul);
      readings.add(new Reading(this, Direction.HANGUL_TO_HANGUL, hangul, keys));
      readings.add(new Reading(this, Direction.HANGUL_TO_LATIN, hangul, keys));
    }
    return new LoanwordQuery(readings, words);
  }

  private List<WeightedKey> hangulKeys(String hangul) {
    String sounds = Alphabet.sounds(hangul);
    List<WeightedKey> keys = new ArrayList<>(tables.hangulKeys().keys(sounds, QUERY_KEYS));
    long own = SoundKey.of(Alphabet.HANGUL.numbers(sounds));
    if (keys.stream().noneMatch(key -> key.key() == own)) {
      keys.add(new WeightedKey(own, 0.01));
    }
    return keys;
  }

  /**
   * The probability that two words that stand under one key are one name, for the many pairs of a
   * whole vocabulary: faster than a {@link #query}, which looks at all keys that a name may have.
   *
   * @param name in Hangul or Latin letters
   * @param hangul in Hangul
   */
  public double alike(String name, String hangul) {
    List<Reading> readings = new ArrayList<>();
    String form = Spellings.hangul(hangul);
    if (form.isEmpty()) {
      return 0;
    }
    long key = SoundKey.of(Alphabet.HANGUL.numbers(Alphabet.sounds(form)));
    List<WeightedKey> keys = List.of(new WeightedKey(key, SHARED_KEY));
    for (String latin : Spellings.latin(name)) {
      readings.add(new Reading(this, Direction.LATIN_TO_HANGUL, latin, keys));
    }
    String other = Spellings.hangul(name);
    if (!other.isEmpty()) {
      readings.add(new Reading(this, Direction.HANGUL_TO_HANGUL, other, keys));
    }
    return new LoanwordQuery(readings, name).confidence(hangul);
  }

  Tables tables() {
    return tables;
  }
}
