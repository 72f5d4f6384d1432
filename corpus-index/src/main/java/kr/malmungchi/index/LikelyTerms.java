package kr.malmungchi.index;

import static java.util.Objects.requireNonNull;

import com.google.common.hash.BloomFilter;
import com.google.common.hash.Funnel;
import com.google.common.hash.PrimitiveSink;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Sifts words that a field of a segment surely does not have (Bloom, Space/Time Trade-offs in Hash
 * Coding with Allowable Errors, 1970): a slip of the keyboard has hundreds of neighbours, of which
 * hardly one is a word, and each look-up in a dictionary costs more than all of these.
 *
 * <p>Read once for each segment, when it has been asked for many words often enough to be worth it,
 * and kept as long as that is open. About a byte a term.
 */
final class LikelyTerms {
  /** Share of the words that pass without being there. */
  private static final double WRONG = 0.02;

  /** Whoever asks a few questions only, such as a command line, reads no whole dictionary. */
  private static final int OFTEN = 20;

  private static final Funnel<BytesRef> BYTES = (term, into) -> put(requireNonNull(term), into);

  private record Key(IndexReader.CacheKey segment, String field) {}

  /** How often a segment was asked, and what was read of it then. */
  private static final class Asked {
    private final AtomicInteger times = new AtomicInteger();
    private volatile Optional<LikelyTerms> terms = Optional.empty();
  }

  private static final Map<Key, Asked> ASKED = new ConcurrentHashMap<>();

  private final BloomFilter<BytesRef> filter;

  private static void put(BytesRef term, PrimitiveSink into) {
    into.putBytes(term.bytes, term.offset, term.length);
  }

  private LikelyTerms(BloomFilter<BytesRef> filter) {
    this.filter = filter;
  }

  /** Those of these words that a field of the segment may have, in the same order. */
  static List<BytesRef> of(List<BytesRef> words, LeafReader leaf, String field) throws IOException {
    Optional<IndexReader.CacheHelper> helper = Optional.ofNullable(leaf.getCoreCacheHelper());
    if (helper.isEmpty()) {
      return words;
    }
    Asked asked = asked(new Key(helper.get().getKey(), field), helper.get());
    if (asked.terms.isEmpty() && asked.times.incrementAndGet() == OFTEN) {
      asked.terms = Optional.of(read(leaf, field));
    }
    return asked.terms.map(terms -> terms.only(words)).orElse(words);
  }

  private static Asked asked(Key key, IndexReader.CacheHelper helper) {
    return ASKED.computeIfAbsent(
        key,
        first -> {
          helper.addClosedListener(segment -> ASKED.remove(first));
          return new Asked();
        });
  }

  private static LikelyTerms read(LeafReader leaf, String field) throws IOException {
    Terms terms = Terms.getTerms(leaf, field);
    BloomFilter<BytesRef> filter = BloomFilter.create(BYTES, Math.max(1, terms.size()), WRONG);
    TermsEnum walk = terms.iterator();
    for (BytesRef term = walk.next(); term != null; term = walk.next()) {
      filter.put(term);
    }
    return new LikelyTerms(filter);
  }

  private List<BytesRef> only(List<BytesRef> words) {
    return words.stream().filter(filter::mightContain).toList();
  }
}
