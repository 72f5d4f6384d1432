package kr.malmungchi.corpus;

import java.util.List;
import kr.malmungchi.CorpusException;
import kr.malmungchi.catalog.Catalog;
import kr.malmungchi.catalog.Change;
import kr.malmungchi.catalog.Changes;
import kr.malmungchi.catalog.Upcoming;
import kr.malmungchi.search.SearchEngine;

/**
 * Hands changes of a catalogue to an engine. A large document goes alone and is noted before it is
 * read: if that has ended the process twice, it is left out, as a damaged one is.
 */
final class Feeder {
  private static final int CHANGES_AT_ONCE = 50;

  /** In characters; smaller documents are read together up to about this size. */
  private static final long LARGE = 4_000_000;

  private static final int MOST_ATTEMPTS = 2;

  private final Catalog catalog;
  private final SearchEngine engine;
  private final FeedNote note;
  private final long large;

  Feeder(Catalog catalog, SearchEngine engine, FeedNote note) {
    this(catalog, engine, note, LARGE);
  }

  /**
   * @param large how many characters a document has that goes alone
   */
  Feeder(Catalog catalog, SearchEngine engine, FeedNote note, long large) {
    this.catalog = catalog;
    this.engine = engine;
    this.note = note;
    this.large = large;
  }

  /** Hands over the next changes, of which there are some. */
  void feed() {
    long since = engine.checkpoint().revision();
    List<Upcoming> upcoming = catalog.upcoming(since, CHANGES_AT_ONCE);
    int small = (int) upcoming.stream().takeWhile(one -> one.characters() < large).count();
    if (small == upcoming.size()) {
      engine.apply(catalog.changesSince(since, CHANGES_AT_ONCE));
    } else if (small > 0) {
      engine.apply(catalog.changesSince(since, small));
    } else {
      feed(upcoming.get(0), since);
    }
  }

  private void feed(Upcoming alone, long since) {
    // Whoever comes after the end of this process begins with this document.
    engine.commit();
    boolean leftOut = note.begin(catalog.identity(), alone.revision()) >= MOST_ATTEMPTS;
    try {
      if (leftOut) {
        leaveOut(alone);
      } else {
        engine.apply(catalog.changesSince(since, 1));
      }
    } catch (CorpusException e) {
      // Told to somebody, and so no end of the process.
      note.end();
      throw e;
    }
    note.end();
  }

  private void leaveOut(Upcoming alone) {
    String reason =
        ("putting document \"%s\" of %,d characters into the index ended the program twice, most"
                + " likely for want of memory; give it more and run corpus rebuild, or remove the"
                + " document")
            .formatted(alone.id(), alone.characters());
    // The dictionary may have changed just before; what is told twice changes nothing.
    engine.apply(
        new Changes(
            catalog.identity(),
            List.of(
                new Change.Dictionary(0, catalog.dictionary()),
                new Change.Damaged(alone.revision(), alone.id(), reason)),
            alone.revision()));
    engine.commit();
  }
}
