/** The facade over catalogue, engine, readers and summaries. */
@NullMarked
package kr.malmungchi.corpus;

import org.jspecify.annotations.NullMarked;
