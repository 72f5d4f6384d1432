/** Files packed into one: zip archives, which may lie about all they say. */
@NullMarked
package kr.malmungchi.archive;

import org.jspecify.annotations.NullMarked;
