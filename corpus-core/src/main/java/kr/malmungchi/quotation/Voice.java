package kr.malmungchi.quotation;

/** Who says some words, as far as their own paragraph tells. */
sealed interface Voice {

  /** The one who is mentioned there. */
  record Of(Mention mention) implements Voice {}

  /** The one whom the sentence before is about, if he is known to speak in the document. */
  record Maybe(Mention mention) implements Voice {}

  /** Whoever was mentioned last before a place of the paragraph, or in one before it. */
  record LastBefore(int at) implements Voice {}

  /** The words begin a paragraph that does not tell who says them. */
  record Apart() implements Voice {}

  /** The words go on with what was said before them. */
  record Same() implements Voice {}

  /** Nobody is named. */
  record Unknown() implements Voice {}
}
