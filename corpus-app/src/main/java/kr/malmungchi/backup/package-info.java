/** A whole catalogue as one file: how it is written while the corpus is used, and read back. */
@NullMarked
package kr.malmungchi.backup;

import org.jspecify.annotations.NullMarked;
