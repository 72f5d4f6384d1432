package kr.malmungchi.lexicon;

/**
 * What is begun, brought to an end with words of the corpus: 샘 알트ㅁ → 샘 알트만.
 *
 * @param text all that was typed, with its last word completed
 * @param passages how many passages have the words that complete it
 * @param rule how what was typed is read: {@code prefix} as it is, {@code choseong} as initial
 *     consonants, {@code keyboard} as typed on the other keyboard
 */
public record Completion(String text, long passages, String rule) {}
