package kr.malmungchi.name;

/**
 * A run of Hangul, of Latin letters (with digits behind them) or of anything else that is a word.
 *
 * @param form as written, without its particle
 * @param particle what may be the particle behind it, or ""
 * @param start where it starts in the text that was read
 */
record Token(String form, String particle, int start, Script script, Gap gap) {
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

  /** With what may be its particle. */
  String whole() {
    return particle.isEmpty() ? form : form + particle;
  }

  /**
   * The form with what looks like a particle and may be its end: 알트만 of 알트 and 만, 단젤로 of 단젤 and 로는;
   * else the form.
   */
  String longer() {
    return particle.isEmpty() ? form : form + Particle.nameEnd(particle);
  }

  int formEnd() {
    return start + form.length();
  }

  int end() {
    return formEnd() + particle.length();
  }

  boolean isHangul() {
    return script == Script.HANGUL;
  }

  boolean isLatin() {
    return script == Script.LATIN;
  }

  boolean hasParticle() {
    return !particle.isEmpty();
  }
}
