/** The nouns of a document: metadata, sections, blocks, passages. */
@NullMarked
package kr.malmungchi.document;

import org.jspecify.annotations.NullMarked;
