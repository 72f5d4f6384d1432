/** The command {@code corpus}. */
@NullMarked
package kr.malmungchi.cli;

import org.jspecify.annotations.NullMarked;
