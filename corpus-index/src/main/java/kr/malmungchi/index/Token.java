package kr.malmungchi.index;

/**
 * A term with its place.
 *
 * @param start UTF-16 offset; in analysed text of the text, in the index of the source document
 */
record Token(String term, int start, int end) {}
