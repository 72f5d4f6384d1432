/** From a path to a {@link kr.malmungchi.document.Document}: sources, character sets, readers. */
@NullMarked
package kr.malmungchi.reading;

import org.jspecify.annotations.NullMarked;
