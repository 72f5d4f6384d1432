package kr.malmungchi.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kr.malmungchi.CorpusException;
import kr.malmungchi.Limits;
import kr.malmungchi.catalog.Catalog.Outcome;
import kr.malmungchi.dictionary.DictionaryParser;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Finding;
import kr.malmungchi.document.Finding.Certainty;
import kr.malmungchi.document.Finding.Subject;
import kr.malmungchi.document.Furniture;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.document.Section;
import kr.malmungchi.document.Structure;
import kr.malmungchi.text.Span;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Catalog} does; the test of an implementation says how to open an empty one. */
public abstract class CatalogContract {
  private Catalog catalog;

  protected abstract Catalog open();

  @BeforeEach
  final void openCatalog() {
    catalog = open();
  }

  @AfterEach
  final void closeCatalog() {
    catalog.close();
  }

  @Test
  void anEmptyCatalogHasNothing() {
    assertThat(catalog.revision()).isZero();
    assertThat(catalog.size()).isZero();
    assertThat(catalog.entries(Optional.empty(), 10)).isEmpty();
    assertThat(catalog.find(id("a"))).isEmpty();
    assertThat(catalog.entry(id("a"))).isEmpty();
    assertThat(catalog.fingerprint(id("a"))).isEmpty();
    assertThat(catalog.findByOrigin("a.txt")).isEmpty();
    assertThat(catalog.changesSince(0, 10))
        .isEqualTo(new Changes(catalog.identity(), List.of(), 0));
  }

  @Test
  void putsNothing() {
    assertThat(catalog.put(List.of())).isEmpty();
    assertThat(catalog.revision()).isZero();
  }

  @Test
  void addsReplacesAndLeavesUnchanged() {
    assertThat(put(document("a", "처음"))).containsExactly(Outcome.ADDED);
    assertThat(put(document("a", "처음"))).containsExactly(Outcome.UNCHANGED);
    assertThat(put(document("a", "나중"), document("b", "다른 글")))
        .containsExactly(Outcome.REPLACED, Outcome.ADDED);

    assertThat(catalog.find(id("a"))).contains(document("a", "나중"));
    assertThat(catalog.size()).isEqualTo(2);
  }

  @Test
  void aChangeOfMetadataAloneReplaces() {
    Document document = document("a", "글");
    put(document);

    Document retitled = document.withMetadata(metadata("새 제목", Optional.empty()));
    assertThat(put(retitled)).containsExactly(Outcome.REPLACED);
    assertThat(catalog.find(id("a"))).contains(retitled);
  }

  @Test
  void overrulingARuleAloneReplaces() {
    Document document = board("a");
    put(document);

    Document decided = document.overruling(Set.of("counts"));
    assertThat(put(decided)).containsExactly(Outcome.REPLACED);
    assertThat(put(decided)).containsExactly(Outcome.UNCHANGED);
    assertThat(catalog.find(id("a"))).contains(decided);
    assertThat(catalog.entry(id("a")).orElseThrow().overruled()).containsExactly("counts");
    assertThat(catalog.changesSince(0, 10).changes()).containsExactly(new Change.Put(2, decided));

    assertThat(put(document)).containsExactly(Outcome.REPLACED);
    assertThat(catalog.find(id("a"))).contains(document);
    assertThat(catalog.entry(id("a")).orElseThrow().overruled()).isEmpty();
  }

  @Test
  void aRemovedDocumentTakesItsVerdictAlong() {
    put(board("a").overruling(Set.of("counts")));
    catalog.remove(id("a"));
    put(board("a"));

    assertThat(catalog.entry(id("a")).orElseThrow().overruled()).isEmpty();
  }

  @Test
  void eachChangeTakesTheNextRevision() {
    put(document("a", "하나"), document("b", "둘"));
    assertThat(catalog.revision()).isEqualTo(2);

    put(document("a", "하나"));
    assertThat(catalog.revision()).isEqualTo(2);

    put(document("a", "하나 더"));
    assertThat(catalog.revision()).isEqualTo(3);
    assertThat(catalog.entry(id("a")).orElseThrow().revision()).isEqualTo(3);

    catalog.remove(id("b"));
    assertThat(catalog.revision()).isEqualTo(4);
  }

  @Test
  void theLastOfTwoWithOneIdInOnePutWins() {
    assertThat(put(document("a", "처음"), document("a", "나중"), document("a", "나중")))
        .containsExactly(Outcome.ADDED, Outcome.REPLACED, Outcome.UNCHANGED);

    assertThat(catalog.find(id("a"))).contains(document("a", "나중"));
    assertThat(catalog.size()).isEqualTo(1);
    assertThat(catalog.revision()).isEqualTo(2);
    assertThat(revisions(catalog.changesSince(0, 10))).containsExactly(2L);
  }

  @Test
  void whatIsRemovedIsGoneButToldOf() {
    put(document("a", "하나"), document("b", "둘"));

    assertThat(catalog.remove(id("a"))).isTrue();
    assertThat(catalog.find(id("a"))).isEmpty();
    assertThat(catalog.entry(id("a"))).isEmpty();
    assertThat(catalog.fingerprint(id("a"))).isEmpty();
    assertThat(catalog.findByOrigin("a.txt")).isEmpty();
    assertThat(catalog.size()).isEqualTo(1);
    assertThat(catalog.changesSince(0, 10).changes())
        .containsExactly(new Change.Put(2, document("b", "둘")), new Change.Removed(3, id("a")));
  }

  @Test
  void removingWhatIsNotThereChangesNothing() {
    put(document("a", "하나"));
    catalog.remove(id("a"));

    assertThat(catalog.remove(id("a"))).isFalse();
    assertThat(catalog.remove(id("b"))).isFalse();
    assertThat(catalog.revision()).isEqualTo(2);
  }

  @Test
  void whatWasRemovedCanBeAddedAgain() {
    put(document("a", "하나"));
    catalog.remove(id("a"));

    assertThat(put(document("a", "하나"))).containsExactly(Outcome.ADDED);
    assertThat(catalog.changesSince(0, 10).changes())
        .containsExactly(new Change.Put(3, document("a", "하나")));
  }

  @Test
  void tellsTheNewestChangeOfEachDocumentOldestFirst() {
    put(document("a", "하나"), document("b", "둘"), document("c", "셋"));
    put(document("a", "하나 더"));

    Changes all = catalog.changesSince(0, 10);
    assertThat(all.catalog()).isEqualTo(catalog.identity());
    assertThat(all.changes())
        .containsExactly(
            new Change.Put(2, document("b", "둘")),
            new Change.Put(3, document("c", "셋")),
            new Change.Put(4, document("a", "하나 더")));
    assertThat(all.upTo()).isEqualTo(4);
    assertThat(revisions(catalog.changesSince(3, 10))).containsExactly(4L);
    assertThat(catalog.changesSince(4, 10).changes()).isEmpty();
  }

  @Test
  void aLimitedAnswerSaysHowFarItReaches() {
    put(document("a", "하나"), document("b", "둘"), document("c", "셋"));
    put(document("a", "하나 더"));

    Changes first = catalog.changesSince(0, 2);
    assertThat(revisions(first)).containsExactly(2L, 3L);
    assertThat(first.upTo()).isEqualTo(3);

    Changes second = catalog.changesSince(first.upTo(), 2);
    assertThat(revisions(second)).containsExactly(4L);
    assertThat(second.upTo()).isEqualTo(4);
  }

  @Test
  void aNewCatalogHasAnEmptyDictionary() {
    assertThat(catalog.dictionary()).isEqualTo(UserDictionary.EMPTY);
    assertThat(catalog.use(UserDictionary.EMPTY)).isFalse();
    assertThat(catalog.revision()).isZero();
  }

  @Test
  void aDocumentChangesOnlyIfItIsAsExpected() {
    assertThat(catalog.put(document("a", "하나"), new Expected.Absent())).isEqualTo(Outcome.ADDED);
    assertChanged(() -> catalog.put(document("a", "둘"), new Expected.Absent()));
    assertChanged(() -> catalog.put(document("b", "둘"), new Expected.Present()));
    assertChanged(() -> catalog.put(document("a", "둘"), revision(2)));
    assertChanged(() -> catalog.put(document("a", "둘"), new Expected.Revision(Set.of())));
    assertChanged(() -> catalog.put(document("b", "둘"), revision(1)));
    assertChanged(() -> catalog.remove(id("a"), revision(2)));
    assertThat(catalog.revision()).isEqualTo(1);

    assertThat(catalog.put(document("a", "둘"), revision(1))).isEqualTo(Outcome.REPLACED);
    assertThat(catalog.put(document("a", "셋"), new Expected.Present())).isEqualTo(Outcome.REPLACED);
    assertThat(catalog.remove(id("a"), revision(3))).isTrue();
    assertChanged(() -> catalog.remove(id("a"), revision(3)));
    assertThat(catalog.put(document("a", "하나"), new Expected.Absent())).isEqualTo(Outcome.ADDED);
  }

  @Test
  void ofTwoWritersWithOneExpectationOneWins() throws Exception {
    put(document("a", "하나"));
    List<Callable<Outcome>> writers =
        IntStream.range(0, 8)
            .<Callable<Outcome>>mapToObj(
                i -> () -> catalog.put(document("a", "글 " + i), revision(1)))
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
      int won = 0;
      for (Future<Outcome> writer : threads.invokeAll(writers)) {
        try {
          assertThat(writer.get()).isEqualTo(Outcome.REPLACED);
          won++;
        } catch (ExecutionException e) {
          assertThat(e).cause().isInstanceOf(CorpusException.class);
        }
      }
      assertThat(won).isEqualTo(1);
    }
    assertThat(catalog.revision()).isEqualTo(2);
  }

  @Test
  void aDictionaryChangesOnlyIfItIsTheOneSeen() {
    UserDictionary words = dictionary("전자문서지갑");
    assertThat(catalog.use(words, UserDictionary.EMPTY)).isTrue();
    assertChanged(() -> catalog.use(dictionary("한은"), UserDictionary.EMPTY));
    assertThat(catalog.dictionary()).isEqualTo(words);
    assertThat(catalog.use(words, words)).isFalse();
    assertThat(catalog.revision()).isEqualTo(1);
  }

  private static Expected revision(long revision) {
    return new Expected.Revision(Set.of(revision));
  }

  private static void assertChanged(ThrowingCallable change) {
    assertThatThrownBy(change)
        .isInstanceOfSatisfying(
            CorpusException.class,
            e -> assertThat(e.kind()).isEqualTo(CorpusException.Kind.CHANGED));
  }

  @Test
  void aDictionaryTakesARevisionAndIsToldOf() {
    UserDictionary words = dictionary("# 말\n\n전자문서지갑\n한국은행 = 한은 = Bank of Korea\n");
    put(document("a", "하나"));

    assertThat(catalog.use(words)).isTrue();
    assertThat(catalog.use(words)).isFalse();
    assertThat(catalog.dictionary()).isEqualTo(words);
    assertThat(catalog.dictionary().text()).isEqualTo(words.text());
    assertThat(catalog.revision()).isEqualTo(2);

    put(document("b", "둘"));
    assertThat(catalog.changesSince(0, 10).changes())
        .containsExactly(
            new Change.Put(1, document("a", "하나")),
            new Change.Dictionary(2, words),
            new Change.Put(3, document("b", "둘")));
    assertThat(revisions(catalog.changesSince(2, 10))).containsExactly(3L);
  }

  @Test
  void onlyTheNewestDictionaryIsToldOf() {
    catalog.use(dictionary("전자문서지갑"));
    put(document("a", "하나"));
    catalog.use(UserDictionary.EMPTY);

    assertThat(catalog.dictionary()).isEqualTo(UserDictionary.EMPTY);
    assertThat(catalog.changesSince(0, 10).changes())
        .containsExactly(
            new Change.Put(2, document("a", "하나")), new Change.Dictionary(3, UserDictionary.EMPTY));
  }

  @Test
  void aLimitedAnswerCountsTheDictionary() {
    put(document("a", "하나"));
    catalog.use(dictionary("전자문서지갑"));
    put(document("b", "둘"), document("c", "셋"));

    Changes first = catalog.changesSince(0, 2);
    assertThat(revisions(first)).containsExactly(1L, 2L);
    assertThat(first.upTo()).isEqualTo(2);
    Changes second = catalog.changesSince(2, 2);
    assertThat(revisions(second)).containsExactly(3L, 4L);
    assertThat(second.upTo()).isEqualTo(4);
  }

  @Test
  void pagesThroughEntriesInTheOrderOfIds() {
    List<DocumentId> ids =
        List.of("0", "a", "a-b", "a.b", "a0", "a_b", "ab", "b").stream()
            .map(DocumentId::new)
            .toList();
    put(ids.reversed().stream().map(id -> document(id.value(), "글")).toArray(Document[]::new));

    List<DocumentId> seen = new ArrayList<>();
    Optional<DocumentId> after = Optional.empty();
    for (List<CatalogEntry> page = catalog.entries(after, 3);
        !page.isEmpty();
        page = catalog.entries(after, 3)) {
      page.forEach(entry -> seen.add(entry.card().id()));
      after = Optional.of(seen.get(seen.size() - 1));
    }
    assertThat(seen).isEqualTo(ids).isSorted();
  }

  @Test
  void pagesOnAfterAnIdThatIsGone() {
    put(document("a", "하나"), document("b", "둘"), document("c", "셋"));
    catalog.remove(id("b"));

    assertThat(catalog.entries(Optional.of(id("b")), 10))
        .extracting(entry -> entry.card().id())
        .containsExactly(id("c"));
  }

  @Test
  void anEntryTellsTheSizesOfItsDocument() {
    String text = "인공지능 정책은 해마다 바뀐다. ".repeat(100);
    Document document = document("a", text);
    put(document);

    CatalogEntry entry = catalog.entry(id("a")).orElseThrow();
    assertThat(entry.card()).isEqualTo(new DocumentCard(id("a"), document.metadata()));
    assertThat(entry.characters()).isEqualTo(text.length());
    assertThat(entry.passages()).isGreaterThan(2);
    assertThat(catalog.entries(Optional.empty(), 10)).containsExactly(entry);
  }

  @Test
  void findsAllDocumentsOfOneOrigin() {
    put(document("b", "둘"), document("a", "하나"), document("c", "셋"));
    put(document("c", "셋").withMetadata(document("a", "").metadata()));

    assertThat(catalog.findByOrigin("a.txt")).containsExactly(id("a"), id("c"));
    assertThat(catalog.findByOrigin("A.txt")).isEmpty();
  }

  @Test
  void knowsFingerprints() {
    Document document = document("a", "하나");
    put(document);

    assertThat(catalog.fingerprint(id("a"))).contains(document.fingerprint());
  }

  @Test
  void itsIdentityStays() {
    String identity = catalog.identity();
    put(document("a", "하나"));

    assertThat(identity).isNotBlank();
    assertThat(catalog.identity()).isEqualTo(identity);
  }

  @Test
  void givesBackEveryFieldOfADocument() {
    Document document = book();
    put(document);

    assertThat(catalog.find(document.id())).contains(document);
    assertThat(catalog.entry(document.id()).orElseThrow().card()).isEqualTo(document.card());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "한 줄\r\n두 줄\n\n\t넷째 줄 ",
        "웃음 😀, 가족 👨‍👩‍👧, 옛한글 ᄒᆞᆫ글, 漢字, \uFEFF, \u200B, \uE000",
        "NUL\0이 있는 글",
        "'; DROP TABLE document; -- :id ? <x>"
      })
  void givesBackTextsExactly(String text) {
    put(document("a", text));

    assertThat(catalog.find(id("a"))).contains(document("a", text));
  }

  @Test
  void givesBackDecomposedHangulAsItIs() {
    String decomposed = Normalizer.normalize("샘 올트먼은 복귀했다.", Form.NFD);
    put(document("a", decomposed));

    assertThat(catalog.find(id("a")).orElseThrow().text()).isEqualTo(decomposed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023", "2023-11", "2023-11-22", "0987"})
  void givesBackDatesInTheirPrecision(String published) {
    Optional<PartialDate> date = PartialDate.parse(published);
    put(document("a", "글").withMetadata(metadata("제목", date)));

    assertThat(date).isPresent();
    assertThat(catalog.find(id("a")).orElseThrow().metadata().published()).isEqualTo(date);
  }

  @Test
  void givesBackEveryKind() {
    for (Kind kind : Kind.values()) {
      Document document =
          document("a", "글")
              .withMetadata(
                  new Metadata(
                      "제목",
                      false,
                      List.of(),
                      Optional.empty(),
                      kind,
                      Optional.empty(),
                      "a.txt",
                      "text, UTF-8"));
      put(document);
      assertThat(catalog.find(id("a"))).contains(document);
    }
  }

  @Test
  void takesThousandsOfBlocksAndDocuments() {
    String text = "가나다라마\n".repeat(20_000);
    List<Block> blocks =
        IntStream.range(0, 20_000)
            .<Block>mapToObj(i -> new Block.Listing(new Span(6 * i, 6 * i + 5)))
            .toList();
    Document large =
        new Document(
            id("large"),
            metadata("목록", Optional.empty()),
            text,
            "test/1:large",
            new Structure(Section.root(text.length(), List.of()), blocks, List.of()));
    put(large);
    put(IntStream.range(0, 2_000).mapToObj(i -> document("n" + i, "글")).toArray(Document[]::new));

    assertThat(catalog.find(id("large"))).contains(large);
    assertThat(catalog.size()).isEqualTo(2_001);
  }

  /** The catalogue that is tested. */
  protected final Catalog catalog() {
    return catalog;
  }

  protected static DocumentId id(String id) {
    return new DocumentId(id);
  }

  /** One paragraph, added as {@code id.txt}. */
  protected static Document document(String id, String text) {
    Span all = new Span(0, text.length());
    return new Document(
        id(id),
        new Metadata(
            "제목 " + id,
            true,
            List.of(),
            Optional.empty(),
            Kind.NOTE,
            Optional.empty(),
            id + ".txt",
            "text, UTF-8"),
        text,
        "test/1:" + text.hashCode(),
        new Structure(
            Section.root(text.length(), List.of()),
            text.isBlank() ? List.of() : List.of(new Block.Paragraph(all)),
            List.of()));
  }

  /** A paragraph between two lines of furniture of two rules. */
  private static Document board(String id) {
    Document plain = document(id, "조회 12\n본문이다.\n이전 글\n");
    String text = plain.text();
    return plain.withStructure(
        new Structure(
            plain.root(),
            List.of(new Block.Paragraph(span(text, "본문이다."))),
            List.of(
                new Furniture("counts", span(text, "조회 12")),
                new Furniture("neighbours", span(text, "이전 글")))));
  }

  /** Has everything that a document can have. */
  protected static Document book() {
    String text = "---\n제1부\n1. 시작😀\n본문이다.\n> 인용\n- 목록\n[1] 각주\n참고문헌\n2. 끝\n";
    Section start = section(text, "1. 시작😀", 3, "2. 끝", List.of());
    Section end = section(text, "2. 끝", 2, "", List.of());
    Section part = section(text, "제1부", 1, "", List.of(start, end));
    return new Document(
        id("a-book.2_x"),
        new Metadata(
            "책 \"제목\" — 😀",
            false,
            List.of("홍길동", "", "John \"Jo\" Smith, Jr."),
            PartialDate.parse("2023-11"),
            Kind.BOOK,
            Optional.of("출판사 \"하나\""),
            "폴더/책 이름.md",
            "markdown, CP949"),
        text,
        "markdown/1:00ff",
        new Structure(
            Section.root(text.length(), List.of(part)),
            List.of(
                new Block.Paragraph(span(text, "본문이다.")),
                new Block.Quotation(span(text, "> 인용")),
                new Block.Listing(span(text, "- 목록")),
                new Block.Footnote(span(text, "[1] 각주"), List.of(span(text, "다."))),
                new Block.Reference(span(text, "참고문헌"))),
            List.of(
                new Furniture("front-matter", span(text, "---")),
                new Furniture("counts", span(text, "목록"), true)),
            List.of(span(text, "문이")),
            List.of(
                new Finding(
                    Subject.TITLE,
                    "책",
                    "imprint",
                    Optional.of(span(text, "본문")),
                    Certainty.CERTAIN),
                new Finding(
                    Subject.PUBLISHED, "", "no date", Optional.empty(), Certainty.UNCERTAIN))));
  }

  /** From its heading up to the place of {@code next}; to the end of the text if that is empty. */
  private static Section section(
      String text, String title, int level, String next, List<Section> sections) {
    Span heading = span(text, title);
    int end = next.isEmpty() ? text.length() : text.indexOf(next);
    return new Section(title, level, heading, new Span(heading.start(), end), sections);
  }

  private static Span span(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static Metadata metadata(String title, Optional<PartialDate> published) {
    return new Metadata(
        title, false, List.of(), published, Kind.BLOG, Optional.empty(), "x.txt", "text, UTF-8");
  }

  protected static UserDictionary dictionary(String text) {
    return new DictionaryParser(Limits.defaults()).parse(text).orThrow();
  }

  private List<Outcome> put(Document... documents) {
    return catalog.put(List.of(documents));
  }

  private static List<Long> revisions(Changes changes) {
    return changes.changes().stream().map(Change::revision).toList();
  }
}
