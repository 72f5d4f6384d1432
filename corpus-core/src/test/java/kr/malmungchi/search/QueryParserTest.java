package kr.malmungchi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import kr.malmungchi.CorpusException;
import kr.malmungchi.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
  private final QueryParser parser = new QueryParser(Limits.defaults());

  @Test
  void wordsStayInTheOrderTyped() {
    assertThat(parser.parse("  샘 알트만   해임 ").query().wanted())
        .containsExactly(new Query.Words("샘 알트만 해임"));
  }

  @Test
  void quotationMarksOfAnyKindMakeAPhrase() {
    for (String typed : List.of("\"이사회의 결정\" 해임", "“이사회의 결정” 해임")) {
      assertThat(parser.parse(typed).query().wanted())
          .containsExactly(new Query.Words("해임"), new Query.Phrase("이사회의 결정"));
    }
  }

  @Test
  void aMinusSignBeforeAWordLeavesItOut() {
    Query.All query = parser.parse("오픈AI -머스크 -\"임시 대표\" 2015 - 2025").query();
    assertThat(query.wanted()).containsExactly(new Query.Words("오픈AI 2015 2025"));
    assertThat(query.unwanted()).containsExactly(new Query.Words("머스크"), new Query.Phrase("임시 대표"));
  }

  @Test
  void aQuotationMarkAloneIsLeftOutWithAWarning() {
    ParsedQuery parsed = parser.parse("\"이사회 결정");
    assertThat(parsed.query().wanted()).containsExactly(new Query.Words("이사회 결정"));
    assertThat(parsed.warnings())
        .containsExactly("a quotation mark without its partner was left out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?!", "\"\"", "-", "- -", "\u200B", "…"})
  void nothingToLookForIsSaid(String typed) {
    ParsedQuery parsed = parser.parse(typed);
    assertThat(parsed.isEmpty()).isTrue();
    assertThat(parsed.warnings()).contains("no word to look for");
  }

  @Test
  void onlyUnwantedWordsFindNothing() {
    assertThat(parser.parse("-머스크").warnings())
        .containsExactly("only words to leave out: add one to look for");
  }

  @Test
  void tooLongAQuestionIsRefused() {
    assertThatThrownBy(() -> parser.parse("가".repeat(2_001)))
        .isInstanceOf(CorpusException.class)
        .hasMessage("the question has 2,001 characters, and at most 2,000 are read");
  }

  @Test
  void tooManyWordsAreCutWithAWarning() {
    assertThat(parser.parse("낱말 ".repeat(100)).warnings())
        .containsExactly("only the first 64 words were looked for");
  }

  @Test
  void anythingTypedGivesAnAnswer() {
    String[] pieces = {
      "\"", "“", "”", "-", "(", ")", "가", "나다", " ", "*", ":", "AND", "\\", "/", "[", "~", "^",
      "😀", "\u0000", "\u202E", "ㅅㅇ"
    };
    for (int seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      StringBuilder typed = new StringBuilder();
      int length = random.nextInt(40);
      for (int i = 0; i < length; i++) {
        typed.append(pieces[random.nextInt(pieces.length)]);
      }
      assertThat(parser.parse(typed.toString()).text()).isEqualTo(typed.toString());
    }
  }
}
