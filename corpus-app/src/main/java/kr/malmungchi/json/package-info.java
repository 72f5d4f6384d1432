/** The JSON of the HTTP API and of {@code --json}: one set of shapes for both. */
@NullMarked
package kr.malmungchi.json;

import org.jspecify.annotations.NullMarked;
