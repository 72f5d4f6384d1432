package kr.malmungchi.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.CorpusException;
import kr.malmungchi.Limits;
import kr.malmungchi.catalog.Catalog;
import kr.malmungchi.catalog.CatalogEntry;
import kr.malmungchi.catalog.Stored;
import kr.malmungchi.corpus.AddResult.Outcome;
import kr.malmungchi.document.Document;
import kr.malmungchi.reading.DocumentReader;
import kr.malmungchi.reading.LoadedSource;
import kr.malmungchi.reading.Readers;
import kr.malmungchi.reading.Source;
import kr.malmungchi.search.SearchEngine;

/** Collects documents and stores them together: one transaction for many small files. */
final class Batch {
  private final Catalog catalog;
  private final SearchEngine engine;
  private final Projection projection;
  private final Limits limits;
  private final Readers readers;
  private final int total;
  private final AddProgress progress;
  private final List<AddResult> results = new ArrayList<>();
  private final List<Document> waiting = new ArrayList<>();
  private long characters;

  /**
   * @param total how many sources are to be taken, for the progress
   */
  Batch(
      Catalog catalog,
      SearchEngine engine,
      Projection projection,
      Limits limits,
      int total,
      AddProgress progress) {
    this.catalog = catalog;
    this.engine = engine;
    this.projection = projection;
    this.limits = limits;
    this.readers = Readers.standard(limits);
    this.total = total;
    this.progress = progress;
  }

  /** Reads a source and stores what is waiting if that is enough. */
  void take(Source source) {
    try {
      read(source).ifPresent(this::await);
    } catch (CorpusException e) {
      report(AddResult.failed(source.origin(), e.getMessage()));
    }
    if (waiting.size() >= limits.addBatchDocuments() || characters >= limits.addBatchCharacters()) {
      store();
    }
  }

  /** Stores what is still waiting. */
  AddReport finish() {
    store();
    return new AddReport(results);
  }

  private Optional<Document> read(Source source) {
    LoadedSource loaded = source.load(limits.fileBytes());
    DocumentReader reader = readers.readerOf(source);
    boolean damaged = engine.skipped().contains(source.id().value());
    if (!damaged
        && catalog.fingerprint(source.id()).equals(Optional.of(loaded.fingerprint(reader)))) {
      report(AddResult.of(source.origin(), Outcome.UNCHANGED, source.id(), List.of()));
      return Optional.empty();
    }
    Document document = reader.read(loaded);
    return Optional.of(damaged ? afresh(document) : document);
  }

  /** By its fingerprint alone a damaged document would count as unchanged. */
  private Document afresh(Document document) {
    Optional<CatalogEntry> older = catalog.entry(document.id());
    catalog.remove(document.id());
    return older.map(entry -> entry.keepingVerdict(document)).orElse(document);
  }

  private void await(Document document) {
    waiting.add(document);
    characters += document.text().length();
  }

  private void store() {
    if (waiting.isEmpty()) {
      return;
    }
    List<AddResult> stored = put();
    projection.catchUp();
    stored.forEach(this::report);
  }

  /** Lets go of the documents, so that none stands twice in memory while the engine catches up. */
  private List<AddResult> put() {
    List<AddResult> stored = new ArrayList<>(waiting.size());
    for (Stored one : catalog.put(waiting)) {
      Document document = waiting.get(stored.size());
      stored.add(
          AddResult.of(
              document.metadata().origin(),
              outcome(one.outcome()),
              document.id(),
              document.structure().warnings()));
    }
    waiting.clear();
    characters = 0;
    return stored;
  }

  private void report(AddResult result) {
    results.add(result);
    progress.file(result, results.size(), total);
  }

  private static Outcome outcome(Catalog.Outcome outcome) {
    return switch (outcome) {
      case ADDED -> Outcome.ADDED;
      case REPLACED -> Outcome.REPLACED;
      case UNCHANGED -> Outcome.UNCHANGED;
    };
  }
}
