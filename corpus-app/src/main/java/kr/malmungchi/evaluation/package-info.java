/**
 * How good search is on judged questions: collections in the BEIR layout, and the usual measures.
 */
@NullMarked
package kr.malmungchi.evaluation;

import org.jspecify.annotations.NullMarked;
