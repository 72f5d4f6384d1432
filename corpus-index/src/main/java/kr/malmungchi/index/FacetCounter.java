package kr.malmungchi.index;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Ordering;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.malmungchi.search.Facet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * Counts the matching passages by the values of the facet fields.
 *
 * <p>Within a segment by {@link FacetRuns}, across segments by the hash of the value: only the
 * values shown are read, of which there may be as many as documents.
 */
final class FacetCounter {
  private static final int MOST_VALUES = 20;

  /** A place is the number of a segment and, in the lower half, that of a value there. */
  private static final long ORDINAL = 0xFFFF_FFFFL;

  private static final Ordering<Map.Entry<String, Long>> MOST_FIRST =
      Ordering.from(
          Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
              .thenComparing(Map.Entry.comparingByKey()));

  private record Segment(int number, FacetRuns.Seen seen) {}

  private final List<Segment> segments = new ArrayList<>();

  /** How many passages matched. */
  static long total(Iterable<FacetCounter> parts) {
    long total = 0;
    for (FacetCounter part : parts) {
      for (Segment segment : part.segments) {
        total += segment.seen.passages();
      }
    }
    return total;
  }

  /** The counts of a segment, or of a part of it, to be filled. */
  FacetRuns.Seen in(LeafReaderContext leaf) throws IOException {
    FacetRuns.Seen seen = new FacetRuns.Seen(FacetRuns.of(leaf.reader()));
    segments.add(new Segment(leaf.ord, seen));
    return seen;
  }

  /** The values seen most often, field by field; fields without any are left out. */
  static List<Facet> facets(Iterable<FacetCounter> parts, List<LeafReaderContext> leaves)
      throws IOException {
    List<Segment> segments = new ArrayList<>();
    parts.forEach(part -> segments.addAll(part.segments));
    List<Facet> facets = new ArrayList<>();
    for (int field = 0; field < FacetRuns.FIELDS.size(); field++) {
      int number = field;
      ValueCounts all =
          new ValueCounts(
              segments.stream().mapToInt(segment -> segment.seen.mostValues(number)).sum());
      segments.forEach(segment -> segment.seen.addTo(all, number, segment.number));
      Facet facet = facet(FacetRuns.FIELDS.get(field), all, leaves);
      if (!facet.counts().isEmpty()) {
        facets.add(facet);
      }
    }
    return facets;
  }

  private static Facet facet(String field, ValueCounts all, List<LeafReaderContext> leaves)
      throws IOException {
    Map<String, Long> counts = new HashMap<>();
    Map<Integer, SortedSetDocValues> opened = new HashMap<>();
    for (ValueCounts.Entry entry : all.mostOften(MOST_VALUES)) {
      int segment = (int) (entry.place() >> Integer.SIZE);
      SortedSetDocValues values = opened.get(segment);
      if (values == null) {
        values = DocValues.getSortedSet(leaves.get(segment).reader(), field);
        opened.put(segment, values);
      }
      counts.put(values.lookupOrd(entry.place() & ORDINAL).utf8ToString(), entry.count());
    }
    ImmutableMap.Builder<String, Long> sorted = ImmutableMap.builder();
    MOST_FIRST.leastOf(counts.entrySet(), MOST_VALUES).forEach(sorted::put);
    return new Facet(field, sorted.buildOrThrow());
  }
}
