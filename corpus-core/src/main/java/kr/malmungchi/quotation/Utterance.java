package kr.malmungchi.quotation;

import com.google.common.base.CharMatcher;
import java.util.regex.Pattern;
import kr.malmungchi.quotation.Marked.Mark;
import kr.malmungchi.text.Characters;

/** Tells by the words between marks whether somebody can have said them, or they are a term. */
final class Utterance {
  private static final Pattern CLAUSE =
      Pattern.compile("(?:[다요까죠네군라자냐니오야래걸마지](?:[ㅋㅎㅠ~]{1,9})?|(?:해|어|아|게|줘|봐|와|돼|데|음|함))$");

  private static final Pattern WORD_CLAUSE = Pattern.compile("[가-힣](?:요|다|까|죠)$");
  private static final Pattern SAID_WORD = Pattern.compile("[가-힣][자라해어아네지마야게]$");
  private static final CharMatcher FINAL_MARKS = CharMatcher.anyOf(".?!…。~");
  private static final int MANY_WORDS = 3;

  private Utterance() {}

  /**
   * Whether they are a term although a particle of quoting follows them.
   *
   * @param verb whether a verb of saying follows too
   */
  static boolean isTerm(String said, Mark mark, boolean verb) {
    if (hasMark(said) || isClause(said)) {
      return false;
    }
    boolean hangul = Characters.isHangul(said.charAt(said.length() - 1));
    if (mark == Mark.DOUBLE && verb && SAID_WORD.matcher(said).find()) {
      return false;
    }
    return mark != Mark.DOUBLE
        || (hangul && count(said) < MANY_WORDS)
        || (!verb && count(said) < MANY_WORDS);
  }

  /** Whether they end as a sentence does, or hold the end of one. */
  static boolean hasMark(String said) {
    return FINAL_MARKS.matches(said.charAt(said.length() - 1)) || said.indexOf(". ") > 0;
  }

  /** Whether they end as a verb does: 안 된다, 맞아요. */
  static boolean isClause(String said) {
    if (said.charAt(said.length() - 1) < 0x250) {
      return count(said) > MANY_WORDS;
    }
    String last = said.substring(Math.max(0, said.length() - 12));
    return count(said) > 1 ? CLAUSE.matcher(last).find() : WORD_CLAUSE.matcher(last).find();
  }

  private static long count(String said) {
    return 1 + said.strip().chars().filter(c -> c == ' ').count();
  }
}
