package kr.malmungchi.agreement;

import java.util.Set;
import kr.malmungchi.text.Span;

/**
 * One value that a statement tells, with what it is the value of.
 *
 * @param statement its number among the statements
 * @param value the value
 * @param surface the words that tell it
 * @param span where they stand in the source
 * @param clause the part of the sentence that it belongs to
 * @param counted what is counted, for an amount
 * @param whole whether it is all, of which another amount is a part
 * @param firm whether the words alone say it, not what was counted from others: 같은 날, 사흘 뒤
 */
record Claim(
    int statement,
    Kind kind,
    Value value,
    String surface,
    Span span,
    Clause clause,
    Set<String> counted,
    boolean whole,
    boolean firm) {}
