package kr.malmungchi.corpus;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.catalog.Catalog;
import kr.malmungchi.catalog.Change;
import kr.malmungchi.catalog.Changes;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.search.SearchEngine;
import kr.malmungchi.search.SearchEngine.Checkpoint;

/**
 * Keeps an engine in step with its catalogue: after a crash, a deleted index or a restored
 * catalogue it simply catches up.
 */
final class Projection {
  private final Catalog catalog;
  private final SearchEngine engine;
  private final Feeder feeder;
  private volatile Optional<String> failure = Optional.empty();

  Projection(Catalog catalog, SearchEngine engine, FeedNote note) {
    this(catalog, engine, new Feeder(catalog, engine, note));
  }

  Projection(Catalog catalog, SearchEngine engine, Feeder feeder) {
    this.catalog = catalog;
    this.engine = engine;
    this.feeder = feeder;
  }

  /** How many revisions the engine is behind. */
  long lag() {
    Checkpoint checkpoint = engine.checkpoint();
    long newest = catalog.revision();
    return follows(checkpoint, newest) ? newest - checkpoint.revision() : newest;
  }

  /** The newest revision, if the engine has applied it. */
  OptionalLong agreedRevision() {
    Checkpoint checkpoint = engine.checkpoint();
    long newest = catalog.revision();
    return follows(checkpoint, newest) && newest == checkpoint.revision()
        ? OptionalLong.of(newest)
        : OptionalLong.empty();
  }

  /** Why the engine could not follow the last time; empty when it could. */
  Optional<String> failure() {
    return failure;
  }

  /** Applies what the engine has not seen; returns whether there was anything. */
  boolean catchUp() {
    return attempt(this::follow);
  }

  /** Makes what was applied survive a crash, after applying what a failure has left behind. */
  void commit() {
    var unused =
        attempt(
            () -> {
              boolean changed = follow();
              engine.commit();
              return changed;
            });
  }

  /** Once more after a failure, since the engine may have gone back to where it can go on. */
  private boolean attempt(BooleanSupplier work) {
    try {
      boolean changed;
      try {
        changed = work.getAsBoolean();
      } catch (CorpusException e) {
        if (e.kind() != Kind.FAILED && e.kind() != Kind.NO_SPACE) {
          throw e;
        }
        changed = work.getAsBoolean();
      }
      failure = Optional.empty();
      return changed;
    } catch (CorpusException e) {
      failure = Optional.of(e.getMessage());
      throw e;
    }
  }

  private boolean follow() {
    if (!follows(engine.checkpoint(), catalog.revision())) {
      engine.clear();
    }
    if (engine.checkpoint().revision() == 0) {
      beginWithDictionary();
    }
    boolean changed = false;
    while (engine.checkpoint().revision() < catalog.revision()) {
      feeder.feed();
      changed = true;
    }
    return changed;
  }

  /** A new engine would otherwise read by no dictionary first, and much of it again. */
  private void beginWithDictionary() {
    UserDictionary dictionary = catalog.dictionary();
    if (!dictionary.equals(UserDictionary.EMPTY)) {
      Change change = new Change.Dictionary(0, dictionary);
      engine.apply(new Changes(catalog.identity(), List.of(change), 0));
    }
  }

  /**
   * Whether the engine was fed from this catalogue, and from no later state of it than there is.
   */
  private boolean follows(Checkpoint checkpoint, long newest) {
    return checkpoint.equals(Checkpoint.NONE)
        || (checkpoint.catalog().equals(catalog.identity()) && checkpoint.revision() <= newest);
  }
}
