package kr.malmungchi.agreement;

import java.util.List;
import java.util.Set;

/**
 * What is known of one statement while it is compared.
 *
 * @param tokens its words, in order
 * @param words the keys of those that tell something
 * @param days the dates it names
 */
record Reading(Statement statement, List<Token> tokens, Set<String> words, List<Value.Days> days) {}
