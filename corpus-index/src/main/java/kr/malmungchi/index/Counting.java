package kr.malmungchi.index;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import kr.malmungchi.search.Facet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * Counts all passages that match, and by the values of the facet fields. Without scores Lucene
 * hands thousands of passages over at once, which are counted a run at a time.
 */
final class Counting implements CollectorManager<Counting.Part, Counting.Counted> {
  private final List<LeafReaderContext> leaves;

  /** In these segments. */
  Counting(List<LeafReaderContext> leaves) {
    this.leaves = leaves;
  }

  record Counted(long total, List<Facet> facets) {}

  /** What was counted of some segments. */
  static final class Part implements Collector {
    private final FacetCounter counter = new FacetCounter();

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      FacetRuns.Seen seen = counter.in(leaf);
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int passage) {
          seen.add(passage);
        }

        @Override
        public void collect(DocIdStream passages) throws IOException {
          seen.add(passages);
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  @Override
  public Part newCollector() {
    return new Part();
  }

  @Override
  public Counted reduce(Collection<Part> parts) throws IOException {
    List<FacetCounter> counters = parts.stream().map(part -> part.counter).toList();
    return new Counted(FacetCounter.total(counters), FacetCounter.facets(counters, leaves));
  }
}
