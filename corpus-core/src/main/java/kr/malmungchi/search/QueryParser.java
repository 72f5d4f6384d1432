package kr.malmungchi.search;

import java.util.List;
import kr.malmungchi.CorpusException;
import kr.malmungchi.Limits;
import kr.malmungchi.text.NormalizedText;

/**
 * Turns what a person typed into a {@link Query}.
 *
 * <ul>
 *   <li>{@code 샘 알트만 해임}: words; one suffices, more and rarer ones rank higher
 *   <li>{@code "이사회의 결정"}: a phrase, word for word
 *   <li>{@code -머스크}, {@code -"임시 대표"}, {@code -(가 나)}, {@code -종류:책}: without
 *   <li>{@code 해임 OR 복귀}, {@code 해임|복귀}: one of both must occur; it takes the part before and the
 *       part after it
 *   <li>{@code (샘 알트만) OR "오픈AI 대표"}: groups
 *   <li>{@code 알트*}: all words that begin so
 *   <li>{@code 제목:인공지능}, {@code 제목:"인공지능 기본법"}, {@code 절:추론}, {@code 저자:한서연}, {@code
 *       날짜:2023-11..2023-12}, {@code 종류:기사}, {@code 문서:보고서.md}, and the same in English: title,
 *       section, author, date, kind, document. The same field twice: one of its values suffices,
 *       but all titles must fit.
 * </ul>
 *
 * <p>Nothing typed is an error but too much of it. What is unbalanced or odd is read as words, with
 * a warning, and whatever has a letter or a digit looks for something. 또는 and "and" are words like
 * any other: questions are often pasted sentences.
 */
public final class QueryParser {
  private final Limits limits;

  public QueryParser(Limits limits) {
    this.limits = limits;
  }

  /**
   * Reads a question.
   *
   * @throws CorpusException of kind {@code INVALID} if it is longer than {@link
   *     Limits#queryCharacters()}
   */
  public ParsedQuery parse(String typed) {
    checkLength(typed);
    String text = withAllParentheses(NormalizedText.of(typed)).strip();
    Warnings warnings = new Warnings();
    QueryReader reader = new QueryReader(text, limits, warnings);
    Query.All query = reader.read();
    if (query.wanted().isEmpty()) {
      if (query.unwanted().isEmpty()) {
        query =
            reader
                .literally(text)
                .map(words -> new Query.All(List.of(new Query.Words(words)), List.of()))
                .orElse(query);
      }
      if (query.wanted().isEmpty()) {
        warnings.add(
            query.unwanted().isEmpty()
                ? "no word to look for"
                : "only words to leave out: add one to look for");
      }
    }
    return new ParsedQuery(typed, query, warnings.sentences());
  }

  /** Refuses what is longer than a question may be, as {@link #parse} does. */
  public void checkLength(String typed) {
    if (typed.length() > limits.queryCharacters()) {
      throw CorpusException.ofOption(
          "question",
          "the question has %,d characters, and at most %,d are read"
              .formatted(typed.length(), limits.queryCharacters()));
    }
  }

  /** Normalised text keeps three of a longer run of marks; of parentheses each one counts. */
  private static String withAllParentheses(NormalizedText text) {
    StringBuilder all = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.text().charAt(i);
      all.repeat(c, c == '(' || c == ')' ? text.source(i, i + 1).length() : 1);
    }
    return all.toString();
  }
}
