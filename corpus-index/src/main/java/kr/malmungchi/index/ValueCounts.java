package kr.malmungchi.index;

import java.util.ArrayList;
import java.util.List;

/**
 * How often each of many values was seen, by the hash of the value: an open-addressing table of
 * primitives, since a search may count as many values as there are documents.
 *
 * <p>Two values whose hashes of 64 bits are equal would be counted as one: among a million values
 * the chance of any such pair is 3 in 10^8.
 */
final class ValueCounts {
  private static final int LEAST_CAPACITY = 64;
  private static final int BELIEVED = 1 << 20;

  /** 0 marks an empty slot; the one value of that hash is given another. */
  private static final long ZERO = 0x9E3779B97F4A7C15L;

  /**
   * One value.
   *
   * @param count how often it was seen
   * @param place where the value was first seen, as the caller numbers places
   */
  record Entry(long count, long place) {}

  private long[] hashes;
  private long[] counts;
  private long[] places;
  private int size;

  /**
   * Begins without any.
   *
   * @param expected how many different values may come; there may be more
   */
  ValueCounts(int expected) {
    int capacity = LEAST_CAPACITY;
    while (capacity < 2 * Math.min(expected, BELIEVED)) {
      capacity *= 2;
    }
    hashes = new long[capacity];
    counts = new long[capacity];
    places = new long[capacity];
  }

  void add(long hash, long count, long place) {
    int slot = slot(hash == 0 ? ZERO : hash);
    if (hashes[slot] == 0) {
      hashes[slot] = hash == 0 ? ZERO : hash;
      places[slot] = place;
      size++;
    }
    counts[slot] += count;
    if (size * 2 > hashes.length) {
      grow();
    }
  }

  private int slot(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) hash & mask;
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHashes = hashes;
    long[] oldCounts = counts;
    long[] oldPlaces = places;
    hashes = new long[2 * oldHashes.length];
    counts = new long[hashes.length];
    places = new long[hashes.length];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != 0) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        counts[slot] = oldCounts[i];
        places[slot] = oldPlaces[i];
      }
    }
  }

  /** Those seen most often, in no order; with all that were seen as often as the last of them. */
  List<Entry> mostOften(int values) {
    long least = leastOf(values);
    List<Entry> best = new ArrayList<>();
    for (int i = 0; i < hashes.length; i++) {
      if (hashes[i] != 0 && counts[i] >= least) {
        best.add(new Entry(counts[i], places[i]));
      }
    }
    return best;
  }

  /** The least of the highest counts. */
  private long leastOf(int values) {
    long[] highest = new long[values];
    for (long count : counts) {
      int at = 0;
      while (at < values && count > highest[at]) {
        at++;
      }
      if (at > 0) {
        System.arraycopy(highest, 1, highest, 0, at - 1);
        highest[at - 1] = count;
      }
    }
    return Math.max(1, highest[0]);
  }
}
