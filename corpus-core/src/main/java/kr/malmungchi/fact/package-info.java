/** What a document tells beside its words: when things happened, who said what, who is named. */
@NullMarked
package kr.malmungchi.fact;

import org.jspecify.annotations.NullMarked;
