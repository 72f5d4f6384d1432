/** Where several places tell of one thing: the same, less precisely, or otherwise. */
@NullMarked
package kr.malmungchi.agreement;

import org.jspecify.annotations.NullMarked;
