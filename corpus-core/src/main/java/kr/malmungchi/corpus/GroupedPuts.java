package kr.malmungchi.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import kr.malmungchi.CorpusException;
import kr.malmungchi.Limits;
import kr.malmungchi.catalog.Catalog;
import kr.malmungchi.catalog.Expected;
import kr.malmungchi.catalog.Stored;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;

/**
 * Stores single documents of several threads. Those that come while another thread writes share one
 * transaction and one refresh of the engine: either costs about as much for fifty documents as for
 * one.
 */
final class GroupedPuts {
  private final Catalog catalog;
  private final Projection projection;
  private final Limits limits;
  private final ReentrantLock writing;
  private final Queue<Put> waiting = new ConcurrentLinkedQueue<>();

  /**
   * Stores into a catalogue.
   *
   * @param writing what every writer of the corpus holds
   */
  GroupedPuts(Catalog catalog, Projection projection, Limits limits, ReentrantLock writing) {
    this.catalog = catalog;
    this.projection = projection;
    this.limits = limits;
    this.writing = writing;
  }

  /** A document on its way; whoever holds the lock for writing sets what became of it. */
  private static final class Put {
    private final Document document;
    private final Expected expected;
    private Optional<Stored> stored = Optional.empty();
    private Optional<CorpusException> failure = Optional.empty();

    private Put(Document document, Expected expected) {
      this.document = document;
      this.expected = expected;
    }

    private boolean isDone() {
      return stored.isPresent() || failure.isPresent();
    }

    /** Only such may share a transaction, which is made as a whole or not at all. */
    private boolean isUnconditional() {
      return expected instanceof Expected.Anything;
    }
  }

  /** Returns when the document is stored and searches see it. */
  Stored put(Document document, Expected expected) {
    Put mine = new Put(document, expected);
    waiting.add(mine);
    writing.lock();
    try {
      while (!mine.isDone()) {
        List<Put> group = next();
        // Empty if the thread that took it met what it could not tell the others.
        store(group.isEmpty() ? List.of(mine) : group);
      }
    } finally {
      writing.unlock();
    }
    if (mine.failure.isPresent()) {
      throw mine.failure.get();
    }
    return mine.stored.orElseThrow();
  }

  /** Those that have waited longest, no document twice; a conditional one is alone. */
  private List<Put> next() {
    List<Put> group = new ArrayList<>();
    Set<DocumentId> ids = new HashSet<>();
    long characters = 0;
    for (Put put = waiting.peek(); put != null; put = waiting.peek()) {
      characters += put.document.text().length();
      boolean full =
          group.size() >= limits.addBatchDocuments() || characters > limits.addBatchCharacters();
      boolean fits = !full && put.isUnconditional() && !ids.contains(put.document.id());
      if (!group.isEmpty() && !fits) {
        break;
      }
      group.add(put);
      ids.add(put.document.id());
      waiting.remove();
      if (!put.isUnconditional()) {
        break;
      }
    }
    return group;
  }

  private void store(List<Put> group) {
    try {
      if (group.size() == 1) {
        Put one = group.get(0);
        one.stored = Optional.of(catalog.put(one.document, one.expected));
      } else {
        List<Stored> stored = catalog.put(group.stream().map(put -> put.document).toList());
        for (int i = 0; i < group.size(); i++) {
          group.get(i).stored = Optional.of(stored.get(i));
        }
      }
      projection.catchUp();
    } catch (CorpusException e) {
      failed(group, e);
    }
  }

  /** What is wrong with one document is not the others' fault: each has a try of its own. */
  private void failed(List<Put> group, CorpusException failure) {
    if (group.size() > 1 && !group.get(0).isDone()) {
      group.forEach(put -> store(List.of(put)));
    } else {
      group.forEach(put -> put.failure = Optional.of(failure));
    }
  }
}
