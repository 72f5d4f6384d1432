/** What is left of a data folder after the program or the machine stopped at any moment. */
@NullMarked
package kr.malmungchi.bench.crash;

import org.jspecify.annotations.NullMarked;
