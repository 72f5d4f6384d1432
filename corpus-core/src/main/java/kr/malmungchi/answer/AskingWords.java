package kr.malmungchi.answer;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.malmungchi.text.TableLines;
import kr.malmungchi.text.Word;

/** Knows the words that ask, and what for; the table is {@code asking-words.txt}. */
final class AskingWords {
  private static final Splitter FIELDS =
      Splitter.on(CharMatcher.whitespace()).trimResults().omitEmptyStrings();
  private static final Map<String, Wanted> WORDS = load();

  private AskingWords() {}

  private static Map<String, Wanted> load() {
    Map<String, Wanted> words = new HashMap<>();
    for (String line : TableLines.of(AskingWords.class, "asking-words.txt")) {
      List<String> fields = FIELDS.splitToList(line);
      Wanted wanted = Wanted.valueOf(fields.get(0));
      fields.subList(1, fields.size()).forEach(word -> words.put(word, wanted));
    }
    return words;
  }

  /** Whether it is one of the words that ask. */
  static boolean has(String word) {
    return WORDS.containsKey(word);
  }

  /** What a word asks for; empty if it says what is asked about. */
  static Optional<Wanted> of(Word word) {
    Wanted wanted = WORDS.getOrDefault(word.whole(), WORDS.get(word.form()));
    // 몇명, 몇퍼센트: whatever is counted.
    return wanted == null && word.whole().startsWith("몇")
        ? Optional.of(Wanted.AMOUNT)
        : Optional.ofNullable(wanted);
  }
}
