package kr.malmungchi.agreement;

import java.util.Set;

/**
 * An amount in a sentence.
 *
 * @param start where its words start in the text, with what says how exact it is
 * @param end where they end there
 * @param whole whether it is all, of which others are a part: 770명 가운데
 * @param counted the keys of what is counted, if the words beside it say so: 직원 738명
 */
record Amounted(Value.Quantity quantity, int start, int end, boolean whole, Set<String> counted) {}
