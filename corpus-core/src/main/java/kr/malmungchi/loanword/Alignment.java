package kr.malmungchi.loanword;

import java.util.Arrays;
import java.util.List;
import kr.malmungchi.loanword.SoundTable.Chunk;

/**
 * Scores words against one spelling: the best path of chunks through both (Viterbi).
 *
 * <p>Rows of the grid are kept between words, so a word pays only for the sounds that it does not
 * share with the start of the word before it. Not for use by two threads.
 */
final class Alignment {
  static final float NONE = -1e6f;

  private final SoundTable table;
  private final int width;

  /** For each node of the table's trie a list of steps: the first, and for each step the next. */
  private final int[] first;

  private int[] next = new int[64];
  private int[] ends = new int[64];
  private int[] lengths = new int[64];
  private float[] scores = new float[64];
  private int steps;

  /** Cost of leaving out the letter before each place; longer deletions are steps of the root. */
  private final float[] deletions;

  private final float[] insertions;
  private float[][] rows;
  private byte[] before = {};
  private int beforeStart;
  private int beforeEnd;

  /**
   * @param left the spelling, with its end
   */
  Alignment(SoundTable table, String left) {
    this.table = table;
    this.width = left.length() + 1;
    this.first = new int[table.nodes()];
    Arrays.fill(first, -1);
    this.deletions = new float[width];
    Arrays.fill(deletions, SoundTable.DELETION);
    this.insertions = new float[table.right().end() + 1];
    Arrays.fill(insertions, SoundTable.INSERTION);
    insertions[table.right().end()] = NONE;
    for (Chunk chunk : table.chunks("")) {
      if (chunk.right().length() == 1) {
        insertions[table.right().number(chunk.right().charAt(0))] = chunk.score();
      } else {
        for (int end = 0; end < width; end++) {
          step(chunk, end, 0);
        }
      }
    }
    for (int end = 1; end < width; end++) {
      for (int length = 1; length <= Math.min(end, SoundTable.LONGEST_CHUNK); length++) {
        steps(table.chunks(left.substring(end - length, end)), end, length);
      }
    }
    deletions[width - 1] = NONE;
    this.rows = new float[32][];
    rows[0] = firstRow();
  }

  private void steps(List<Chunk> chunks, int end, int length) {
    for (Chunk chunk : chunks) {
      if (chunk.right().length() == 0 && length == 1) {
        deletions[end] = chunk.score();
      } else {
        step(chunk, end, length);
      }
    }
  }

  private void step(Chunk chunk, int end, int length) {
    if (steps == next.length) {
      next = Arrays.copyOf(next, 2 * steps);
      ends = Arrays.copyOf(ends, 2 * steps);
      lengths = Arrays.copyOf(lengths, 2 * steps);
      scores = Arrays.copyOf(scores, 2 * steps);
    }
    int node = table.node(chunk);
    ends[steps] = end;
    lengths[steps] = length;
    scores[steps] = chunk.score();
    next[steps] = first[node];
    first[node] = steps++;
  }

  private float[] firstRow() {
    float[] row = new float[width];
    Arrays.fill(row, NONE);
    row[0] = 0;
    deleteLetters(row);
    return row;
  }

  /** The score of a word that is given as the numbers of its letters, with the end. */
  float score(byte[] word) {
    return score(word, 0, word.length);
  }

  /** The score of the word in {@code letters[start, end)}. */
  float score(byte[] letters, int start, int end) {
    int length = end - start;
    if (length >= rows.length) {
      rows = Arrays.copyOf(rows, 2 * length);
    }
    int shared = Arrays.mismatch(before, beforeStart, beforeEnd, letters, start, end);
    for (int at = (shared < 0 ? length : shared) + 1; at <= length; at++) {
      fill(letters, start, at);
    }
    before = letters;
    beforeStart = start;
    beforeEnd = end;
    return rows[length][width - 1];
  }

  private void fill(byte[] word, int start, int at) {
    float[] row = rows[at];
    if (row == null) {
      row = new float[width];
      rows[at] = row;
    }
    byte sound = word[start + at - 1];
    float[] previous = rows[at - 1];
    float insertion = insertions[sound];
    float unknown = sound == table.right().end() ? NONE : SoundTable.UNKNOWN;
    row[0] = previous[0] + insertion;
    for (int i = 1; i < width; i++) {
      row[i] = Math.max(previous[i] + insertion, previous[i - 1] + unknown);
    }
    if (unknown != NONE) {
      row[width - 1] = NONE;
    }
    int node = 0;
    for (int length = 1; length <= Math.min(at, SoundTable.LONGEST_CHUNK); length++) {
      node = table.child(node, word[start + at - length]);
      if (node == 0) {
        break;
      }
      float[] from = rows[at - length];
      for (int step = first[node]; step >= 0; step = next[step]) {
        int end = ends[step];
        row[end] = Math.max(row[end], from[end - lengths[step]] + scores[step]);
      }
    }
    deleteLetters(row);
  }

  private void deleteLetters(float[] row) {
    for (int i = 1; i < width; i++) {
      row[i] = Math.max(row[i], row[i - 1] + deletions[i]);
    }
    // Chunks of two or three letters without a sound (ue at the end of a word).
    for (int step = first[0]; step >= 0; step = next[step]) {
      int end = ends[step];
      row[end] = Math.max(row[end], row[end - lengths[step]] + scores[step]);
    }
  }
}
