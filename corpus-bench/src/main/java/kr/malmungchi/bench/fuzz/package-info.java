/** Sends a running service what nobody should send. */
@NullMarked
package kr.malmungchi.bench.fuzz;

import org.jspecify.annotations.NullMarked;
