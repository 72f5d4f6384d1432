package kr.malmungchi.agreement;

import java.util.Optional;

/**
 * A word of a statement with what it may do in its sentence.
 *
 * @param key the same for the same word; "" for a number and for words that never tell
 * @param form as it is written, without its particle or ending
 * @param particle what stands behind a noun, or ""
 * @param start where it starts in the text, in UTF-16 units
 * @param end where it ends there, with its particle
 * @param deed what it says is done
 * @param ending how it goes on, if it is a verb
 */
record Token(
    String key,
    String form,
    String particle,
    int start,
    int end,
    Optional<Deed> deed,
    Ending ending) {

  /** How a verb stands to the words around it. */
  enum Ending {
    /** No verb. */
    NOUN,
    /** Before a noun: 설립된 연구소. */
    ADNOMINAL,
    /** Before a noun, of what was before: 해임됐던 대표. */
    RETROSPECT,
    /** Before another clause: 해임되고. */
    JOINT,
    /** At the end: 해임했다. */
    FINAL
  }

  boolean isVerb() {
    return ending != Ending.NOUN;
  }

  boolean isAdnominal() {
    return ending == Ending.ADNOMINAL || ending == Ending.RETROSPECT;
  }

  boolean endsClause() {
    return ending == Ending.JOINT || ending == Ending.FINAL;
  }

  boolean isNumber() {
    return Character.isDigit(form.charAt(0));
  }

  boolean isBare() {
    return !isVerb() && particle.isEmpty();
  }

  boolean has(Deed.Sort sort) {
    return deed.filter(known -> known.sort() == sort).isPresent();
  }
}
