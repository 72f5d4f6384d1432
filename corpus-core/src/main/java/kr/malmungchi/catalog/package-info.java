/** The truth: which documents were added, in which revision. */
@NullMarked
package kr.malmungchi.catalog;

import org.jspecify.annotations.NullMarked;
