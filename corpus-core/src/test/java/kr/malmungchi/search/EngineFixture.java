package kr.malmungchi.search;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.Limits;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.reading.MarkdownReader;
import kr.malmungchi.reading.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An engine that follows a catalogue of three documents. */
abstract class EngineFixture {
  private static final String CHIPS =
      """
      # 반도체 노트

      고대역폭 메모리는 여러 장의 칩을 쌓아 만든다. 인공지능 가속기가 이 메모리를 쓴다.

      ## 추론

      추론용 칩은 전력을 아끼는 데 힘을 쏟는다. 학습용 칩과는 셈법이 다르다.
      """;
  private static final String ACT =
      """
      # 인공지능 기본법

      국회는 2024년 12월 26일 인공지능 기본법을 통과시켰다. 법은 무조건 금지하지 않고 위험을 나눈다.

      ## 시행

      시행일은 2026년 1월 22일이다. 비급여 진료처럼 따로 정할 일도 남았다.
      """;
  private static final String LETTER = "도서관에서 편지를 받았다. 책을 빌려 간 사람은 끝내 오지 않았다.\n";

  final MemoryCatalog catalog = new MemoryCatalog();
  final QueryParser parser = new QueryParser(Limits.defaults());
  SearchEngine engine;

  /** A new engine without content. */
  protected abstract SearchEngine emptyEngine();

  @BeforeEach
  void feed() {
    engine = emptyEngine();
    put(document("chips", CHIPS, Kind.NOTE, "배소담", "2025-03"));
    put(document("act", ACT, Kind.REPORT, "윤세라", "2025-04-10"));
    put(document("letter", LETTER, Kind.UNKNOWN, "", ""));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  static List<String> ids(FoundPassages found) {
    return found.hits().stream().map(hit -> hit.document().id().value()).toList();
  }

  void remove(String id) {
    catalog.remove(new DocumentId(id));
    follow();
  }

  static Filter published(String from, String to) {
    return new Filter.Published(
        Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to)));
  }

  void put(Document document) {
    catalog.put(List.of(document));
    follow();
  }

  void follow() {
    engine.apply(catalog.changesSince(engine.checkpoint().revision(), 100));
  }

  FoundPassages search(String words, Filter... filters) {
    return engine.search(request(words).filteredBy(List.of(filters)));
  }

  SearchRequest request(String words) {
    return SearchRequest.of(parser.parse(words).query(), 50);
  }

  List<String> documents(String words, Filter... filters) {
    return documents(search(words, filters));
  }

  static List<String> documents(FoundPassages found) {
    return ids(found).stream().distinct().toList();
  }

  static Document document(String id, String text, Kind kind, String author, String published) {
    Document read =
        new MarkdownReader(Limits.defaults())
            .read(
                Source.bytes(new DocumentId(id), id + ".md", text.getBytes(StandardCharsets.UTF_8))
                    .load(1 << 20));
    Metadata metadata =
        new Metadata(
            read.metadata().title(),
            read.metadata().titleDerived(),
            author.isEmpty() ? List.of() : List.of(author),
            PartialDate.parse(published),
            kind,
            Optional.empty(),
            read.metadata().origin(),
            read.metadata().format());
    return read.withMetadata(metadata);
  }
}
