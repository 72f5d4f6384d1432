/** Extractive summaries with citations. */
@NullMarked
package kr.malmungchi.summary;

import org.jspecify.annotations.NullMarked;
