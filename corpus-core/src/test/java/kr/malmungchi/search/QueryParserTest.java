package kr.malmungchi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kr.malmungchi.CorpusException;
import kr.malmungchi.Limits;
import kr.malmungchi.text.Examples;
import kr.malmungchi.text.RandomText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class QueryParserTest {
  private final QueryParser parser = new QueryParser(Limits.defaults());

  static List<Examples> examples() throws IOException {
    return Examples.of("search/queries.txt");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readsWhatIsTyped(Examples example) {
    ParsedQuery parsed = parser.parse(example.input());
    List<String> lines = new ArrayList<>();
    parsed.query().wanted().forEach(part -> lines.add(shown(part)));
    parsed.query().unwanted().forEach(part -> lines.add("without " + shown(part)));
    parsed.warnings().stream()
        .filter(warning -> !lines.isEmpty() || !parsed.isEmpty())
        .forEach(warning -> lines.add("! " + warning));
    assertThat(lines).isEqualTo(example.expected());
  }

  private static String shown(Query query) {
    return switch (query) {
      case Query.Words words -> "words " + words.text();
      case Query.Phrase phrase -> "phrase " + phrase.text();
      case Query.Prefix prefix -> "prefix " + prefix.text();
      case Query.Title title -> "title " + title.text();
      case Query.Like like -> throw new AssertionError("nobody can type " + like);
      case Query.Where(Filter.Published dates) ->
          "where %s..%s"
              .formatted(
                  dates.from().map(Object::toString).orElse(""),
                  dates.to().map(Object::toString).orElse(""));
      case Query.Where where -> "where " + where.filter();
      case Query.Any any ->
          any.alternatives().stream()
              .map(QueryParserTest::shown)
              .collect(Collectors.joining(" | ", "any (", ")"));
      case Query.All all ->
          all.wanted().stream()
              .map(QueryParserTest::shown)
              .collect(Collectors.joining(" & "))
              .transform(wanted -> "all (" + wanted)
              .concat(
                  all.unwanted().stream()
                      .map(part -> " -" + shown(part))
                      .collect(Collectors.joining()))
              .concat(")");
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "?!", "\"\"", "-", "- -", "\u200B", "…", "()", "|", "*", "\u202E"})
  void nothingToLookForIsSaid(String typed) {
    ParsedQuery parsed = parser.parse(typed);
    assertThat(parsed.isEmpty()).isTrue();
    assertThat(parsed.warnings()).contains("no word to look for");
  }

  @Test
  void decomposedHangulIsTheSameQuestion() {
    String typed = "제목:예산 \"의회의 결정\" -분관 알트*";
    assertThat(parser.parse(Normalizer.normalize(typed, Form.NFD)).query())
        .isEqualTo(parser.parse(typed).query());
  }

  @Test
  void tooLongAQuestionIsRefused() {
    assertThat(parser.parse("가".repeat(10_000)).isEmpty()).isFalse();
    assertThatThrownBy(() -> parser.parse("가".repeat(10_001)))
        .isInstanceOf(CorpusException.class)
        .hasMessage("the question has 10,001 characters, and at most 10,000 are read");
  }

  @Test
  void tooMuchIsCutWithAWarning() {
    assertThat(parser.parse("낱말 ".repeat(100)).warnings())
        .containsExactly("only the first 64 words were looked for");
    assertThat(parser.parse("낱말,".repeat(100)).query().wanted())
        .containsExactly(new Query.Words("낱말,".repeat(64).substring(0, 64 * 3 - 1)));
    assertThat(parser.parse("가* ".repeat(200)).warnings())
        .containsExactly("only the first 32 phrases, fields and words to leave out were read");
    assertThat(parser.parse("\"" + "긴 구절 ".repeat(1_000) + "\"").warnings())
        .containsExactly("only the first 500 words of phrases were looked for");
  }

  @Test
  void warningsStayFewAndShort() {
    StringBuilder typed = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      typed.append("날짜:").append(i).append("년 ");
    }
    assertThat(parser.parse(typed.toString()).warnings()).hasSize(10);
    assertThat(parser.parse("날짜:" + "😀".repeat(4_000)).warnings())
        .allSatisfy(warning -> assertThat(warning).hasSizeLessThan(250));
  }

  @Test
  void whateverHasALetterLooksForSomething() {
    for (String typed : List.of("에서", "(에서)", "...는", "\"는\"", "의*", "-", "ㅋ", "人", "5", "'s")) {
      boolean letters = typed.chars().anyMatch(Character::isLetterOrDigit);
      assertThat(parser.parse(typed).isEmpty()).as(typed).isEqualTo(!letters);
    }
  }

  @Test
  void wantedWordsAreThoseThatAreLookedFor() {
    assertThat(parser.parse("예산 -분관 (\"큰글자 책\" OR 점자*) 저자:한서연 제목:도서관").wantedWords())
        .isEqualTo("예산 큰글자 책 점자 도서관");
  }

  @Test
  void anythingTypedGivesAnAnswer() {
    String[] pieces = {
      "\"", "“", "”", "-", "(", ")", "가", "나다", " ", "*", ":", "OR", "|", "제목:", "날짜:", "..", "\\",
      "/", "[", "~", "^", "😀", "\u0000", "\u202E", "ㅅㅇ", "에서", "2023", "\uD83D"
    };
    for (int seed = 0; seed < 20_000; seed++) {
      String typed = RandomText.of(pieces, 40, seed);
      assertThat(parser.parse(typed).text()).isEqualTo(typed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", ")", "\"", "„a", "(a", "-(", "|", "a|", "OR ", "제목:", "a* ", "날짜:1 ", "(a|"})
  void longRepetitionsAreReadInTime(String piece) {
    String typed = piece.repeat(10_000 / piece.length());
    assertThat(parser.parse(typed).text()).isEqualTo(typed);
  }
}
