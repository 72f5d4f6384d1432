/** Who said what: the quotations of documents and their speakers. */
@NullMarked
package kr.malmungchi.quotation;

import org.jspecify.annotations.NullMarked;
