package kr.malmungchi.index;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Ordering;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.malmungchi.search.Facet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/**
 * Counts the matching passages by the values of the facet fields.
 *
 * <p>Within a segment by ordinal, across segments by the hash of the value: only the values shown
 * are read, of which there may be as many as documents.
 */
final class FacetCounter implements CollectorManager<FacetCounter.Counts, List<Facet>> {
  private static final List<String> FIELDS =
      List.of(PassageFields.KIND, PassageFields.AUTHOR, PassageFields.YEAR, PassageFields.DOCUMENT);
  private static final int MOST_VALUES = 20;

  /** A place is the number of a segment and, in the lower half, that of a value there. */
  private static final long ORDINAL = 0xFFFF_FFFFL;

  private static final Ordering<Map.Entry<String, Long>> MOST_FIRST =
      Ordering.from(
          Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
              .thenComparing(Map.Entry.comparingByKey()));

  private final List<LeafReaderContext> leaves;

  FacetCounter(List<LeafReaderContext> leaves) {
    this.leaves = leaves;
  }

  @Override
  public Counts newCollector() {
    return new Counts();
  }

  @Override
  public List<Facet> reduce(Collection<Counts> parts) throws IOException {
    List<Facet> facets = new ArrayList<>();
    for (int field = 0; field < FIELDS.size(); field++) {
      ValueCounts all = new ValueCounts();
      for (Counts part : parts) {
        part.finishLeaf();
        all.addAll(part.byHash[field]);
      }
      Facet facet = facet(FIELDS.get(field), all);
      if (!facet.counts().isEmpty()) {
        facets.add(facet);
      }
    }
    return facets;
  }

  private Facet facet(String field, ValueCounts all) throws IOException {
    Map<String, Long> counts = new HashMap<>();
    for (ValueCounts.Entry entry : all.mostOften(MOST_VALUES)) {
      LeafReader leaf = leaves.get((int) (entry.place() >> 32)).reader();
      SortedSetDocValues values = DocValues.getSortedSet(leaf, field);
      counts.put(values.lookupOrd(entry.place() & ORDINAL).utf8ToString(), entry.count());
    }
    ImmutableMap.Builder<String, Long> sorted = ImmutableMap.builder();
    MOST_FIRST.leastOf(counts.entrySet(), MOST_VALUES).forEach(sorted::put);
    return new Facet(field, sorted.buildOrThrow());
  }

  /** The counts of one slice of the index. */
  static final class Counts extends SimpleCollector {
    private final ValueCounts[] byHash = new ValueCounts[FIELDS.size()];
    private final SortedSetDocValues[] values = new SortedSetDocValues[FIELDS.size()];
    private final int[][] byOrdinal = new int[FIELDS.size()][];
    private @Nullable LeafReaderContext leaf;

    private Counts() {
      for (int i = 0; i < byHash.length; i++) {
        byHash[i] = new ValueCounts();
      }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext next) throws IOException {
      finishLeaf();
      for (int i = 0; i < values.length; i++) {
        values[i] = DocValues.getSortedSet(next.reader(), FIELDS.get(i));
        byOrdinal[i] = new int[Math.toIntExact(values[i].getValueCount())];
      }
      leaf = next;
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
      if (leaf == null) {
        return;
      }
      for (int i = 0; i < values.length; i++) {
        long[] hashes = ValueHashes.of(leaf.reader(), FIELDS.get(i));
        for (int ordinal = 0; ordinal < hashes.length; ordinal++) {
          if (byOrdinal[i][ordinal] > 0) {
            byHash[i].add(
                hashes[ordinal], byOrdinal[i][ordinal], ((long) leaf.ord << 32) | ordinal);
          }
        }
      }
      leaf = null;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
