package kr.malmungchi.index;

/** The layers of analysis, each a field of the index; their scores add up. */
enum Layer {
  /** Words without their particles: what was written. Phrases match here. */
  SURFACE("surface", 0.2f),

  /** Morphemes of content, compounds taken apart: what was meant. */
  MORPH("morph", 1.0f),

  /**
   * Pairs of syllables over the text without its spaces: spacing errors, unknown words, parts of
   * compounds.
   */
  GRAM("gram", 0.45f),

  /** Amounts and dates by their value: 5천억 as 500000000000, 2023. 11. 22. as 2023-11-22. */
  VALUE("value", 1.0f);

  private final String field;
  private final float weight;

  Layer(String field, float weight) {
    this.field = field;
    this.weight = weight;
  }

  /** What a word of two syllables weighs in all layers together. */
  static float ofAWord() {
    return SURFACE.weight + MORPH.weight + GRAM.weight;
  }

  String field() {
    return field;
  }

  float weight() {
    return weight;
  }
}
