/** The embedded search engine: Lucene with Nori, fed from a catalogue. */
@NullMarked
package kr.malmungchi.index;

import org.jspecify.annotations.NullMarked;
