package kr.malmungchi.name;

import java.util.ArrayList;
import java.util.List;
import kr.malmungchi.name.Token.Gap;
import kr.malmungchi.name.Token.Script;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.Words;

/** Cuts normalised text into tokens: 오픈AI의 GPT-4를 → 오픈, AI(의), GPT-4(를). */
final class Tokens {
  /** A longer run is no name, nor part of one. */
  private static final int LONGEST = 40;

  private final String text;
  private final DocumentWords words;
  private final List<Token> tokens;
  private int last;

  private Tokens(String text, DocumentWords words) {
    this.text = text;
    this.words = words;
    this.tokens = new ArrayList<>(text.length() / 4 + 1);
  }

  static List<Token> of(String text, DocumentWords words) {
    Tokens reading = new Tokens(text, words);
    reading.read();
    return reading.tokens;
  }

  private void read() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Characters.isHangulSyllable(c)) {
        at = hangul(at);
      } else if (isLatin(c)) {
        at = latin(at);
      } else if (Character.isLetterOrDigit(c)) {
        at = other(at);
      } else {
        at++;
      }
    }
  }

  private int hangul(int start) {
    int end = start + 1;
    while (end < text.length() && Characters.isHangulSyllable(text.charAt(end))) {
      end++;
    }
    if (end - start > LONGEST) {
      return end;
    }
    String whole = text.substring(start, end);
    Gap gap = gap(start);
    boolean attached = start > 0 && text.charAt(start - 1) != ' ';
    if (attached && Words.isParticle(whole)) {
      if (gap == Gap.NONE && !tokens.isEmpty()) {
        Token before = tokens.remove(tokens.size() - 1);
        tokens.add(
            new Token(before.forms().with(whole), before.start(), before.script(), before.gap()));
      }
      last = gap == Gap.NONE ? end : -2;
      return end;
    }
    // 챗GPT: nothing is a particle before a letter.
    boolean goesOn = end < text.length() && isLatin(text.charAt(end));
    add(goesOn ? words.bare(whole) : words.forms(whole), start, Script.HANGUL, gap);
    return end;
  }

  private int latin(int start) {
    int end = start + 1;
    while (end < text.length() && goesOn(end)) {
      end++;
    }
    if (end - start <= LONGEST) {
      add(WordForms.ofLetters(text.substring(start, end), ""), start, Script.LATIN, gap(start));
    }
    return end;
  }

  private boolean goesOn(int at) {
    char c = text.charAt(at);
    if (isLatin(c) || (c >= '0' && c <= '9')) {
      return true;
    }
    if (at + 1 >= text.length()) {
      return false;
    }
    char next = text.charAt(at + 1);
    boolean digit = next >= '0' && next <= '9';
    return switch (c) {
      case '.' -> digit;
      case '-', '&', '\'', '’' -> digit || isLatin(next);
      default -> false;
    };
  }

  private int other(int start) {
    int end = start + 1;
    while (end < text.length()
        && Character.isLetterOrDigit(text.charAt(end))
        && !Characters.isHangulSyllable(text.charAt(end))
        && !isLatin(text.charAt(end))) {
      end++;
    }
    if (end - start <= LONGEST) {
      add(WordForms.ofLetters(text.substring(start, end), ""), start, Script.OTHER, gap(start));
    }
    return end;
  }

  private void add(WordForms forms, int start, Script script, Gap gap) {
    tokens.add(new Token(forms, start, script, gap));
    last = start + forms.whole().length();
  }

  private Gap gap(int start) {
    if (tokens.isEmpty() || start > last + 1 || last < 0) {
      return Gap.APART;
    }
    if (start == last) {
      return Gap.NONE;
    }
    return text.charAt(last) == ' ' ? Gap.SPACE : Gap.APART;
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= 0xC0 && c < 0x250 && Character.isLetter(c));
  }
}
