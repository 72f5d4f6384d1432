package kr.malmungchi.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kr.malmungchi.LimitsWith.limit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.Limits;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Source;
import kr.malmungchi.search.MemoryEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds of facts just below them, at them and just above them. */
class FactBoundsTest {
  private static final List<String> SURNAMES =
      List.of("강", "고", "도", "류", "박", "김", "최", "윤", "정", "신", "배");
  private static final List<String> GIVEN =
      List.of("서연", "민준", "도윤", "지호", "수아", "예찬", "채원", "시우", "태경", "가람");

  private final MemoryCatalog catalog = new MemoryCatalog();
  private final MemoryEngine engine = new MemoryEngine();
  private final Corpus corpus = Corpus.of(catalog, engine);

  private void add(int documents) {
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      String name = SURNAMES.get(i / GIVEN.size()) + GIVEN.get(i % GIVEN.size());
      String text = "%s 대표는 “강이 %d번 흐른다”고 말했다.".formatted(name, i);
      DocumentId id = new DocumentId("a" + i);
      sources.add(Source.bytes(id, id + ".txt", text.getBytes(UTF_8)));
    }
    assertThat(corpus.addAll(sources, AddProgress.NONE).failures()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2, 2, 0", "3, 3, 0", "4, 3, 1"})
  void soManyPassagesAreLookedAt(int passages, int facts, int warnings) throws Exception {
    add(passages);
    Limits limits = limit("factPassages", 3);
    Questions questions = new Questions(catalog, engine, limits);
    QuotesAnswer answer =
        new CorpusFacts(engine, questions, limits, Optional::empty)
            .quotes(FactRequest.all(), Optional.empty());
    assertThat(answer.page().facts()).hasSize(facts);
    assertThat(answer.page().warnings()).hasSize(warnings);
  }

  @ParameterizedTest
  @CsvSource({"99, 99", "100, 100", "101, 100"})
  void soManySpeakersAreTold(int speakers, int told) {
    add(speakers);
    assertThat(corpus.facts().quotes(FactRequest.all(), Optional.empty()).speakers()).hasSize(told);
  }
}
