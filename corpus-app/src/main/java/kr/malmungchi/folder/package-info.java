/** The data folder of an embedded corpus: catalogue, index, and who holds them. */
@NullMarked
package kr.malmungchi.folder;

import org.jspecify.annotations.NullMarked;
