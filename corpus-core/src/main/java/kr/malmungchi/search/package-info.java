/** Questions and answers: queries, requests, results, and the engine seam. */
@NullMarked
package kr.malmungchi.search;

import org.jspecify.annotations.NullMarked;
