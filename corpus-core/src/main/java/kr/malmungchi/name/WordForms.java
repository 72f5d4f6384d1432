package kr.malmungchi.name;

import java.util.Optional;
import kr.malmungchi.name.DocumentWords.Fact;

/**
 * A word as it is written, what it may be without its particle, and what it looks like; made once
 * for all places of a document where it stands.
 *
 * @param whole as written
 * @param form without what may be its particle
 * @param particle what may be its particle, or ""
 * @param longer the form with what looks like a particle and may be its end: 알트만 of 알트 and 만, 단젤로
 *     of 단젤 and 로는; else the form
 * @param fact of the form
 * @param place how the form looks as a place
 * @param organisation whether the form is the name of an organisation
 * @param korean as the name of a Korean, if it may be one
 */
record WordForms(
    String whole,
    String form,
    String particle,
    String longer,
    Fact fact,
    Places.Look place,
    boolean organisation,
    Optional<KoreanReading> korean) {

  /** Of Latin letters and numbers, of which a particle may stand behind. */
  static WordForms ofLetters(String form, String particle) {
    return new WordForms(
        form + particle,
        form,
        particle,
        form,
        Fact.NONE,
        Places.Look.NONE,
        false,
        Optional.empty());
  }

  /** The same with a particle behind letters, where nothing but a particle can stand. */
  WordForms with(String behind) {
    return new WordForms(form + behind, form, behind, form, fact, place, organisation, korean);
  }

  /** Of a word in Hangul, whose first {@code length} syllables are not its particle. */
  static WordForms ofHangul(String whole, int length, DocumentWords words) {
    String form = whole.substring(0, length);
    String particle = whole.substring(length);
    return new WordForms(
        whole,
        form,
        particle,
        form + Particle.nameEnd(particle),
        words.of(form),
        Places.look(form),
        Organisations.is(form),
        KoreanReading.of(form, whole));
  }
}
