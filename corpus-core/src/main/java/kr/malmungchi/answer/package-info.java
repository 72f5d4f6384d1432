/** What a question asks for, and the words of a passage that answer it. */
@NullMarked
package kr.malmungchi.answer;

import org.jspecify.annotations.NullMarked;
