/** What every part shares: the bounds and the one exception. */
@NullMarked
package kr.malmungchi;

import org.jspecify.annotations.NullMarked;
