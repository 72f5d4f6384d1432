package kr.malmungchi.name;

import java.util.Optional;

/**
 * A run of Hangul, of Latin letters (with digits behind them) or of anything else that is a word.
 *
 * @param start where it starts in the text that was read
 */
record Token(WordForms forms, int start, Script script, Gap gap) {
  enum Script {
    HANGUL,
    LATIN,
    OTHER
  }

  /** What stands before a token: nothing, one space, or more and other marks. */
  enum Gap {
    NONE,
    SPACE,
    APART
  }

  /** Without what may be its particle. */
  String form() {
    return forms.form();
  }

  /** What may be its particle, or "". */
  String particle() {
    return forms.particle();
  }

  String whole() {
    return forms.whole();
  }

  String longer() {
    return forms.longer();
  }

  Optional<KoreanReading> korean() {
    return forms.korean();
  }

  int formEnd() {
    return start + form().length();
  }

  int end() {
    return start + whole().length();
  }

  boolean isHangul() {
    return script == Script.HANGUL;
  }

  boolean isLatin() {
    return script == Script.LATIN;
  }

  boolean hasParticle() {
    return !particle().isEmpty();
  }
}
