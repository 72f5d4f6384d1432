package kr.malmungchi.search;

/**
 * A part of a hit's score.
 *
 * @param layer what matched: {@code surface} (words as written), {@code morph} (morphemes), {@code
 *     gram} (pairs of syllables), {@code title}, the rule of an interpretation, or {@code
 *     closeness} for words that stand close together
 * @param words the word of the question, or the part of one, that matched; of closeness, all of
 *     them
 * @param share of the whole score, from 0 to 1; the shares of a hit add up to 1
 */
public record Explanation(String layer, String words, double share) {}
