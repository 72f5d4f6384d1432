/** Foreign names in their many spellings, by the sounds that letters stand for. */
@NullMarked
package kr.malmungchi.loanword;

import org.jspecify.annotations.NullMarked;
