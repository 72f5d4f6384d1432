package kr.malmungchi.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.Limits;
import kr.malmungchi.catalog.Catalog;
import kr.malmungchi.catalog.Catalog.Outcome;
import kr.malmungchi.catalog.Expected;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.catalog.Stored;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.PlainTextReader;
import kr.malmungchi.reading.Source;
import kr.malmungchi.search.MemoryEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GroupedPutsTest {
  private static final DocumentId REFUSED = new DocumentId("refused");

  private final Limits limits = Limits.defaults();
  private final ReentrantLock writing = new ReentrantLock();
  private final List<Integer> transactions = new ArrayList<>();
  private final MemoryCatalog real = new MemoryCatalog();
  private final Catalog catalog = counting(real);
  private final MemoryEngine engine = new MemoryEngine();
  private final GroupedPuts puts =
      new GroupedPuts(catalog, new Projection(catalog, engine, FeedNote.NONE), limits, writing);

  @Test
  void documentsThatCameWhileAnotherThreadWroteAreStoredInOneTransaction() throws Exception {
    List<Future<Outcome>> outcomes = whileWriting(List.of(put("a"), put("b"), put("c")));
    for (Future<Outcome> outcome : outcomes) {
      assertThat(outcome.get()).isEqualTo(Outcome.ADDED);
    }
    assertThat(transactions).containsExactly(3);
    assertThat(engine.checkpoint().revision()).isEqualTo(3);
  }

  @Test
  void oneThatIsRefusedKeepsNoOtherFromBeingStored() throws Exception {
    List<Future<Outcome>> outcomes =
        whileWriting(List.of(put("a"), put(REFUSED.value()), put("b")));
    assertThat(outcomes.get(0).get()).isEqualTo(Outcome.ADDED);
    assertThatThrownBy(outcomes.get(1)::get)
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("refused");
    assertThat(outcomes.get(2).get()).isEqualTo(Outcome.ADDED);
    assertThat(real.size()).isEqualTo(2);
  }

  @Test
  void ofTheSameDocumentTwiceTheLaterReplacesTheEarlier() throws Exception {
    List<Future<Outcome>> outcomes =
        whileWriting(List.of(put("a", "처음에는 이렇게 썼다."), put("a", "나중에는 달리 썼다.")));
    assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
        .containsExactly(Outcome.ADDED, Outcome.REPLACED);
    assertThat(real.find(new DocumentId("a")).orElseThrow().text()).contains("나중에는");
  }

  @Test
  void whatIsExpectedOfADocumentHoldsForItAlone() throws Exception {
    put("b").call();
    transactions.clear();
    Callable<Outcome> wrong =
        () -> puts.put(document("b", "다른 글이다."), new Expected.Revision(Set.of(7L))).outcome();
    List<Future<Outcome>> outcomes = whileWriting(List.of(put("a"), wrong, put("c")));
    assertThat(outcomes.get(0).get()).isEqualTo(Outcome.ADDED);
    assertThatThrownBy(outcomes.get(1)::get)
        .cause()
        .isInstanceOfSatisfying(
            CorpusException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CHANGED));
    assertThat(outcomes.get(2).get()).isEqualTo(Outcome.ADDED);
  }

  @Test
  void eachIsToldOfItsOwnRevisionThoughOthersFollowAtOnce() throws Exception {
    List<Callable<Stored>> tasks = new ArrayList<>();
    for (String text : List.of("처음에는 이렇게 썼다.", "나중에는 달리 썼다.")) {
      tasks.add(() -> puts.put(document("a", text), new Expected.Anything()));
    }
    List<Future<Stored>> stored = whileWriting(tasks);
    assertThat(stored.get(0).get().entry().revision()).isEqualTo(1);
    assertThat(stored.get(1).get().entry().revision()).isEqualTo(2);
  }

  /** Lets all of them wait, in order, before any goes on. */
  private <T> List<Future<T>> whileWriting(List<Callable<T>> tasks) {
    List<Future<T>> outcomes = new ArrayList<>();
    writing.lock();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      for (Callable<T> task : tasks) {
        outcomes.add(threads.submit(task));
        while (writing.getQueueLength() < outcomes.size()) {
          Thread.onSpinWait();
        }
      }
      writing.unlock();
    }
    return outcomes;
  }

  private Callable<Outcome> put(String id) {
    return put(id, "도서관은 일찍 문을 열었다.");
  }

  private Callable<Outcome> put(String id, String text) {
    return () -> puts.put(document(id, text), new Expected.Anything()).outcome();
  }

  private Document document(String id, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Source source = Source.bytes(new DocumentId(id), id + ".txt", bytes);
    return new PlainTextReader(limits).read(source.load(limits.fileBytes()));
  }

  /** Notes how many documents each transaction had that was made. */
  private Catalog counting(Catalog counted) {
    return (Catalog)
        Proxy.newProxyInstance(
            Catalog.class.getClassLoader(),
            new Class<?>[] {Catalog.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("put")) {
                List<?> documents =
                    arguments[0] instanceof List<?> several ? several : List.of(arguments[0]);
                if (documents.stream().anyMatch(d -> ((Document) d).id().equals(REFUSED))) {
                  throw new CorpusException(Kind.FAILED, "refused");
                }
                transactions.add(documents.size());
              }
              try {
                return method.invoke(counted, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
