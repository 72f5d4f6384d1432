package kr.malmungchi.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.text.Amount;
import kr.malmungchi.text.Amounts;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Span;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;
import kr.malmungchi.timeline.Certainty;
import kr.malmungchi.timeline.DateExpression;
import kr.malmungchi.timeline.DateFinder;

/** Finds the words of a sentence that may be what a question asks for. */
final class AnswerWords {
  /** What stands behind numbers that are part of a date. */
  private static final String DATE_UNITS = "년월일시";

  /** Units that are written apart from their number. */
  private static final List<String> MONEY = List.of("원", "달러", "유로", "엔", "위안", "파운드", "프랑", "퍼센트");

  private static final int LONGEST_UNIT = 8;

  private AnswerWords() {}

  /** Dates for 언제, numbers with their units for 얼마 and 몇; none for what else is asked. */
  static List<Span> of(AskedWords asked, String passage, Span sentence) {
    return switch (asked.wanted()) {
      case TIME -> dates(passage, sentence);
      case AMOUNT -> amounts(asked.unit(), NormalizedText.of(passage, sentence));
      case PERSON, PLACE, OTHER -> List.of();
    };
  }

  private static List<Span> dates(String passage, Span sentence) {
    return new DateFinder(Optional.empty())
        .find(passage, sentence).stream()
            .filter(date -> date.certainty() == Certainty.CERTAIN)
            .map(DateExpression::span)
            .toList();
  }

  private static List<Span> amounts(String unit, NormalizedText sentence) {
    List<Span> found = new ArrayList<>();
    String text = sentence.text();
    for (Amount amount : Amounts.of(text)) {
      int start = amount.end();
      while (start < text.length() && text.charAt(start) == ' ') {
        start++;
      }
      if (unit.isEmpty()) {
        int end = unitEnd(text, amount.end());
        if (end > amount.end() && DATE_UNITS.indexOf(text.charAt(amount.end())) < 0) {
          found.add(sentence.source(amount.start(), end));
        }
      } else if (text.startsWith(unit, start)) {
        found.add(sentence.source(amount.start(), start + unit.length()));
      }
    }
    return found;
  }

  /** The end of the unit that is written at a number; the number's own end if there is none. */
  private static int unitEnd(String text, int start) {
    if (start < text.length() && (text.charAt(start) == '%' || text.charAt(start) == '℃')) {
      return start + 1;
    }
    if (start < text.length() && text.charAt(start) == ' ') {
      return MONEY.stream()
          .filter(unit -> text.startsWith(unit, start + 1))
          .findFirst()
          .map(unit -> start + 1 + unit.length())
          .orElse(start);
    }
    int end = start;
    while (end < text.length()
        && end - start < LONGEST_UNIT
        && (Characters.isHangulSyllable(text.charAt(end)) || isLatin(text.charAt(end)))) {
      end++;
    }
    List<Word> unit = Words.of(text.substring(start, end));
    return unit.size() == 1 && unit.get(0).start() == 0 ? start + unit.get(0).end() : start;
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
