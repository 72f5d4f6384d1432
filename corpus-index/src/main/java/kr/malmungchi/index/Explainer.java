package kr.malmungchi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.malmungchi.search.Explanation;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** Tells what a score is made of, by scoring each part of the query alone. */
final class Explainer {
  private static final String CLOSENESS = "closeness";

  private final IndexSearcher searcher;
  private final Map<Part, Weight> weights = new LinkedHashMap<>();
  private final Closeness closeness;

  private record Scored(String layer, String words, double score) {}

  Explainer(IndexSearcher searcher, List<Part> parts, Closeness closeness) throws IOException {
    this.searcher = searcher;
    this.closeness = closeness;
    for (Part part : parts) {
      if (!part.layer().isEmpty()) {
        weights.put(
            part, searcher.createWeight(searcher.rewrite(part.query()), ScoreMode.COMPLETE, 1));
      }
    }
  }

  /** The parts that matched, the largest share first. */
  List<Explanation> explain(int passage) throws IOException {
    List<Scored> scores = new ArrayList<>();
    for (Map.Entry<Part, Weight> weighted : weights.entrySet()) {
      Part part = weighted.getKey();
      double score =
          closeness.counts(part, passage) ? score(searcher, weighted.getValue(), passage) : 0;
      scores.add(new Scored(part.layer(), part.words(), score));
    }
    scores.add(new Scored(CLOSENESS, closeness.words(passage), closeness.score(passage)));
    scores.removeIf(scored -> scored.score == 0);
    double sum = scores.stream().mapToDouble(Scored::score).sum();
    List<Explanation> explanations = new ArrayList<>(scores.size());
    for (Scored scored : scores) {
      explanations.add(new Explanation(scored.layer, scored.words, scored.score / sum));
    }
    explanations.sort(Comparator.comparingDouble(Explanation::share).reversed());
    return explanations;
  }

  /** The score of one passage; 0 if it does not match. */
  static float score(IndexSearcher searcher, Weight weight, int passage) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(passage, leaves));
    Scorer scorer = weight.scorer(leaf);
    int place = passage - leaf.docBase;
    return scorer != null && scorer.iterator().advance(place) == place ? scorer.score() : 0;
  }
}
