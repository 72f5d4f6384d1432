package kr.malmungchi.bench.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.malmungchi.CorpusException;
import kr.malmungchi.catalog.CatalogEntry;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.corpus.DocumentPage;
import kr.malmungchi.search.Hit;

/**
 * Holds a corpus against a ledger: every acknowledged change is there, none by half, index and
 * catalogue agree, and a search finds each document by its newest text alone.
 */
final class Inspection {
  private static final int PAGE = 100;

  private final Corpus corpus;
  private final Ledger ledger;
  private final List<String> faults = new ArrayList<>();

  private Inspection(Corpus corpus, Ledger ledger) {
    this.corpus = corpus;
    this.ledger = ledger;
  }

  /** Returns what is wrong, in sentences, and settles in the ledger what was open. */
  static List<String> faults(Corpus corpus, Ledger ledger) {
    Inspection inspection = new Inspection(corpus, ledger);
    inspection.look();
    return inspection.faults;
  }

  private void look() {
    Map<String, CatalogEntry> stored = stored();
    for (int number : ledger.numbers()) {
      Note any = new Note(number, 0);
      boolean present = stored.remove(any.id().value()) != null;
      look(number, present ? Optional.of(corpus.document(any.id()).text()) : Optional.empty());
    }
    stored.keySet().forEach(id -> faults.add(id + " is there, and nobody added it"));
    corpus.condition().notices().forEach(notice -> faults.add("the index: " + notice));
  }

  private Map<String, CatalogEntry> stored() {
    Map<String, CatalogEntry> stored = new HashMap<>();
    long passages = 0;
    Optional<String> cursor = Optional.empty();
    do {
      DocumentPage page = corpus.documents(PAGE, cursor);
      for (CatalogEntry entry : page.documents()) {
        stored.put(entry.card().id().value(), entry);
        passages += entry.passages();
      }
      cursor = page.next();
    } while (cursor.isPresent());
    if (corpus.lag() != 0 || corpus.passages() != passages) {
      faults.add(
          "the index lags by %d and has %d of %d passages"
              .formatted(corpus.lag(), corpus.passages(), passages));
    }
    return stored;
  }

  private void look(int number, Optional<String> text) {
    Ledger.Entry done =
        Optional.ofNullable(ledger.done().get(number)).orElse(Ledger.Entry.removal(number));
    String hash = text.map(Note::hash).orElse("-");
    List<Ledger.Entry> possible = new ArrayList<>(ledger.tried(number));
    possible.add(done);
    Optional<Ledger.Entry> found =
        possible.stream().filter(entry -> entry.hash().equals(hash)).findFirst();
    if (found.isEmpty()) {
      faults.add(
          "note%d should be one of the versions %s, and is %s"
              .formatted(
                  number,
                  possible.stream().map(Ledger.Entry::version).toList(),
                  text.map(Inspection::firstLine).orElse("not there")));
      return;
    }
    for (Ledger.Entry entry : possible) {
      searchFor(entry, entry.hash().equals(hash));
    }
    ledger.settle(found.get());
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("empty");
  }

  private void searchFor(Ledger.Entry entry, boolean expected) {
    if (entry.version() == 0) {
      return;
    }
    Note note = entry.note();
    try {
      List<Hit> hits = corpus.search("\"" + note.word() + "\"").hits();
      // The word stands in the title too, which all passages share.
      boolean alone = hits.stream().allMatch(hit -> hit.document().id().equals(note.id()));
      if (hits.isEmpty() == expected || !alone) {
        faults.add(
            "a search for version %d of note%d finds %d passages"
                .formatted(note.version(), note.number(), hits.size()));
      }
    } catch (CorpusException e) {
      faults.add("a search fails: " + e.getMessage());
    }
  }
}
