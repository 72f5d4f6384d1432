package kr.malmungchi.summary;

import com.google.common.base.Splitter;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.malmungchi.text.TableLines;

/**
 * Knows by its first and last words whether a sentence can stand alone; the table is {@code
 * sentence-clues.txt}.
 */
final class SentenceClues {
  private static final Splitter FIELDS = Splitter.on('\t').omitEmptyStrings();

  /** Longer than any beginning or ending of the table. */
  private static final int LONGEST = 12;

  private static final String MARKS = ".!…。~^:;)]} ";
  private static final String QUOTES = "\"“”「」『』";
  private static final String OPENERS = "\"'“‘「『([·-– ";

  private static final SentenceClues LOADED = load();

  private enum Kind {
    DEPENDENT,
    LEADS,
    ANNOUNCES,
    REPORTS,
    ASKS,
    BESIDE,
    WHOLE
  }

  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

  private SentenceClues() {}

  private static SentenceClues load() {
    SentenceClues clues = new SentenceClues();
    for (String line : TableLines.of(SentenceClues.class, "sentence-clues.txt")) {
      List<String> fields = FIELDS.splitToList(line);
      clues
          .words
          .computeIfAbsent(Kind.valueOf(fields.get(0)), kind -> new HashSet<>())
          .addAll(fields.stream().skip(1).map(word -> word.replace('_', ' ')).toList());
    }
    return clues;
  }

  /** Whether it leans on the sentence before: 그는, 이에 따라, 하지만, and words without a speaker. */
  static boolean isDependent(String text) {
    if (isQuotation(text)) {
      return true;
    }
    int start = 0;
    while (start < text.length() && OPENERS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    for (int end = start + 1; end <= Math.min(text.length(), start + LONGEST); end++) {
      if (LOADED.has(Kind.DEPENDENT, text.substring(start, end))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isQuotation(String text) {
    return !text.isEmpty()
        && QUOTES.indexOf(text.charAt(0)) >= 0
        && QUOTES.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Whether it leads to the next one: …은 다음과 같습니다. */
  static boolean leads(String text) {
    return endsIn(Kind.LEADS, withoutMarks(text));
  }

  /** Whether it tells nothing but what the text is going to do, or greets. */
  static boolean announces(String text) {
    return endsIn(Kind.ANNOUNCES, withoutMarks(text));
  }

  /** Whether a section of this title is no part of the text itself: 참고 문헌. */
  static boolean isBeside(String title) {
    String letters = Candidates.letters(title);
    int start = 0;
    while (start < letters.length() && Character.isDigit(letters.charAt(start))) {
      start++;
    }
    return LOADED.has(Kind.BESIDE, letters.substring(start));
  }

  /** Whether it tells what somebody said or found. */
  static boolean reports(String text) {
    return endsIn(Kind.REPORTS, withoutMarks(text));
  }

  static boolean asks(String text) {
    return endsIn(Kind.ASKS, withoutMarks(text));
  }

  static boolean isWhole(String text) {
    return !text.equals(withoutMarks(text)) || endsIn(Kind.WHOLE, text);
  }

  private static String withoutMarks(String text) {
    int end = text.length();
    while (end > 0 && MARKS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  private static boolean endsIn(Kind kind, String text) {
    for (int start = text.length() - 1; start >= Math.max(0, text.length() - LONGEST); start--) {
      if (LOADED.has(kind, text.substring(start))) {
        return true;
      }
    }
    return false;
  }

  private boolean has(Kind kind, String word) {
    return words.getOrDefault(kind, Set.of()).contains(word);
  }
}
