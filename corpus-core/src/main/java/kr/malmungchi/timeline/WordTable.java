package kr.malmungchi.timeline;

import com.google.common.base.Splitter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import kr.malmungchi.text.TableLines;

/** Words with their meanings, from a resource; finds the longest one at a place of a text. */
final class WordTable<T> {
  private static final Splitter FIELDS = Splitter.on('\t').omitEmptyStrings();
  private static final Splitter ARGUMENTS = Splitter.on(' ');

  /** A word that was found, with the place after it. */
  record Match<T>(T meaning, int end) {}

  private final Map<String, T> words;
  private final int longest;

  private WordTable(Map<String, T> words) {
    this.words = words;
    this.longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * Loads the lines whose first word is one that {@code meaning} knows; a space inside of a word
   * may be missing.
   */
  static <T> WordTable<T> load(String resource, Function<List<String>, Optional<T>> meaning) {
    Map<String, T> words = new HashMap<>();
    for (String line : TableLines.of(WordTable.class, resource)) {
      List<String> fields = FIELDS.splitToList(line);
      Optional<T> value = meaning.apply(ARGUMENTS.splitToList(fields.get(0)));
      for (String word : fields.subList(1, fields.size())) {
        value.ifPresent(
            known -> {
              words.put(word.replace('_', ' '), known);
              words.put(word.replace("_", ""), known);
            });
      }
    }
    return new WordTable<>(words);
  }

  /** The longest word that begins at {@code at}. */
  Optional<Match<T>> at(String text, int at) {
    return at(text, at, match -> true);
  }

  /** The longest word that begins at {@code at} and fits what stands around it. */
  Optional<Match<T>> at(String text, int at, Predicate<Match<T>> fits) {
    for (int end = Math.min(text.length(), at + longest); end > at; end--) {
      T meaning = words.get(text.substring(at, end));
      if (meaning != null) {
        Match<T> match = new Match<>(meaning, end);
        if (fits.test(match)) {
          return Optional.of(match);
        }
      }
    }
    return Optional.empty();
  }
}
