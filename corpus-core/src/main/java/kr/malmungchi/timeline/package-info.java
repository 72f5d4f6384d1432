/** When things happened: date expressions of Korean text, and the dated events of documents. */
@NullMarked
package kr.malmungchi.timeline;

import org.jspecify.annotations.NullMarked;
