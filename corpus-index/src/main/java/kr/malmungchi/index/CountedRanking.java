package kr.malmungchi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kr.malmungchi.search.Facet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/**
 * Ranks the matching passages and counts all of them in one go. Lucene's own way to collect two
 * things at once wraps scores and passages, which took an eighth of a search.
 */
final class CountedRanking
    implements CollectorManager<CountedRanking.Part, CountedRanking.Counted> {
  private final TopFieldCollectorManager ranking;
  private final List<LeafReaderContext> leaves;

  /**
   * Collects from these segments.
   *
   * @param ranking that looks at every passage
   */
  CountedRanking(TopFieldCollectorManager ranking, List<LeafReaderContext> leaves) {
    this.ranking = ranking;
    this.leaves = leaves;
  }

  record Counted(TopFieldDocs best, List<Facet> facets) {}

  /** What was collected of some segments. */
  static final class Part implements Collector {
    private final TopFieldCollector ranking;
    private final FacetCounter counter = new FacetCounter();

    private Part(TopFieldCollector ranking) {
      this.ranking = ranking;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      LeafCollector best = ranking.getLeafCollector(leaf);
      FacetRuns.Seen seen = counter.in(leaf);
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) throws IOException {
          best.setScorer(scorer);
        }

        @Override
        public void collect(int passage) throws IOException {
          seen.add(passage);
          best.collect(passage);
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return ranking.scoreMode();
    }
  }

  @Override
  public Part newCollector() {
    return new Part(ranking.newCollector());
  }

  @Override
  public Counted reduce(Collection<Part> parts) throws IOException {
    List<TopFieldCollector> rankings = new ArrayList<>();
    List<FacetCounter> counters = new ArrayList<>();
    for (Part part : parts) {
      rankings.add(part.ranking);
      counters.add(part.counter);
    }
    return new Counted(ranking.reduce(rankings), FacetCounter.facets(counters, leaves));
  }
}
