/** Benchmarks against named rivals and measurements on judged data; each prints its figures. */
@NullMarked
package kr.malmungchi.bench;

import org.jspecify.annotations.NullMarked;
