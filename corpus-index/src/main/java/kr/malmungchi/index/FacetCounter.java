package kr.malmungchi.index;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Ordering;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.malmungchi.search.Facet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the matching passages by the values of the facet fields. */
final class FacetCounter implements CollectorManager<FacetCounter.Counts, List<Facet>> {
  private static final List<String> FIELDS =
      List.of(PassageFields.KIND, PassageFields.AUTHOR, PassageFields.YEAR, PassageFields.DOCUMENT);
  private static final int MOST_VALUES = 20;
  private static final Ordering<Map.Entry<String, Long>> MOST_FIRST =
      Ordering.from(
          Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
              .thenComparing(Map.Entry.comparingByKey()));

  @Override
  public Counts newCollector() {
    return new Counts();
  }

  @Override
  public List<Facet> reduce(Collection<Counts> parts) throws IOException {
    Map<String, Map<String, Long>> all = new HashMap<>();
    for (Counts part : parts) {
      part.finishLeaf();
      part.byField.forEach(
          (field, counts) ->
              counts.forEach(
                  (value, count) ->
                      all.computeIfAbsent(field, f -> new HashMap<>())
                          .merge(value, count, Long::sum)));
    }
    return FIELDS.stream()
        .map(field -> facet(field, all.getOrDefault(field, Map.of())))
        .filter(facet -> !facet.counts().isEmpty())
        .toList();
  }

  private static Facet facet(String field, Map<String, Long> counts) {
    ImmutableMap.Builder<String, Long> sorted = ImmutableMap.builder();
    // Not all are sorted: there may be as many as documents.
    MOST_FIRST.leastOf(counts.entrySet(), MOST_VALUES).forEach(sorted::put);
    return new Facet(field, sorted.buildOrThrow());
  }

  /** The counts of one slice of the index: by ordinal within a segment, then by value. */
  static final class Counts extends SimpleCollector {
    private final Map<String, Map<String, Long>> byField = new HashMap<>();
    private final SortedSetDocValues[] values = new SortedSetDocValues[FIELDS.size()];
    private final long[][] byOrdinal = new long[FIELDS.size()][];
    private boolean open;

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      finishLeaf();
      for (int i = 0; i < values.length; i++) {
        values[i] = DocValues.getSortedSet(context.reader(), FIELDS.get(i));
        byOrdinal[i] = new long[Math.toIntExact(values[i].getValueCount())];
      }
      open = true;
    }

    @Override
    public void collect(int passage) throws IOException {
      for (int i = 0; i < values.length; i++) {
        if (values[i].advanceExact(passage)) {
          for (int j = 0; j < values[i].docValueCount(); j++) {
            byOrdinal[i][(int) values[i].nextOrd()]++;
          }
        }
      }
    }

    private void finishLeaf() throws IOException {
      if (!open) {
        return;
      }
      open = false;
      for (int i = 0; i < values.length; i++) {
        Map<String, Long> counts = byField.computeIfAbsent(FIELDS.get(i), field -> new HashMap<>());
        for (int ordinal = 0; ordinal < byOrdinal[i].length; ordinal++) {
          if (byOrdinal[i][ordinal] > 0) {
            counts.merge(
                values[i].lookupOrd(ordinal).utf8ToString(), byOrdinal[i][ordinal], Long::sum);
          }
        }
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
