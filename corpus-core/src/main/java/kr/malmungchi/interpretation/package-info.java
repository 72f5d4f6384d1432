/** What a question may mean besides what was typed: other spellings, spacings and keyboards. */
@NullMarked
package kr.malmungchi.interpretation;

import org.jspecify.annotations.NullMarked;
