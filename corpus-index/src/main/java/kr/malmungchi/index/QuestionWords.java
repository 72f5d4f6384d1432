package kr.malmungchi.index;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.HashSet;
import java.util.Set;
import kr.malmungchi.text.TableLines;
import kr.malmungchi.text.Word;

/**
 * Knows the words that ask rather than say what is asked about (누구, 언제, 알려줘); the table is {@code
 * question-words.txt}.
 */
final class QuestionWords {
  private static final Splitter FIELDS =
      Splitter.on(CharMatcher.whitespace()).trimResults().omitEmptyStrings();

  private final Set<String> words;

  private QuestionWords(Set<String> words) {
    this.words = words;
  }

  static QuestionWords load() {
    Set<String> words = new HashSet<>();
    for (String line : TableLines.of(QuestionWords.class, "question-words.txt")) {
      FIELDS.split(line).forEach(words::add);
    }
    return new QuestionWords(words);
  }

  boolean contains(Word word) {
    return words.contains(word.form()) || words.contains(word.whole());
  }
}
