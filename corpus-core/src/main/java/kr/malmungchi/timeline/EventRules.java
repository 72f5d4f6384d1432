package kr.malmungchi.timeline;

import java.util.regex.Pattern;
import kr.malmungchi.document.Kind;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.Sentence;
import kr.malmungchi.text.Span;

/** Knows which date expressions date the sentence that they stand in. */
final class EventRules {
  private static final String TITLE_OPENING = "『「《〈";
  private static final String TITLE_CLOSING = "』」》〉";
  private static final int REACH = 400;
  private static final int LONGEST_ROW = 200;
  private static final int LONGEST_WORD = 20;
  private static final Pattern ROW =
      Pattern.compile(
          "\\d{4}([.-]) ?\\d{1,2}\\1 ?\\d{1,2}\\.?[\\s|]{1,9}[\\d,:]{1,9}(?: {1,4}댓글 ?\\d{1,5})?\\s{0,9}$");
  private static final Pattern PAST = Pattern.compile("[이가]? ?(?:지나|지난)[고자면 ]");
  private static final Pattern UNTIL_OR_PAST = Pattern.compile("까지|" + PAST);

  private final Kind kind;

  EventRules(Kind kind) {
    this.kind = kind;
  }

  boolean isEvent(DateExpression expression, Sentence sentence, String source) {
    return switch (expression.range().precision()) {
      case DECADE, CENTURY -> false;
      case DAY, WEEK, MONTH, QUARTER, SEASON, HALF, YEAR ->
          !isInside(TITLE_OPENING, TITLE_CLOSING, expression, sentence, source)
              && !isBorder(expression, source)
              && isReliable(expression, sentence, source);
    };
  }

  /** A row of a list of posts or the head of a comment: a date, then a count or a time of day. */
  boolean isRow(String block) {
    return block.length() <= LONGEST_ROW && ROW.matcher(block).find();
  }

  /** Whether a sentence below a date is what happened then, and no note on it. */
  boolean isEntry(Sentence sentence) {
    return sentence.text().charAt(0) != '※';
  }

  /** 전날까지도, 주말이 지나고: how it was until then or after it, not what happened then. */
  private static boolean isBorder(DateExpression expression, String source) {
    int end = expression.span().end();
    Pattern border = expression.certainty() == Certainty.COMPUTED ? UNTIL_OR_PAST : PAST;
    return border.matcher(source).region(end, source.length()).lookingAt();
  }

  /**
   * What is counted dates only what the writer tells, not what others say; and 오늘 only what is
   * over: "오늘 할 일" is any day's.
   */
  private boolean isReliable(DateExpression expression, Sentence sentence, String source) {
    if (expression.certainty() != Certainty.FROM_PUBLISHED
        && expression.certainty() != Certainty.COMPUTED) {
      return true;
    }
    boolean quoted =
        isInside("“", "”", expression, sentence, source)
            || isInside("‘", "’", expression, sentence, source)
            || isInQuotes('"', expression, sentence, source)
            || isInQuotes('\'', expression, sentence, source);
    boolean talk =
        expression.certainty() == Certainty.FROM_PUBLISHED
            && expression.range().precision() == DatePrecision.DAY
            && expression.surface().chars().noneMatch(Character::isDigit);
    return !quoted && (!talk || kind == Kind.NEWS || isPast(sentence.text()));
  }

  /** Whether the last word has the ㅆ of the past: 올라왔습니다, 했다; not 있다, 하겠다. */
  private static boolean isPast(String sentence) {
    int from = Math.max(0, sentence.length() - LONGEST_WORD);
    for (int i = sentence.length() - 1; i >= from && sentence.charAt(i) != ' '; i--) {
      char c = sentence.charAt(i);
      if (Characters.isHangulSyllable(c) && (c - 0xAC00) % 28 == 20 && c != '있' && c != '겠') {
        return true;
      }
    }
    return false;
  }

  private static boolean isInside(
      String opening, String closing, DateExpression expression, Sentence sentence, String source) {
    int from = Math.max(sentence.span().start(), expression.span().start() - REACH);
    for (int i = expression.span().start() - 1; i >= from; i--) {
      if (opening.indexOf(source.charAt(i)) >= 0) {
        return true;
      }
      if (closing.indexOf(source.charAt(i)) >= 0) {
        return false;
      }
    }
    return false;
  }

  private static boolean isInQuotes(
      char mark, DateExpression expression, Sentence sentence, String source) {
    int from = Math.max(sentence.span().start(), expression.span().start() - REACH);
    Span before = new Span(from, Math.max(from, expression.span().start()));
    return before.in(source).chars().filter(c -> c == mark).count() % 2 == 1;
  }
}
