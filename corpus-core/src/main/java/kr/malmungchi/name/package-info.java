/** Who and what a corpus speaks of: names, with all their spellings. */
@NullMarked
package kr.malmungchi.name;

import org.jspecify.annotations.NullMarked;
