package kr.malmungchi.index;

import java.util.List;
import kr.malmungchi.text.Word;

/**
 * What one text is to each layer. Offsets count in the normalised text that was analysed; grams
 * have none.
 */
record Analysis(
    List<Word> words,
    List<Token> surface,
    List<Token> morph,
    List<String> grams,
    List<Token> values,
    List<String> observations) {
  static final Analysis NONE =
      new Analysis(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
}
