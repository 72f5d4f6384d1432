package kr.malmungchi.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.malmungchi.Limits;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Readers;
import kr.malmungchi.reading.Source;
import kr.malmungchi.summary.Summary.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SummarizerTest {
  private static final String REPEATED = "도서관은 올해 책 만 권을 새로 샀다.";

  private final Summarizer summarizer = new Summarizer();

  @Test
  void whatLeansOnTheSentenceBeforeComesWithIt() {
    Document document =
        read(
            "글.txt", "시장은 강에 놓을 다리의 설계를 시민에게 보였다. 이에 따라 다리의 설계를 놓고 강 양쪽의 시민이 시장과 함께 다리 이야기를 했다.\n");

    assertThat(texts(summarizer.summarize(document, sentences(2))))
        .containsExactly(document.text().strip());
    assertThat(texts(summarizer.summarize(document, sentences(1))))
        .containsExactly("시장은 강에 놓을 다리의 설계를 시민에게 보였다.");
  }

  @Test
  void theSameWordsComeOnceWithAllTheirPlaces() {
    Document document =
        read("글.txt", (REPEATED + " 비가 내려 길이 미끄러웠다.\n\n").repeat(2) + "도서관은 올해 책 만 권을 새로 샀다!\n");
    List<SummarySentence> sentences = summarizer.summarize(document, sentences(5)).sentences();

    assertThat(sentences).extracting(SummarySentence::text).doesNotHaveDuplicates();
    SummarySentence repeated =
        sentences.stream().filter(one -> one.text().equals(REPEATED)).findFirst().orElseThrow();
    assertThat(repeated.alsoAt())
        .extracting(place -> document.text(place.span()))
        .containsExactly(REPEATED, "도서관은 올해 책 만 권을 새로 샀다!");
  }

  @Test
  void everyPartOfALongTextHasItsSay() {
    StringBuilder text = new StringBuilder("# 마을의 역사\n\n");
    for (String topic : List.of("다리", "시장", "학교", "논밭", "나룻배", "철도", "잔치", "우물", "방앗간", "등대")) {
      text.append("## %s\n\n".formatted(topic));
      for (String fact : List.of("오래된 것으로 이름났다", "해마다 새로 고친다", "아이들이 그림으로 그렸다", "값이 올라 말이 많았다")) {
        text.append("마을의 %1$s 이야기를 들으면 %1$s은 %2$s.\n\n".formatted(topic, fact));
      }
    }
    Document document = read("책.md", text.toString());

    assertThat(summarizer.summarize(document, sentences(10)).sentences())
        .extracting(sentence -> sentence.section().get(sentence.section().size() - 1))
        .as("one of each chapter")
        .doesNotHaveDuplicates();
    assertThat(summarizer.summarize(document, sentences(2)).sentences())
        .extracting(sentence -> sentence.span().start() > document.text().length() / 2)
        .as("one of each half")
        .containsExactly(false, true);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 60, 100, 200, 1_000, 100_000})
  void noSummaryIsLongerThanItMayBe(int characters) {
    Document document =
        read("글.txt", "강은 산에서 온다. 강가의 마을은 다리를 둘 놓았다. 다리 값은 군이 반을 냈다.\n\n배는 이제 여름에만 다닌다고 한다.\n");
    Summary summary = summarizer.summarize(document, new Length.Characters(characters));

    assertThat(summary.sentences().stream().mapToInt(one -> one.text().length()).sum())
        .isLessThanOrEqualTo(characters);
    assertThat(summary.reason().isPresent()).isEqualTo(summary.sentences().isEmpty());
    if (characters == 1) {
      assertThat(summary.reason()).contains(Reason.TOO_SHORT);
    }
  }

  @Test
  void furnitureAndReferencesAreNotSummarised() {
    Document document =
        read(
            "글.md",
            "---\ntitle: 다리\n---\n\n<!-- 우체국은 다리 옆에 있고 오늘은 쉰다. -->\n\n군은 다리를 새로 놓았다.\n\n## 참고 문헌\n\n다리를 놓은 군의 역사를 적은 책이 있다.\n");

    assertThat(texts(summarizer.summarize(document, sentences(5))))
        .containsExactly("군은 다리를 새로 놓았다.");
  }

  @Test
  void anOutlineHasSentencesOfEverySection() {
    Document document =
        read(
            "책.md",
            "# 강\n\n강은 산에서 와서 바다로 간다.\n\n## 다리\n\n군은 다리를 둘 새로 놓았다.\n\n## 배\n\n배는 여름에만 강을 건넌다고 한다.\n\n## 빈 장\n");
    OutlineSummary outline = summarizer.outline(document);

    assertThat(outline.section()).isEqualTo(document.root());
    assertThat(outline.sentences()).hasSize(1);
    assertThat(outline.reason()).isEmpty();
    OutlineSummary river = outline.sections().get(0);
    assertThat(river.sections())
        .extracting(inner -> inner.section().title())
        .containsExactly("다리", "배", "빈 장");
    assertThat(river.sections())
        .extracting(inner -> inner.sentences().size())
        .containsExactly(1, 1, 0);
    assertThat(summarizer.outline(document)).isEqualTo(outline);
  }

  @ParameterizedTest
  @ValueSource(strings = {"네", "?!", "하하하 하하하", "1. 2\n3. 4\n"})
  void nothingSaidIsAnEmptySummaryWithItsReason(String text) {
    Document document = read("글.txt", text);

    assertThat(summarizer.summarize(document, sentences(3)).reason()).isPresent();
    assertThat(summarizer.outline(document).reason()).contains(Reason.NO_SENTENCE);
  }

  @Test
  void furnitureAloneIsNoBody() {
    Document document = read("글.md", "<!-- 우체국은 오늘 쉰다. -->\n");

    assertThat(summarizer.summarize(document, sentences(3)).reason()).contains(Reason.NO_BODY);
  }

  @Test
  @Timeout(20)
  void oneEndlessSentenceIsNotShown() {
    Document document = read("글.txt", "강은 산에서 오고 ".repeat(100_000));

    assertThat(summarizer.summarize(document, sentences(3)).reason()).contains(Reason.NO_SENTENCE);
    assertThat(summarizer.outline(document).sentences()).isEmpty();
  }

  @Test
  @Timeout(20)
  void tenThousandTimesTheSameSentenceIsOne() {
    Document document = read("글.txt", (REPEATED + "\n\n").repeat(10_000));
    List<SummarySentence> sentences = summarizer.summarize(document, sentences(200)).sentences();

    assertThat(sentences).hasSize(1);
    assertThat(sentences.get(0).alsoAt()).hasSize(Summarizer.MOST_PLACES);
  }

  @ParameterizedTest
  @CsvSource({"1000, 999", "1001, 1000", "1002, 1000"})
  void soManyOtherPlacesAreTold(int times, int places) {
    Document document = read("글.txt", (REPEATED + "\n\n").repeat(times));
    assertThat(summarizer.summarize(document, sentences(1)).sentences())
        .singleElement()
        .satisfies(sentence -> assertThat(sentence.alsoAt()).hasSize(places));
  }

  @Test
  @Timeout(60)
  void aLongBookOfLikeSentencesIsSummarised() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      text.append("마을 %d번지 사람들은 강가에서 열린 %d번째 잔치 이야기를 했다.\n".formatted(i, i * 7));
    }
    Document document = read("책.txt", text.toString());

    assertThat(summarizer.summarize(document, sentences(200)).sentences()).isNotEmpty();
    assertThat(summarizer.outline(document).sentences()).isNotEmpty();
  }

  private static List<String> texts(Summary summary) {
    return summary.sentences().stream().map(SummarySentence::text).toList();
  }

  private static Length sentences(int number) {
    return new Length.Sentences(number);
  }

  private static Document read(String name, String text) {
    Source source = Source.bytes(DocumentId.of(name), name, text.getBytes(StandardCharsets.UTF_8));
    Limits limits = Limits.defaults();
    return Readers.standard(limits).readerOf(source).read(source.load(limits.fileBytes()));
  }
}
