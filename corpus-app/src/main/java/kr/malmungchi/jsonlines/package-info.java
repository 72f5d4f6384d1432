/** Files of one JSON object a line, such as collections of documents. */
@NullMarked
package kr.malmungchi.jsonlines;

import org.jspecify.annotations.NullMarked;
