package kr.malmungchi.index;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import com.google.common.primitives.Ints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * The passages of a segment in runs of equal facet values: those of a document stand one after the
 * other, so counting a passage is counting its run.
 *
 * <p>Read once for each segment, which never changes, and kept as long as that is open: about fifty
 * bytes a run.
 */
final class FacetRuns {
  static final List<String> FIELDS =
      List.of(PassageFields.KIND, PassageFields.AUTHOR, PassageFields.YEAR, PassageFields.DOCUMENT);

  private static final HashFunction HASH = Hashing.murmur3_128();

  private static final Map<IndexReader.CacheKey, FacetRuns> READ = new ConcurrentHashMap<>();

  /** Where each run ends. */
  private final int[] ends;

  /** The ordinals of the values of each run, by field. */
  private final List<int[][]> ordinals;

  /** The hash of each value, by field and ordinal. */
  private final long[][] hashes;

  private FacetRuns(int[] ends, List<int[][]> ordinals, long[][] hashes) {
    this.ends = ends;
    this.ordinals = ordinals;
    this.hashes = hashes;
  }

  static FacetRuns of(LeafReader leaf) throws IOException {
    Optional<IndexReader.CacheHelper> helper = Optional.ofNullable(leaf.getCoreCacheHelper());
    if (helper.isEmpty()) {
      return read(leaf);
    }
    Optional<FacetRuns> known = Optional.ofNullable(READ.get(helper.get().getKey()));
    if (known.isPresent()) {
      return known.get();
    }
    FacetRuns runs = read(leaf);
    if (READ.put(helper.get().getKey(), runs) == null) {
      helper.get().addClosedListener(READ::remove);
    }
    return runs;
  }

  private static FacetRuns read(LeafReader leaf) throws IOException {
    SortedSetDocValues[] values = new SortedSetDocValues[FIELDS.size()];
    long[][] hashes = new long[values.length][];
    for (int field = 0; field < values.length; field++) {
      values[field] = DocValues.getSortedSet(leaf, FIELDS.get(field));
      hashes[field] = hashes(values[field]);
    }
    List<Integer> ends = new ArrayList<>();
    List<int[][]> ordinals = new ArrayList<>();
    for (int passage = 0; passage < leaf.maxDoc(); passage++) {
      int[][] here = new int[values.length][];
      for (int field = 0; field < values.length; field++) {
        here[field] = ordinals(values[field], passage);
      }
      if (ordinals.isEmpty() || !Arrays.deepEquals(here, ordinals.get(ordinals.size() - 1))) {
        ordinals.add(here);
        ends.add(passage + 1);
      } else {
        ends.set(ends.size() - 1, passage + 1);
      }
    }
    return new FacetRuns(Ints.toArray(ends), ordinals, hashes);
  }

  private static long[] hashes(SortedSetDocValues values) throws IOException {
    long[] hashes = new long[Math.toIntExact(values.getValueCount())];
    for (int ordinal = 0; ordinal < hashes.length; ordinal++) {
      BytesRef value = values.lookupOrd(ordinal);
      hashes[ordinal] = HASH.hashBytes(value.bytes, value.offset, value.length).asLong();
    }
    return hashes;
  }

  private static int[] ordinals(SortedSetDocValues values, int passage) throws IOException {
    if (!values.advanceExact(passage)) {
      return new int[0];
    }
    int[] ordinals = new int[values.docValueCount()];
    for (int i = 0; i < ordinals.length; i++) {
      ordinals[i] = (int) values.nextOrd();
    }
    return ordinals;
  }

  /** How many passages of a segment were seen; each comes after those that stand before it. */
  static final class Seen {
    private final FacetRuns runs;
    private final int[] counts;
    private int run;

    Seen(FacetRuns runs) {
      this.runs = runs;
      this.counts = new int[runs.ends.length];
    }

    void add(int passage) {
      while (passage >= runs.ends[run]) {
        run++;
      }
      counts[run]++;
    }

    /** Adds how many had each value of each field, to a table a field. */
    void addTo(ValueCounts[] all, int segment) {
      int[][] byOrdinal = new int[all.length][];
      for (int field = 0; field < all.length; field++) {
        byOrdinal[field] = new int[runs.hashes[field].length];
      }
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] > 0) {
          int[][] values = runs.ordinals.get(i);
          for (int field = 0; field < all.length; field++) {
            for (int ordinal : values[field]) {
              byOrdinal[field][ordinal] += counts[i];
            }
          }
        }
      }
      for (int field = 0; field < all.length; field++) {
        for (int ordinal = 0; ordinal < byOrdinal[field].length; ordinal++) {
          int count = byOrdinal[field][ordinal];
          if (count > 0) {
            all[field].add(
                runs.hashes[field][ordinal], count, ((long) segment << Integer.SIZE) | ordinal);
          }
        }
      }
    }
  }
}
