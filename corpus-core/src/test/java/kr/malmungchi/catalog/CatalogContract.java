package kr.malmungchi.catalog;

import static kr.malmungchi.catalog.TestDocuments.board;
import static kr.malmungchi.catalog.TestDocuments.document;
import static kr.malmungchi.catalog.TestDocuments.id;
import static kr.malmungchi.catalog.TestDocuments.metadata;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.malmungchi.CorpusException;
import kr.malmungchi.catalog.Catalog.Outcome;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.document.DocumentId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Catalog} does; the test of an implementation says how to open an empty one. */
public abstract class CatalogContract
    implements ChangesContract, ExpectationsContract, FidelityContract {
  private Catalog catalog;

  @Override
  public final Catalog catalog() {
    return catalog;
  }

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

    assertThat(catalog.decide(document, 2).outcome()).isEqualTo(Outcome.REPLACED);
    assertThat(catalog.find(id("a"))).contains(document);
    assertThat(catalog.entry(id("a")).orElseThrow().overruled()).isEmpty();
  }

  @Test
  void aVerdictLastsForAnotherVersion() {
    put(board("a").overruling(Set.of("counts")));

    assertThat(put(board("a"))).containsExactly(Outcome.UNCHANGED);
    Document retitled = board("a").withMetadata(metadata("새 제목", Optional.empty()));
    assertThat(put(retitled)).containsExactly(Outcome.REPLACED);
    assertThat(catalog.find(id("a"))).contains(retitled.overruling(Set.of("counts")));
    Expected newest = new Expected.Revision(Set.of(2L));
    assertThat(catalog.put(board("a"), newest).entry().overruled()).containsExactly("counts");
  }

  @Test
  void aRemovedDocumentTakesItsVerdictAlong() {
    put(board("a").overruling(Set.of("counts")));
    catalog.remove(id("a"));
    put(board("a"));

    assertThat(catalog.entry(id("a")).orElseThrow().overruled()).isEmpty();
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
  void aNewCatalogHasAnEmptyDictionary() {
    assertThat(catalog.dictionary()).isEqualTo(UserDictionary.EMPTY);
    assertThat(catalog.use(UserDictionary.EMPTY)).isFalse();
    assertThat(catalog.revision()).isZero();
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

  protected static void assertRefused(
      CorpusException.Kind kind, String words, ThrowingCallable attempt) {
    assertThatExceptionOfType(CorpusException.class)
        .isThrownBy(attempt)
        .withMessageContaining(words)
        .returns(kind, CorpusException::kind);
  }
}
