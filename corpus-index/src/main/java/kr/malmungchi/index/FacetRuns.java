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
import org.apache.lucene.search.DocIdStream;
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

  /** After so many runs without any, passages are counted one by one. */
  private static final int EMPTY_RUNS = 32;

  private static final int BLOCK = 64;

  private static final HashFunction HASH = Hashing.murmur3_128();

  private static final Map<IndexReader.CacheKey, FacetRuns> READ = new ConcurrentHashMap<>();

  /** Where each run ends. */
  private final int[] ends;

  private final List<FieldRuns> fields;

  /** The values of one field. */
  private static final class FieldRuns {
    /** Where the ordinals of each run start, and where those of the last end. */
    private final int[] starts;

    /** Of the values of all runs, one run after the other. */
    private final int[] ordinals;

    /** Of the values, by ordinal. */
    private final long[] hashes;

    private FieldRuns(int[] starts, int[] ordinals, long[] hashes) {
      this.starts = starts;
      this.ordinals = ordinals;
      this.hashes = hashes;
    }
  }

  private FacetRuns(int[] ends, List<FieldRuns> fields) {
    this.ends = ends;
    this.fields = fields;
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
    List<SortedSetDocValues> values = new ArrayList<>();
    for (String field : FIELDS) {
      values.add(DocValues.getSortedSet(leaf, field));
    }
    List<Integer> ends = new ArrayList<>();
    List<int[][]> runs = new ArrayList<>();
    for (int passage = 0; passage < leaf.maxDoc(); passage++) {
      int[][] here = new int[values.size()][];
      for (int field = 0; field < here.length; field++) {
        here[field] = ordinals(values.get(field), passage);
      }
      if (runs.isEmpty() || !Arrays.deepEquals(here, runs.get(runs.size() - 1))) {
        runs.add(here);
        ends.add(passage + 1);
      } else {
        ends.set(ends.size() - 1, passage + 1);
      }
    }
    List<FieldRuns> fields = new ArrayList<>();
    for (int field = 0; field < values.size(); field++) {
      fields.add(fieldRuns(runs, field, hashes(values.get(field))));
    }
    return new FacetRuns(Ints.toArray(ends), fields);
  }

  private static FieldRuns fieldRuns(List<int[][]> runs, int field, long[] hashes) {
    int[] starts = new int[runs.size() + 1];
    for (int run = 0; run < runs.size(); run++) {
      starts[run + 1] = starts[run] + runs.get(run)[field].length;
    }
    int[][] ordinals = runs.stream().map(values -> values[field]).toArray(int[][]::new);
    return new FieldRuns(starts, Ints.concat(ordinals), hashes);
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
    private final int[] block = new int[BLOCK];
    private int run;
    private int passages;

    Seen(FacetRuns runs) {
      this.runs = runs;
      this.counts = new int[runs.ends.length];
    }

    void add(int passage) {
      while (passage >= runs.ends[run]) {
        run++;
      }
      counts[run]++;
      passages++;
    }

    /**
     * As above, many passages at once: a run at a time, since most runs have some, and one by one
     * from where several runs have none. A stream may have ended there without knowing it.
     */
    void add(DocIdStream stream) throws IOException {
      int empty = 0;
      for (int at = run; empty < EMPTY_RUNS && at < counts.length; at++) {
        int here = stream.count(runs.ends[at]);
        if (here > 0) {
          counts[at] += here;
          passages += here;
          run = at;
        }
        empty = here > 0 ? 0 : empty + 1;
      }
      for (int some = stream.intoArray(block); some > 0; some = stream.intoArray(block)) {
        for (int i = 0; i < some; i++) {
          add(block[i]);
        }
      }
    }

    /** How many were seen. */
    int passages() {
      return passages;
    }

    /** Adds how many had each value of a field. */
    void addTo(ValueCounts all, int field, int segment) {
      FieldRuns values = runs.fields.get(field);
      int[] byOrdinal = new int[values.hashes.length];
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] > 0) {
          for (int j = values.starts[i]; j < values.starts[i + 1]; j++) {
            byOrdinal[values.ordinals[j]] += counts[i];
          }
        }
      }
      for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
        if (byOrdinal[ordinal] > 0) {
          long place = ((long) segment << Integer.SIZE) | ordinal;
          all.add(values.hashes[ordinal], byOrdinal[ordinal], place);
        }
      }
    }

    /** About how many values of a field were seen at most. */
    int mostValues(int field) {
      return Math.min(passages, runs.fields.get(field).hashes.length);
    }
  }
}
