package kr.malmungchi.reading;

import com.google.common.base.Splitter;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.malmungchi.text.TableLines;

/** Knows with which words a sentence goes on over a break; the table is {@code line-ends.txt}. */
final class LineEnds {
  private static final Splitter FIELDS = Splitter.on('\t').trimResults().omitEmptyStrings();
  private static final int LONGEST = 6;
  private static final Map<Kind, Set<String>> WORDS = load();

  private enum Kind {
    GOES_ON,
    LAST_WORD,
    FIRST_WORD,
    NO_FIRST_WORD,
    UNIT,
    ONE_SYLLABLE,
    CAPTION
  }

  private LineEnds() {}

  private static Map<Kind, Set<String>> load() {
    Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
    for (String line : TableLines.of(LineEnds.class, "line-ends.txt")) {
      List<String> fields = FIELDS.splitToList(line);
      words
          .computeIfAbsent(Kind.valueOf(fields.get(0)), kind -> new HashSet<>())
          .addAll(fields.subList(1, fields.size()));
    }
    return words;
  }

  /** Whether the line's last word leaves its sentence open: 업계에서, 때문에, 복잡하지만, … */
  static boolean goesOn(String line) {
    if (line.endsWith(",")) {
      return true;
    }
    String last = line.substring(line.lastIndexOf(' ') + 1);
    return has(Kind.LAST_WORD, last) || endsIn(Kind.GOES_ON, last);
  }

  private static boolean endsIn(Kind kind, String word) {
    for (int length = Math.min(LONGEST, word.length()); length > 0; length--) {
      if (has(kind, word.substring(word.length() - length))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the line begins with a word that only sentences begin with: 그리고, 바로. */
  static boolean beginsSentence(String line) {
    String first = firstWord(line);
    return has(Kind.FIRST_WORD, first);
  }

  /** Whether the line begins with the end of a word: 는, 이죠, 에서. */
  static boolean beginsInWord(String line) {
    return has(Kind.NO_FIRST_WORD, firstWord(line));
  }

  /** Whether a single syllable may be a word of its own. */
  static boolean isWord(String syllable) {
    return has(Kind.ONE_SYLLABLE, syllable)
        || has(Kind.LAST_WORD, syllable)
        || has(Kind.UNIT, syllable);
  }

  /** Whether the line begins with what counts: 번이나, 억 원. */
  static boolean beginsWithUnit(String line) {
    String first = firstWord(line);
    for (int length = Math.min(LONGEST, first.length()); length > 0; length--) {
      if (has(Kind.UNIT, first.substring(0, length))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words name a picture, a table or a speaker: 그림 2, 앵커. */
  static boolean isCaption(String words) {
    String first = firstWord(words);
    int end = first.length();
    while (end > 0 && Character.isDigit(first.charAt(end - 1))) {
      end--;
    }
    return has(Kind.CAPTION, first.substring(0, end));
  }

  private static boolean has(Kind kind, String word) {
    return WORDS.getOrDefault(kind, Set.of()).contains(word);
  }

  /** The letters that the line begins with. */
  private static String firstWord(String line) {
    int end = 0;
    while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
      end++;
    }
    return line.substring(0, end);
  }
}
