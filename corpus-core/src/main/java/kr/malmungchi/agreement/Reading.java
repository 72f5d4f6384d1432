package kr.malmungchi.agreement;

import java.util.List;
import java.util.Set;
import kr.malmungchi.timeline.DateExpression;

/**
 * What is known of one statement while it is compared.
 *
 * @param tokens its words, in order
 * @param words the keys of those that tell something
 * @param days the dates it names, or the one that stands above it
 * @param places of the dates in it
 */
record Reading(
    Statement statement,
    List<Token> tokens,
    Set<String> words,
    List<Value.Days> days,
    List<Place> places) {

  /** Where a date stands in the text of the statement. */
  record Place(DateExpression date, int start, int end) {}
}
