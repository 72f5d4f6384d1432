package kr.malmungchi.catalog;

import static kr.malmungchi.catalog.TestDocuments.board;
import static kr.malmungchi.catalog.TestDocuments.dictionary;
import static kr.malmungchi.catalog.TestDocuments.document;
import static kr.malmungchi.catalog.TestDocuments.id;
import static kr.malmungchi.catalog.TestDocuments.metadata;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import kr.malmungchi.catalog.Catalog.Outcome;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.document.Document;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Every {@link Catalog} changes what is as expected, and refuses all else. */
interface ExpectationsContract extends OpenedCatalog {
  @Test
  default void aDocumentChangesOnlyIfItIsAsExpected() {
    assertStored(1, Outcome.ADDED, catalog().put(document("a", "하나"), new Expected.Absent()));
    assertChanged(() -> catalog().put(document("a", "둘"), new Expected.Absent()));
    assertChanged(() -> catalog().put(document("b", "둘"), new Expected.Present()));
    assertChanged(() -> catalog().put(document("a", "둘"), revision(2)));
    assertChanged(() -> catalog().put(document("a", "둘"), new Expected.Revision(Set.of())));
    assertChanged(() -> catalog().put(document("b", "둘"), revision(1)));
    assertChanged(() -> catalog().remove(id("a"), revision(2)));
    assertThat(catalog().revision()).isEqualTo(1);

    assertStored(2, Outcome.REPLACED, catalog().put(document("a", "둘"), revision(1)));
    assertStored(2, Outcome.UNCHANGED, catalog().put(document("a", "둘"), revision(2)));
    assertStored(3, Outcome.REPLACED, catalog().put(document("a", "셋"), new Expected.Present()));
    assertThat(catalog().remove(id("a"), revision(3))).isTrue();
    assertChanged(() -> catalog().remove(id("a"), revision(3)));
    assertStored(5, Outcome.ADDED, catalog().put(document("a", "하나"), new Expected.Absent()));
  }

  @Test
  default void ofTwoWritersWithOneExpectationOneWins() throws Exception {
    put(document("a", "하나"));
    List<Callable<Stored>> writers =
        IntStream.range(0, 8)
            .<Callable<Stored>>mapToObj(
                i -> () -> catalog().put(document("a", "글 " + i), revision(1)))
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
      int won = 0;
      for (Future<Stored> writer : threads.invokeAll(writers)) {
        won += isDone(writer) ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
    }
    assertThat(catalog().revision()).isEqualTo(2);
  }

  @Test
  default void aPersonDecidesOnWhatWasSeen() {
    put(document("a", "하나"), document("b", "하나"));
    put(document("b", "둘"));

    assertChanged(() -> catalog().decide(document("b", "셋"), 2));
    assertChanged(() -> catalog().decide(document("c", "하나"), 1));
    assertStored(4, Outcome.REPLACED, catalog().decide(document("b", "셋"), 3));
  }

  @Test
  default void noWriterComesBetweenAVerdictAndANewVersion() throws Exception {
    put(board("a"));
    List<Callable<Stored>> writers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Document retitled = board("a").withMetadata(metadata("제목 " + i, Optional.empty()));
      writers.add(() -> catalog().put(List.of(retitled)).get(0));
    }
    writers.add(4, () -> catalog().decide(board("a").overruling(Set.of("counts")), 1));
    boolean decided;
    try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
      decided = isDone(threads.invokeAll(writers).get(4));
    }
    assertThat(catalog().entry(id("a")).orElseThrow().overruled().contains("counts"))
        .isEqualTo(decided);
  }

  private static boolean isDone(Future<Stored> writer) throws InterruptedException {
    try {
      writer.get();
      return true;
    } catch (ExecutionException e) {
      assertThat(e).cause().isInstanceOf(CorpusException.class);
      return false;
    }
  }

  @Test
  default void aDictionaryChangesOnlyIfItIsTheOneSeen() {
    UserDictionary words = dictionary("전자문서지갑");
    assertThat(catalog().use(words, UserDictionary.EMPTY)).isTrue();
    assertChanged(() -> catalog().use(dictionary("한은"), UserDictionary.EMPTY));
    assertThat(catalog().dictionary()).isEqualTo(words);
    assertThat(catalog().use(words, words)).isFalse();
    assertThat(catalog().revision()).isEqualTo(1);
  }

  private static void assertStored(long revision, Outcome outcome, Stored stored) {
    assertThat(stored.outcome()).isEqualTo(outcome);
    assertThat(stored.entry().revision()).isEqualTo(revision);
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
}
