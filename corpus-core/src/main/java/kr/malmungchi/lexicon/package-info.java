/** The words of a corpus, and the ways in which people type them. */
@NullMarked
package kr.malmungchi.lexicon;

import org.jspecify.annotations.NullMarked;
