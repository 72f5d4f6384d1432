package kr.malmungchi.corpus;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.Limits;
import kr.malmungchi.catalog.Catalog;
import kr.malmungchi.catalog.Expected;
import kr.malmungchi.catalog.Stored;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Source;
import kr.malmungchi.search.SearchEngine;

/** Changes the catalogue, one change after the other, with the engine following each. */
final class CorpusWriter {
  private final Catalog catalog;
  private final SearchEngine engine;
  private final Limits limits;
  private final Library library;
  private final Projection projection;
  private final ReentrantLock writing = new ReentrantLock();
  private final GroupedPuts puts;

  CorpusWriter(Catalog catalog, SearchEngine engine, Limits limits, FeedNote note) {
    this.catalog = catalog;
    this.engine = engine;
    this.limits = limits;
    this.library = new Library(catalog);
    this.projection = new Projection(catalog, engine, note);
    this.puts = new GroupedPuts(catalog, projection, limits, writing);
  }

  AddReport addAll(List<Source> sources, AddProgress progress) {
    writing.lock();
    try {
      Batch batch = new Batch(catalog, engine, projection, limits, sources.size(), progress);
      sources.forEach(batch::take);
      return batch.finish();
    } finally {
      writing.unlock();
    }
  }

  Stored put(Document document, Expected expected) {
    return puts.put(document, expected);
  }

  Decided overrule(DocumentId id, Set<String> rules, Expected expected) {
    writing.lock();
    try {
      long seen = library.entry(id).revision();
      expected.check(id, OptionalLong.of(seen));
      Document document = library.document(id);
      checkKnown(rules, document);
      Document decided = document.overruling(rules);
      Stored stored = catalog.decide(decided, seen);
      projection.catchUp();
      return new Decided(decided, stored.entry());
    } finally {
      writing.unlock();
    }
  }

  private static void checkKnown(Set<String> rules, Document document) {
    Set<String> known = document.structure().rules();
    for (String rule : rules) {
      if (!known.contains(rule)) {
        throw new CorpusException(
            Kind.INVALID,
            "no rule \"%s\" in this document; %s"
                .formatted(
                    rule,
                    known.isEmpty()
                        ? "nothing of it is furniture"
                        : "its rules are " + String.join(", ", known)));
      }
    }
  }

  boolean remove(DocumentId id, Expected expected) {
    writing.lock();
    try {
      boolean removed = catalog.remove(id, expected);
      projection.catchUp();
      return removed;
    } finally {
      writing.unlock();
    }
  }

  DictionaryEffect revise(UnaryOperator<UserDictionary> change) {
    writing.lock();
    try {
      UserDictionary seen = catalog.dictionary();
      UserDictionary dictionary = change.apply(seen);
      DictionaryEffect effect = new Preview(engine, seen, dictionary).effect();
      catalog.use(dictionary, seen);
      catchUp();
      return effect;
    } finally {
      writing.unlock();
    }
  }

  /** How many changes the engine has not seen. */
  long lag() {
    return projection.lag();
  }

  OptionalLong agreedRevision() {
    return projection.agreedRevision();
  }

  /** Why the engine could not follow the last time; empty when it could. */
  Optional<String> failure() {
    return projection.failure();
  }

  void catchUp() {
    writing.lock();
    try {
      if (projection.catchUp()) {
        projection.commit();
      }
    } finally {
      writing.unlock();
    }
  }

  void commit() {
    writing.lock();
    try {
      projection.commit();
    } finally {
      writing.unlock();
    }
  }
}
