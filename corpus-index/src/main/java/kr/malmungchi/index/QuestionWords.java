package kr.malmungchi.index;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
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
    try (InputStream stream = QuestionWords.class.getResourceAsStream("question-words.txt")) {
      checkState(stream != null, "question-words.txt is missing from the jar");
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          FIELDS.split(line).forEach(words::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new QuestionWords(words);
  }

  boolean contains(Word word) {
    return words.contains(word.form()) || words.contains(word.whole());
  }
}
