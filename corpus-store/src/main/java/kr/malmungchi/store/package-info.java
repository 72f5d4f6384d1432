/** The catalogue in a SQL database. */
@NullMarked
package kr.malmungchi.store;

import org.jspecify.annotations.NullMarked;
