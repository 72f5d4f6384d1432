package kr.malmungchi.lexicon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.malmungchi.lexicon.Vocabulary.Entry;
import kr.malmungchi.text.Characters;

/**
 * Completes a question while it is typed, with words and neighbours of the corpus: 알트마 → 알트만, 서울특별시
 * ㄱ → 서울특별시 강남구, ㅅㅇㅌㅁ → 샘 알트만, dkfxm → 알트만.
 *
 * <p>The last word is completed, all before it stays as it was typed. What the corpus has beside
 * the word before comes first. The other keyboard is tried when nothing begins as typed.
 */
public final class Suggester {
  private static final String PREFIX = "prefix";
  private static final String CHOSEONG = "choseong";
  private static final String KEYBOARD = "keyboard";

  /** Beside a word, a single letter is completed with what the corpus has beside that word only. */
  private static final int LEAST_ALONE = 2;

  /** Fewer letters begin too much when spaces may stand between them. */
  private static final int LEAST_SPACED = 3;

  /** A single key says nothing about the keyboard. */
  private static final int LEAST_KEYS = 2;

  private final Typed typed;
  private final int size;
  private final Vocabulary vocabulary;
  private final Map<String, Completion> found = new LinkedHashMap<>();

  private Suggester(Typed typed, int size, Vocabulary vocabulary) {
    this.typed = typed;
    this.size = size;
    this.vocabulary = vocabulary;
  }

  /** At most {@code size} completions, the best first. */
  public static List<Completion> complete(String question, int size, Vocabulary vocabulary) {
    return Typed.of(question)
        .map(typed -> new Suggester(typed, size, vocabulary).complete())
        .orElse(List.of());
  }

  private List<Completion> complete() {
    String begun = typed.begun();
    String rule = isChoseong(begun) ? CHOSEONG : PREFIX;
    complete(typed.wordBefore().toList(), begun, rule);
    if (found.isEmpty() && begun.length() >= LEAST_KEYS) {
      List<String> before =
          Stream.concat(typed.wordBeforeInOtherScript(), typed.wordBefore()).toList();
      for (String other : typed.begunInOtherScript()) {
        complete(before, other, KEYBOARD);
      }
    }
    return found.values().stream().limit(size).toList();
  }

  /** Whether consonants stand for syllables in it: one at its end may be the beginning of one. */
  private static boolean isChoseong(String begun) {
    return begun.chars().limit(Math.max(0, begun.length() - 1)).anyMatch(Syllables::isConsonant);
  }

  private void complete(List<String> before, String begun, String rule) {
    for (String word : before) {
      for (Entry entry : entries(word + " " + begun, false)) {
        add(typed.completedBeside(word, entry.words()), entry, rule);
      }
    }
    boolean enough = begun.length() >= LEAST_ALONE && rule.equals(PREFIX);
    if (!begun.isEmpty() && (found.isEmpty() || enough)) {
      for (Entry entry : entries(begun, isOfAnySpacing(begun))) {
        add(typed.completedBy(entry.words()), entry, rule);
      }
    }
  }

  private static boolean isOfAnySpacing(String begun) {
    return begun.length() >= LEAST_SPACED
        ? Characters.isHangul(begun.charAt(0))
        : begun.length() > 1 && begun.chars().allMatch(Syllables::isConsonant);
  }

  private void add(String text, Entry entry, String rule) {
    found.putIfAbsent(text, new Completion(text, entry.passages(), rule));
  }

  private List<Entry> entries(String begun, boolean anySpacing) {
    if (!WordPattern.fits(begun)) {
      return List.of();
    }
    Stream<WordPattern> patterns = WordPattern.begunBy(begun).stream();
    return vocabulary.completions(
        (anySpacing ? patterns.map(WordPattern::anySpacing) : patterns).toList(), size);
  }
}
