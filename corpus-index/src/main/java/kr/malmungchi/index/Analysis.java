package kr.malmungchi.index;

import java.util.List;

/**
 * What one text is to each layer. Offsets count in the normalised text that was analysed; grams
 * have none.
 */
record Analysis(
    List<Token> surface,
    List<Token> morph,
    List<String> grams,
    List<String> observations,
    List<String> neighbours) {
  static final Analysis NONE = new Analysis(List.of(), List.of(), List.of(), List.of(), List.of());
}
