package kr.malmungchi.index;

/**
 * A term with its place.
 *
 * @param stacked whether it stands at the position of the token before it, as another form of the
 *     same word
 * @param start UTF-16 offset; in analysed text of the text, in the index of the source document
 */
record Token(String term, boolean stacked, int start, int end) {}
