package kr.malmungchi.loanword;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.Span;

/**
 * Finds names that a text explains itself, {@code 한글(Latin)}, and keeps those whose sounds agree:
 * 제프 베이조스(Jeff Bezos), but not 베이징 대학(PKU).
 */
public final class Glosses {
  /** From here on a pair is sure enough to be stored. */
  static final double SURE = 0.5;

  private static final int MOST_WORDS = 4;
  private static final int LONGEST_BRACKET = Spellings.LONGEST_LATIN;

  private final Loanwords loanwords;

  public Glosses(Loanwords loanwords) {
    this.loanwords = loanwords;
  }

  /** The sure pairs of a text, in order. */
  public List<Gloss> in(String text) {
    List<Gloss> glosses = new ArrayList<>();
    for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
      int end = latinEnd(text, open + 1);
      int nameEnd = open > 0 && text.charAt(open - 1) == ' ' ? open - 1 : open;
      List<Integer> starts = starts(text, nameEnd);
      if (end > open + 1 && !starts.isEmpty()) {
        gloss(text, starts, open, end).ifPresent(glosses::add);
      }
    }
    return glosses;
  }

  /**
   * Where the Latin name in a bracket ends: at the bracket's end, or before a comma with more (Jeff
   * Bezos, 1964~). The start if there is no such name.
   */
  private static int latinEnd(String text, int start) {
    int most = Math.min(text.length(), start + LONGEST_BRACKET);
    for (int at = start; at < most; at++) {
      char c = text.charAt(at);
      if (c == ')' || c == ',') {
        return at;
      }
      boolean latin = Character.isLetter(c) && !Characters.isHangul(c) && !Characters.isHanja(c);
      if (!latin && " .-'’·&".indexOf(c) < 0) {
        return start;
      }
    }
    return start;
  }

  /** Where one, two, three and four words before the bracket start. */
  private static List<Integer> starts(String text, int nameEnd) {
    List<Integer> starts = new ArrayList<>();
    int least = Math.max(0, nameEnd - 2 * Spellings.LONGEST_HANGUL);
    int at = nameEnd;
    while (starts.size() < MOST_WORDS) {
      int end = at;
      while (at > least && Characters.isHangulSyllable(text.charAt(at - 1))) {
        at--;
      }
      if (at == end) {
        break;
      }
      starts.add(at);
      if (at == least || !isJoint(text.charAt(at - 1))) {
        break;
      }
      at--;
    }
    return starts;
  }

  private static boolean isJoint(char c) {
    return c == ' ' || c == '-' || c == '·';
  }

  private Optional<Gloss> gloss(String text, List<Integer> starts, int open, int end) {
    String latin = text.substring(open + 1, end).strip();
    LoanwordQuery query = loanwords.query(latin);
    Optional<Gloss> best = Optional.empty();
    for (int start : starts) {
      String hangul = Spellings.hangul(text.substring(start, open));
      double confidence = query.confidence(hangul);
      if (confidence >= best.map(Gloss::confidence).orElse(SURE)) {
        best = Optional.of(new Gloss(hangul, latin, new Span(start, end), confidence));
      }
    }
    return best;
  }
}
