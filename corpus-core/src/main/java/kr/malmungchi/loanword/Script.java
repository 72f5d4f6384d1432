package kr.malmungchi.loanword;

import kr.malmungchi.text.Characters;

/** In what a text can explain itself; {@link #NONE} is all else. */
enum Script {
  HANGUL,
  LATIN,
  HANJA,
  NONE;

  static Script of(char c) {
    if (Characters.isHangulSyllable(c)) {
      return HANGUL;
    }
    if (Characters.isHanja(c)) {
      return HANJA;
    }
    return Character.isLetter(c) && !Characters.isHangul(c) ? LATIN : NONE;
  }

  /** Whether a term of this script may have such a character. */
  boolean mayHave(char c) {
    return of(c) == this || joins(c);
  }

  /** Whether it may stand between two words of a term. */
  boolean joins(char c) {
    return switch (this) {
      case HANGUL -> c == ' ' || c == '-' || c == '·';
      case LATIN -> " .-'’·&".indexOf(c) >= 0;
      case HANJA, NONE -> false;
    };
  }
}
