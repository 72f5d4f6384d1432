package kr.malmungchi.quotation;

/**
 * A noun phrase that may name who speaks.
 *
 * @param name its head: a name, or the words for many or for somebody unknown
 * @param title the office named with it; empty if none
 * @param start where its words begin in the paragraph
 * @param end where they end, without the particle
 * @param topic whether it is marked as what the sentence is about: 은, 는
 */
record Mention(Form form, String name, String title, int start, int end, boolean topic) {

  enum Form {
    /** A name by its form or by the title beside it. */
    NAME,
    /** An office alone: 시장은. */
    OFFICE,
    COLLECTIVE,
    UNNAMED,
    /** 그, 그녀: somebody named before. */
    HE,
    /** 나, 저: the writer. */
    SELF,
    /** A., 답: the one who is interviewed. */
    ANSWERER,
    /** Any other noun; a name only where somebody clearly speaks. */
    NOUN
  }

  boolean isClear() {
    return form != Form.NOUN;
  }

  boolean canBeName() {
    return form == Form.NAME || form == Form.NOUN;
  }

  boolean isPerson() {
    return form == Form.NAME;
  }
}
