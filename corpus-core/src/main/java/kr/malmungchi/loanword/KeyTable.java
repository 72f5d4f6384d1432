package kr.malmungchi.loanword;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.malmungchi.loanword.SoundTable.Chunk;

/**
 * Tells under which blocking keys the Hangul forms of a spelling stand, and how probable each is.
 *
 * <p>A beam runs over the chunks of the spelling; each chunk has a distribution over pieces of
 * keys, and states with the same key so far are one.
 */
final class KeyTable {
  /** Spellings so far for each key asked for. */
  private static final int BEAM = 3;

  private static final double WORTH_KEEPING = 1e-5;
  private static final double MASS = 0.997;

  /** For a letter that the table does not know. */
  private static final double UNKNOWN = 1e-4;

  private record Piece(long key, double probability) {}

  private final Map<String, Piece[]> pieces = new HashMap<>();
  private final boolean hangul;

  /**
   * @param table with Hangul on its right side
   */
  KeyTable(SoundTable table) {
    this.hangul = table.left() == Alphabet.HANGUL;
    for (String left : table.lefts()) {
      if (!left.isEmpty()) {
        pieces.put(left, pieces(table, left));
      }
    }
  }

  private static Piece[] pieces(SoundTable table, String left) {
    List<Chunk> chunks = table.chunks(left);
    long[] keys = new long[chunks.size()];
    double[] sums = new double[keys.length];
    int size = 0;
    for (Chunk chunk : chunks) {
      long key = SoundKey.of(Alphabet.HANGUL.numbers(chunk.right()));
      int at = 0;
      while (at < size && keys[at] != key) {
        at++;
      }
      keys[at] = key;
      sums[at] += table.probability(chunk);
      size = Math.max(size, at + 1);
    }
    Piece[] pieces = new Piece[size];
    for (int i = 0; i < size; i++) {
      pieces[i] = new Piece(keys[i], sums[i]);
    }
    return pieces;
  }

  /**
   * The most probable keys of a spelling with its end, best first; their weights add up to at most
   * 1.
   */
  List<WeightedKey> keys(String letters, int most) {
    int length = letters.length();
    // No chunk leads further, so what was at one place can serve for a later one.
    Beam[] beams = new Beam[SoundTable.LONGEST_CHUNK + 1];
    Arrays.setAll(beams, i -> new Beam());
    beams[0].add(0, 1);
    for (int at = 0; at < length; at++) {
      Beam beam = beams[at % beams.length];
      beam.prune(BEAM * most, WORTH_KEEPING);
      for (int size = 1; size <= Math.min(SoundTable.LONGEST_CHUNK, length - at); size++) {
        String chunk = letters.substring(at, at + size);
        Piece[] next = pieces.get(chunk);
        if (next != null) {
          beam.extend(next, beams[(at + size) % beams.length]);
        } else if (size == 1) {
          long own = hangul ? SoundKey.of(Alphabet.HANGUL.numbers(chunk)) : 0;
          beam.extend(new Piece[] {new Piece(own, UNKNOWN)}, beams[(at + 1) % beams.length]);
        }
      }
      beam.clear();
    }
    return beams[length % beams.length].best(most);
  }

  /** Keys and their masses: an open hash table that can leave its least behind. */
  private static final class Beam {
    private long[] keys = new long[256];
    private double[] masses = new double[256];
    private int size;

    /** What weighs no more goes no further. */
    private double least;

    void add(long key, double mass) {
      int slot = slot(key);
      if (masses[slot] == 0) {
        keys[slot] = key;
        size++;
      }
      masses[slot] += mass;
      if (2 * size > keys.length) {
        grow();
      }
    }

    private int slot(long key) {
      int mask = keys.length - 1;
      int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
      while (masses[slot] != 0 && keys[slot] != key) {
        slot = slot + 1 & mask;
      }
      return slot;
    }

    private void grow() {
      long[] oldKeys = keys;
      double[] oldMasses = masses;
      keys = new long[2 * oldKeys.length];
      masses = new double[2 * oldKeys.length];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldMasses[i] != 0) {
          int slot = slot(oldKeys[i]);
          keys[slot] = oldKeys[i];
          masses[slot] = oldMasses[i];
        }
      }
    }

    void clear() {
      Arrays.fill(masses, 0);
      size = 0;
      least = 0;
    }

    /** Keeps about the best, and none below a share of the very best. */
    void prune(int most, double share) {
      double best = 0;
      for (double mass : masses) {
        best = Math.max(best, mass);
      }
      least = best * share;
      // By how many doublings each is above the least, if that is not too small for a number.
      int[] above = new int[Math.getExponent(1 / share) + 2];
      for (double mass : masses) {
        if (mass > least) {
          above[Math.min(above.length - 1, Math.getExponent(mass / least))]++;
        }
      }
      int kept = Arrays.stream(above).sum();
      for (int i = 0; kept > most; i++) {
        kept -= above[i];
        least *= 2;
      }
    }

    void extend(Piece[] pieces, Beam into) {
      for (int i = 0; i < keys.length; i++) {
        if (masses[i] > least) {
          for (Piece piece : pieces) {
            into.add(SoundKey.join(keys[i], piece.key()), masses[i] * piece.probability());
          }
        }
      }
    }

    List<WeightedKey> best(int most) {
      List<WeightedKey> all = new ArrayList<>();
      double total = 0;
      for (double mass : masses) {
        total += mass;
      }
      for (int i = 0; i < keys.length; i++) {
        if (masses[i] != 0) {
          all.add(new WeightedKey(keys[i], masses[i] / total));
        }
      }
      all.sort(WeightedKey.BEST_FIRST);
      List<WeightedKey> best = new ArrayList<>();
      double sum = 0;
      for (WeightedKey key : all) {
        if (best.size() == most || sum >= MASS) {
          break;
        }
        best.add(key);
        sum += key.weight();
      }
      return best;
    }
  }

  /** A key and the share of a spelling's Hangul forms that stand under it. */
  record WeightedKey(long key, double weight) {
    private static final java.util.Comparator<WeightedKey> BEST_FIRST =
        java.util.Comparator.comparingDouble(WeightedKey::weight)
            .reversed()
            .thenComparingLong(WeightedKey::key);
  }
}
