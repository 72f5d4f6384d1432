/** Korean text and the one coordinate system: spans, normalisation, sentences, words. */
@NullMarked
package kr.malmungchi.text;

import org.jspecify.annotations.NullMarked;
