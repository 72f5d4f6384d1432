package kr.malmungchi.index;

import java.lang.Character.UnicodeScript;
import org.apache.lucene.analysis.ko.dict.CharacterDefinition;

/**
 * What counts as one word where no dictionary knows any, as in Nori: characters of one script
 * together, digits apart from letters and marks from both.
 */
final class UnknownWords {
  private static final int LONGEST = 1024;

  private static final char ARAEA = 'ㆍ';

  /** General categories, one bit each. */
  private static final int PUNCTUATION =
      1 << Character.SPACE_SEPARATOR
          | 1 << Character.LINE_SEPARATOR
          | 1 << Character.PARAGRAPH_SEPARATOR
          | 1 << Character.CONTROL
          | 1 << Character.FORMAT
          | 1 << Character.DASH_PUNCTUATION
          | 1 << Character.START_PUNCTUATION
          | 1 << Character.END_PUNCTUATION
          | 1 << Character.CONNECTOR_PUNCTUATION
          | 1 << Character.OTHER_PUNCTUATION
          | 1 << Character.INITIAL_QUOTE_PUNCTUATION
          | 1 << Character.FINAL_QUOTE_PUNCTUATION
          | 1 << Character.MATH_SYMBOL
          | 1 << Character.CURRENCY_SYMBOL
          | 1 << Character.MODIFIER_SYMBOL
          | 1 << Character.OTHER_SYMBOL;

  private final CharacterDefinition definition;

  UnknownWords(CharacterDefinition definition) {
    this.definition = definition;
  }

  /** Marks, symbols, spaces and control characters; ㆍ too, which is written for a middle dot. */
  static boolean isPunctuation(char c) {
    return (PUNCTUATION >> Character.getType(c) & 1) != 0 || c == ARAEA;
  }

  /** Whether characters like this may make an unknown word beside a known one. */
  boolean standBesideKnown(char c) {
    return definition.isInvoke(c);
  }

  /** Where the word ends that begins at {@code start}. */
  int end(char[] text, int start) {
    int end = start + 1;
    if (!definition.isGroup(text[start])) {
      return end;
    }
    int bound = Math.min(text.length, start + LONGEST);
    UnicodeScript script = UnicodeScript.of(text[start]);
    while (end < bound && goesOn(text[start], script, text[end])) {
      if (isShared(script)) {
        script = UnicodeScript.of(text[end]);
      }
      end++;
    }
    return end;
  }

  private boolean goesOn(char first, UnicodeScript script, char c) {
    return isPunctuation(c) == isPunctuation(first)
        && Character.isDigit(c) == Character.isDigit(first)
        && definition.isGroup(c)
        && isOf(script, c);
  }

  private static boolean isOf(UnicodeScript script, char c) {
    UnicodeScript other = UnicodeScript.of(c);
    return script == other
        || isShared(script)
        || isShared(other)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Whether characters of a script occur among those of any other. */
  private static boolean isShared(UnicodeScript script) {
    return script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
  }

  /** The class of a word's first character that belongs to one script only. */
  int classOf(char[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isShared(UnicodeScript.of(text[i]))) {
        return definition.getCharacterClass(text[i]);
      }
    }
    return definition.getCharacterClass(text[start]);
  }
}
