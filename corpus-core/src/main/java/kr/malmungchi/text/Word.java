package kr.malmungchi.text;

/**
 * A word as it is written, without its particles.
 *
 * @param form the word for comparing: NFKC, lower case, particles taken off: 인공지능 for 인공지능은
 * @param start where it starts in the normalised text, counted in UTF-16 units
 * @param end where it ends there, particles not included
 */
public record Word(String form, int start, int end) {}
