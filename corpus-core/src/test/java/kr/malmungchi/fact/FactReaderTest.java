package kr.malmungchi.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.malmungchi.Limits;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Passage;
import kr.malmungchi.document.PassageCutter;
import kr.malmungchi.quotation.Quote;
import kr.malmungchi.quotation.Speaker;
import kr.malmungchi.reading.MarkdownReader;
import kr.malmungchi.reading.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FactReaderTest {
  private static final String SAID = "배소담 대표는 2019년 3월 2일 \"등대가 먼저다\"라고 말했다.\n\n";
  private static final String PLAIN = "바람이 불었고 배는 떠나지 않았다. 아무도 서두르지 않았다.\n\n";

  @Test
  void aFactBelongsToThePassageInWhichItBegins() {
    Document document = document(SAID + PLAIN.repeat(20) + SAID);
    FactReader reader = new FactReader(document);
    for (Passage passage : new PassageCutter().cut(document)) {
      Facts facts = reader.in(passage);
      assertThat(facts.quotes()).allMatch(quote -> passage.span().contains(quote.span()));
      assertThat(facts.mentions()).allMatch(mention -> passage.span().contains(mention.span()));
      assertThat(facts.events()).allMatch(event -> passage.span().contains(event.sentence()));
    }
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aVeryLongDocumentTellsAsManyFactsAsItsParts() {
    String chapter = SAID + PLAIN.repeat(400);
    int chapters = 90;
    Document document = document(chapter.repeat(chapters));
    assertThat(document.text().length()).isGreaterThan(1 << 20);
    List<Quote> quotes = new ArrayList<>();
    int events = 0;
    int mentions = 0;
    FactReader reader = new FactReader(document);
    for (Passage passage : new PassageCutter().cut(document)) {
      Facts facts = reader.in(passage);
      quotes.addAll(facts.quotes());
      events += facts.events().size();
      mentions += facts.mentions().size();
    }
    assertThat(quotes).hasSize(chapters);
    assertThat(quotes).allMatch(quote -> quote.words().equals("등대가 먼저다"));
    assertThat(quotes)
        .allMatch(quote -> quote.speaker().map(Speaker::name).orElse("").equals("배소담"));
    assertThat(quotes).allMatch(quote -> quote.span().in(document.text()).equals(quote.words()));
    assertThat(events).isEqualTo(chapters);
    assertThat(mentions).isEqualTo(chapters);
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void anEndlessParagraphIsReadForDatesOnly() {
    Document document = document(SAID.strip() + " " + PLAIN.strip().repeat(9_000));
    FactReader reader = new FactReader(document);
    Facts first = reader.in(new PassageCutter().cut(document).get(0));
    assertThat(first.events()).hasSize(1);
    assertThat(first.quotes()).isEmpty();
    assertThat(first.mentions()).isEmpty();
  }

  private static Document document(String text) {
    return new MarkdownReader(Limits.defaults())
        .read(
            Source.bytes(new DocumentId("long"), "long.md", text.getBytes(StandardCharsets.UTF_8))
                .load(1 << 24));
  }
}
