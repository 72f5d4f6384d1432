package kr.malmungchi.korean;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import kr.malmungchi.CorpusException;
import kr.malmungchi.Limits;
import kr.malmungchi.dictionary.DictionaryParser;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Readers;
import kr.malmungchi.reading.Source;
import kr.malmungchi.search.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the core says in English is said in Korean. */
class KoreanSentencesTest {
  private static final Pattern HANGUL = Pattern.compile("[가-힣]");

  static List<String> questions() {
    String many = "a ".repeat(3_000);
    return List.of(
        "(a",
        "(".repeat(200) + "a" + ")".repeat(200),
        "OR a",
        "a -(-b)",
        "\"a b",
        "\"" + many + "\"",
        "title: a",
        "date:soon a",
        "kind:tree a",
        "a*b",
        many,
        "-a ".repeat(300) + "b",
        "-a",
        "?");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyWarningOfAQuestionIsSaidInKorean(String question) {
    List<String> warnings = new QueryParser(Limits.defaults()).parse(question).warnings();
    assertThat(warnings).isNotEmpty().allSatisfy(KoreanSentencesTest::assertSaid);
  }

  private static void assertSaid(String sentence) {
    assertThat(KoreanSentences.of(sentence)).isNotEqualTo(sentence).containsPattern(HANGUL);
  }

  static List<Arguments> files() {
    byte[] text = "한국어 문장이다. ".repeat(9).concat("끝").getBytes(UTF_8);
    byte[] broken = text.clone();
    broken[4] = (byte) 0xff;
    return List.of(
        Arguments.of("empty.txt", new byte[0]),
        Arguments.of("white.txt", " \n".getBytes(UTF_8)),
        Arguments.of("binary.txt", new byte[] {0, 1, 2, (byte) 0xff, 0, 0, 7, (byte) 0x89}),
        Arguments.of("cut.txt", Arrays.copyOf(text, text.length - 1)),
        Arguments.of("broken.txt", broken),
        Arguments.of("wordless.html", "<p></p>".getBytes(UTF_8)),
        Arguments.of("picture.png", new byte[] {1}),
        Arguments.of("none.zip", new byte[] {1}));
  }

  @ParameterizedTest
  @MethodSource("files")
  void whyAFileIsNotReadIsSaidInKorean(String origin, byte[] bytes) {
    assertSaid(reason(origin, bytes));
  }

  private static String reason(String origin, byte[] bytes) {
    Readers readers = Readers.standard(Limits.defaults());
    return String.valueOf(
        catchThrowableOfType(
                CorpusException.class,
                () -> {
                  Source file = Source.bytes(new DocumentId("a"), origin, bytes);
                  Source part = readers.parts(file).get(0);
                  readers.readerOf(part).read(part.load(Limits.defaults().fileBytes()));
                })
            .getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a => b => c", "a != b != c", "a$b", "abc d e", "a =", "한\u0001"})
  void whatIsWrongInADictionaryIsSaidInKorean(String line) {
    assertThat(new DictionaryParser(Limits.defaults()).parse(line).faults())
        .isNotEmpty()
        .allSatisfy(fault -> assertSaid(fault.message()));
  }

  @Test
  void whatTheSentenceNamesIsKept() {
    assertThat(KoreanSentences.of("no document \"$1\\E (a)\"")).isEqualTo("“$1\\E (a)”라는 문서가 없습니다");
    assertThat(
            KoreanSentences.of(
                "only the best 3 of 1,000 passages were looked at; a question, a date or"
                    + " a document narrows them down"))
        .startsWith("지문 1,000개 가운데 가장 알맞은 3개만");
    assertThat(KoreanSentences.of("nobody says this")).isEqualTo("nobody says this");
  }

  @Test
  @Timeout(10)
  void aVeryLongSentenceIsLeftAsItIs() {
    String sentence = "no kind \"".repeat(1_000_000);
    assertThat(KoreanSentences.of(sentence)).isEqualTo(sentence);
  }
}
