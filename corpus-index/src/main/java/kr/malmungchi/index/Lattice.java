package kr.malmungchi.index;

import java.util.Arrays;
import org.apache.lucene.analysis.ko.dict.ConnectionCosts;

/**
 * The words that may stand in a text, and the cheapest row of them from its beginning to its end
 * (Viterbi, Error bounds for convolutional codes, 1967; Kudo and others, Applying conditional
 * random fields to Japanese morphological analysis, 2004).
 *
 * <p>A row costs what its words and the connections of its neighbours cost. Words are given from
 * left to right: those that begin at one place after {@link #beginAt} of it. Of two rows that cost
 * the same, the one that was given first counts, as in Lucene.
 *
 * <p>The table of connections is larger than a processor's caches, so looking into it is most of
 * the work. Rows are therefore tried from the cheapest on, until not even the cheapest connection
 * there is could make the next one cheaper than the best so far: a quarter of all look-ups, and the
 * same result.
 */
final class Lattice {
  /** How many classes words have on their right, in Lucene's edition of mecab-ko-dic. */
  static final int RIGHT_IDS = 3822;

  /** How many they have on their left. */
  static final int LEFT_IDS = 2693;

  private static final int NONE = -1;
  private static final int BOUNDARY = 0;

  /** As often as this a class is looked for before its cheapest connection is worth knowing. */
  private static final int WORTH_KNOWING = 16;

  private final ConnectionCosts connections = ConnectionCosts.getInstance();
  private final int[] leastConnection = new int[LEFT_IDS];
  private final int[] looks = new int[LEFT_IDS];

  // Words, in the order given. The first is the beginning of the text. "next" is the next that ends
  // at the same place, and in the end the next of the cheapest row.
  private int[] cost = new int[1024];
  private int[] rightId = new int[1024];
  private int[] before = new int[1024];
  private int[] start = new int[1024];
  private int[] end = new int[1024];
  private int[] entry = new int[1024];
  private int[] next = new int[1024];
  private int size;

  // Of each place in the text, the first and the last of the words that end there.
  private int[] firstEnding = new int[512];
  private int[] lastEnding = new int[512];

  // The words that end at the place last begun at, from the one with the cheapest row on.
  private int[] endings = new int[64];
  private int endingsSize;

  // The cheapest row for the class last looked for at that place, and its last word.
  private int lastLeftId;
  private int cheapest;
  private int cheapestWord;

  /** Forgets all words and begins with a text of so many characters. */
  void clear(int length) {
    if (firstEnding.length <= length) {
      firstEnding = new int[length + 1];
      lastEnding = new int[length + 1];
    }
    Arrays.fill(firstEnding, 0, length + 1, NONE);
    size = 0;
    append(0, BOUNDARY, NONE, 0, 0, NONE);
  }

  /**
   * Lets the next words follow those that end here.
   *
   * @return whether there are any
   */
  boolean beginAt(int place) {
    endingsSize = 0;
    lastLeftId = NONE;
    for (int word = firstEnding[place]; word != NONE; word = next[word]) {
      if (endingsSize == endings.length) {
        endings = Arrays.copyOf(endings, 2 * endingsSize);
      }
      int at = endingsSize++;
      while (at > 0 && cost[endings[at - 1]] > cost[word]) {
        endings[at] = endings[at - 1];
        at--;
      }
      endings[at] = word;
    }
    return endingsSize > 0;
  }

  /** A word from {@code start} to {@code end}, which is entry {@code entry} of its dictionary. */
  void add(int start, int end, int entry, int leftId, int rightId, int cost) {
    look(leftId);
    append(cheapest + cost, rightId, cheapestWord, start, end, entry);
  }

  private void look(int leftId) {
    if (leftId == lastLeftId) {
      return;
    }
    int least = leastConnection(leftId);
    lastLeftId = leftId;
    cheapest = Integer.MAX_VALUE;
    for (int i = 0; i < endingsSize; i++) {
      int word = endings[i];
      if (i > 0 && cost[word] + least > cheapest) {
        break;
      }
      int total = cost[word] + connections.get(rightId[word], leftId);
      if (total < cheapest || (total == cheapest && word < cheapestWord)) {
        cheapest = total;
        cheapestWord = word;
      }
    }
  }

  /** Of any word with this class, or less. */
  private int leastConnection(int leftId) {
    if (looks[leftId] < WORTH_KNOWING) {
      looks[leftId]++;
      return Short.MIN_VALUE;
    }
    if (looks[leftId] == WORTH_KNOWING) {
      looks[leftId]++;
      int least = Short.MAX_VALUE;
      for (int right = 0; right < RIGHT_IDS; right++) {
        least = Math.min(least, connections.get(right, leftId));
      }
      leastConnection[leftId] = least;
    }
    return leastConnection[leftId];
  }

  private void append(int cost, int rightId, int before, int start, int end, int entry) {
    if (size == this.cost.length) {
      grow();
    }
    this.cost[size] = cost;
    this.rightId[size] = rightId;
    this.before[size] = before;
    this.start[size] = start;
    this.end[size] = end;
    this.entry[size] = entry;
    this.next[size] = NONE;
    if (firstEnding[end] == NONE) {
      firstEnding[end] = size;
    } else {
      next[lastEnding[end]] = size;
    }
    lastEnding[end] = size++;
  }

  private void grow() {
    cost = Arrays.copyOf(cost, 2 * size);
    rightId = Arrays.copyOf(rightId, 2 * size);
    before = Arrays.copyOf(before, 2 * size);
    start = Arrays.copyOf(start, 2 * size);
    end = Arrays.copyOf(end, 2 * size);
    entry = Arrays.copyOf(entry, 2 * size);
    next = Arrays.copyOf(next, 2 * size);
  }

  /**
   * Gives the words of the cheapest row to the end of a text of this length, from left to right.
   */
  void cheapest(int length, Taker taker) {
    beginAt(length);
    look(BOUNDARY);
    int after = NONE;
    for (int word = cheapestWord; word > 0; word = before[word]) {
      next[word] = after;
      after = word;
    }
    for (int word = after; word != NONE; word = next[word]) {
      taker.take(start[word], end[word], entry[word]);
    }
  }

  /** Takes one word after the other. */
  @FunctionalInterface
  interface Taker {
    void take(int start, int end, int entry);
  }
}
