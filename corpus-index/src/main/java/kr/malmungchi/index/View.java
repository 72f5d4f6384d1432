package kr.malmungchi.index;

import java.io.IOException;
import java.util.Optional;
import kr.malmungchi.search.SearchEngine.Checkpoint;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * What searches see of an index.
 *
 * @param analysis by which its passages were read, and questions are
 */
record View(SearcherManager searchers, KoreanAnalysis analysis, Checkpoint checkpoint) {
  static View of(IndexFeed feed) {
    return new View(feed.searchers(), feed.analysis(), feed.checkpoint());
  }

  /** After a failure, or of an index begun anew, a newer view would otherwise show less. */
  boolean isReachedBy(Checkpoint newer) {
    return !newer.catalog().equals(checkpoint.catalog())
        || newer.revision() >= checkpoint.revision();
  }

  boolean isInPieces() {
    try {
      return Segments.areMany(searchers);
    } catch (AlreadyClosedException e) {
      return false;
    } catch (IOException e) {
      throw IndexFailure.of("cannot read the index", e);
    }
  }

  /** What is wrong with its files. */
  Optional<IOException> damage() {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        Integrity.check(searcher.getIndexReader());
        return Optional.empty();
      } finally {
        searchers.release(searcher);
      }
    } catch (AlreadyClosedException e) {
      return Optional.empty(); // Others are shown by now.
    } catch (IOException e) {
      return Integrity.isDamage(e) ? Optional.of(e) : Optional.empty();
    }
  }
}
