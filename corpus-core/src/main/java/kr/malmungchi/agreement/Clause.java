package kr.malmungchi.agreement;

import java.util.Optional;
import java.util.Set;

/**
 * The part of a sentence that a value belongs to, as keys of its words.
 *
 * @param deed what is done
 * @param patient to whom or what: the object, or the subject of what has none
 * @param agent by whom
 * @param aim 에 or 에게 whom
 * @param words all its telling words
 * @param told whether the deed is not done but announced, agreed on or planned
 */
record Clause(
    Optional<Deed> deed,
    Set<String> patient,
    Set<String> agent,
    Set<String> aim,
    Set<String> words,
    boolean told) {}
