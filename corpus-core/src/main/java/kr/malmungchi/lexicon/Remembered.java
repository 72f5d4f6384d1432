package kr.malmungchi.lexicon;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out from a corpus, kept until that changes: questions come back, page by page and
 * filter by filter, and different ones ask for the same names. Of many values those asked for last
 * are kept. For many threads.
 */
public final class Remembered<K, V> {
  private final long most;
  private final ToIntFunction<V> weight;
  private volatile @Nullable Kept<K, V> kept;

  /** How a value is worked out. */
  public interface Working<V, E extends Exception> {
    V out() throws E;
  }

  /** What was worked out from one state of the corpus. */
  private record Kept<K, V>(Object state, Cache<K, V> values) {}

  /**
   * Begins without any.
   *
   * @param most how many values are kept
   */
  public Remembered(int most) {
    this(most, value -> 1);
  }

  private Remembered(long most, ToIntFunction<V> weight) {
    this.most = most;
    this.weight = weight;
  }

  /**
   * Begins without any.
   *
   * @param most how much the values may weigh together
   * @param weight of a value
   */
  public static <K, V> Remembered<K, V> weighing(long most, ToIntFunction<V> weight) {
    return new Remembered<>(most, weight);
  }

  /**
   * The value of a key.
   *
   * @param state equal as long as the same would be worked out
   */
  public <E extends Exception> V of(K key, Object state, Working<V, E> working) throws E {
    Cache<K, V> values = values(state);
    V known = values.getIfPresent(key);
    if (known != null) {
      return known;
    }
    V worked = working.out();
    values.put(key, worked);
    return worked;
  }

  private Cache<K, V> values(Object state) {
    Kept<K, V> last = kept;
    if (last != null && last.state.equals(state)) {
      return last.values;
    }
    Cache<K, V> values =
        CacheBuilder.newBuilder()
            .maximumWeight(most)
            .weigher((K key, V value) -> weight.applyAsInt(value))
            .build();
    kept = new Kept<>(state, values);
    return values;
  }
}
