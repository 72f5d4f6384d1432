package kr.malmungchi.index;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * The hashes of the values that a field has in a segment, by ordinal: read once for each segment,
 * which never changes, and kept as long as that is open. Eight bytes a value.
 */
final class ValueHashes {
  private static final HashFunction HASH = Hashing.murmur3_128();

  private record Key(IndexReader.CacheKey segment, String field) {}

  private static final Map<Key, long[]> READ = new ConcurrentHashMap<>();

  private ValueHashes() {}

  static long[] of(LeafReader leaf, String field) throws IOException {
    Optional<IndexReader.CacheHelper> helper = Optional.ofNullable(leaf.getCoreCacheHelper());
    if (helper.isEmpty()) {
      return read(leaf, field);
    }
    Key key = new Key(helper.get().getKey(), field);
    Optional<long[]> known = Optional.ofNullable(READ.get(key));
    if (known.isPresent()) {
      return known.get();
    }
    long[] hashes = read(leaf, field);
    if (READ.put(key, hashes) == null) {
      helper.get().addClosedListener(segment -> READ.remove(new Key(segment, field)));
    }
    return hashes;
  }

  private static long[] read(LeafReader leaf, String field) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(leaf, field);
    long[] hashes = new long[Math.toIntExact(values.getValueCount())];
    for (int ordinal = 0; ordinal < hashes.length; ordinal++) {
      BytesRef value = values.lookupOrd(ordinal);
      hashes[ordinal] = HASH.hashBytes(value.bytes, value.offset, value.length).asLong();
    }
    return hashes;
  }
}
