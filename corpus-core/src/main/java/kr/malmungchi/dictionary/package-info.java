/** What the users of a corpus tell it about words: which are one word, and which mean the same. */
@NullMarked
package kr.malmungchi.dictionary;

import org.jspecify.annotations.NullMarked;
