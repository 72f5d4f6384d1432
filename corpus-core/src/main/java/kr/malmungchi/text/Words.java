package kr.malmungchi.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the words (어절) of a text and takes their particles (조사) off: 샘 알트만은 AI칩을 → 샘, 알트만, ai, 칩.
 *
 * <p>It looks at one word at a time and at nothing around it, so a sentence and the same sentence
 * in quotation marks as a question always give the same words. A word is a run of letters and
 * digits; it is cut where Hangul meets Latin or Hanja (챗GPT), but not where a number meets its unit
 * (5천억, 2023년, 15.7조).
 */
public final class Words {
  private static final int LONGEST = 100;
  private static final Particles PARTICLES = Particles.load();

  private Words() {}

  public static List<Word> of(NormalizedText text) {
    return of(text.text());
  }

  /** The words of normalised text, in order. */
  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>(text.length() / 4 + 1);
    int at = 0;
    while (at < text.length()) {
      if (!Character.isLetterOrDigit(text.charAt(at)) && !Character.isSurrogate(text.charAt(at))) {
        at++;
        continue;
      }
      int end = wordEnd(text, at);
      add(text, at, end, words);
      at = end;
    }
    return words;
  }

  /** Whether all of {@code ending} can be a particle: 에서는. */
  public static boolean isParticle(String ending) {
    return PARTICLES.isParticle(ending, 0, ending.length());
  }

  /**
   * Where the last word of a text, which begins at {@code start} and goes to the end, ends without
   * its particle.
   */
  public static int stemEnd(String text, int start) {
    return PARTICLES.stemEnd(text, start, text.length());
  }

  /**
   * Where a word of the text ends if as little of it as can be is a particle: 미켈란젤로는 without 는, of
   * which {@link Word#form} leaves 미켈란젤.
   */
  public static int longStemEnd(Word word, String text) {
    return PARTICLES.longStemEnd(text, word.start(), word.wholeEnd());
  }

  private static void add(String text, int start, int end, List<Word> words) {
    boolean attached = start > 0 && text.charAt(start - 1) != ' ';
    if (attached && PARTICLES.isParticle(text, start, end)) {
      return;
    }
    int stem = PARTICLES.stemEnd(text, start, end);
    for (int from = start; from < stem; from += LONGEST) {
      int to = Math.min(stem, from + LONGEST);
      int wholeEnd = to == stem ? end : to;
      String form = form(text.substring(from, to));
      String whole = wholeEnd == to ? form : form(text.substring(from, wholeEnd));
      words.add(new Word(form, whole, from, to, wholeEnd));
    }
  }

  private static String form(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Characters.isHangulSyllable(word.charAt(i))) {
        return Normalizer.normalize(word, Form.NFKC).toLowerCase(Locale.ROOT);
      }
    }
    return word;
  }

  private static int wordEnd(String text, int start) {
    Script script = scriptOf(text.charAt(start));
    int at = start + 1;
    while (at < text.length()) {
      char c = text.charAt(at);
      Script next = scriptOf(c);
      if (next == Script.NONE) {
        if (script == Script.DIGIT && joinsDigits(text, at)) {
          at++;
          continue;
        }
        return at;
      }
      if (next != script) {
        boolean unit = script == Script.DIGIT && (next == Script.HANGUL || next == Script.LATIN);
        boolean numbered = script == Script.LATIN && next == Script.DIGIT;
        boolean amount = script == Script.HANGUL && next == Script.DIGIT;
        if (!unit && !numbered && !amount) {
          return at;
        }
        script = amount || numbered ? Script.DIGIT : next;
      }
      at++;
    }
    return at;
  }

  /** A decimal point or thousands comma. */
  private static boolean joinsDigits(String text, int at) {
    char c = text.charAt(at);
    return (c == '.' || c == ',')
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }

  private enum Script {
    HANGUL,
    LATIN,
    DIGIT,
    HANJA,
    OTHER,
    NONE
  }

  private static Script scriptOf(char c) {
    if (Characters.isHangul(c)) {
      return Script.HANGUL;
    }
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      return Script.LATIN;
    }
    if (c >= '0' && c <= '9') {
      return Script.DIGIT;
    }
    if (c < 0x80) {
      return Script.NONE;
    }
    if (Character.isSurrogate(c)) {
      return Script.OTHER;
    }
    if (Character.isIdeographic(c)) {
      return Script.HANJA;
    }
    if (Character.isDigit(c)) {
      return Script.DIGIT;
    }
    if (Character.isLetter(c)) {
      return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN
          ? Script.LATIN
          : Script.OTHER;
    }
    return Character.getType(c) == Character.NON_SPACING_MARK ? Script.OTHER : Script.NONE;
  }
}
