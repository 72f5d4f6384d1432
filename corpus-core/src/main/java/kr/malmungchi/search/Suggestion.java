package kr.malmungchi.search;

/**
 * A question that may have been meant: 도서관 편지 for 도서곤 편지.
 *
 * @param query the whole question with other words in one place or several
 * @param passages how many passages it would find, under the same options
 * @param reading what it reads otherwise; of several places the first
 */
public record Suggestion(String query, long passages, Interpretation reading) {}
