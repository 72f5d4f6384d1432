package kr.malmungchi.loanword;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which letters stand for which sounds, learned from pairs of spellings: chunks of up to three
 * letters against up to three, each with its log-odds against chance.
 *
 * <p>The score of a chunk is {@code ln p(chunk) - Σ ln u(left) - Σ ln v(right)}, with the
 * frequencies u and v of single letters. Scores add up along a word; the more, the more alike, and
 * length needs no further normalising.
 */
final class SoundTable {
  static final int LONGEST_CHUNK = 3;

  /** Two letters against each other that no chunk knows. */
  static final float UNKNOWN = -4.8f;

  /** A letter of the right side against nothing. */
  static final float INSERTION = -4.7f;

  /** A letter of the left side against nothing. */
  static final float DELETION = -4.5f;

  /**
   * @param left letters of the left alphabet, or none
   * @param right letters of the right alphabet, or none
   * @param score log-odds in nats
   */
  record Chunk(String left, String right, float score) {}

  private final Alphabet left;
  private final Alphabet right;
  private final float[] leftInformation;
  private final float[] rightInformation;
  private final List<Chunk> chunks;
  private final Map<String, List<Chunk>> byLeft = new HashMap<>();

  /** The trie of right sides, read from their last letter: {@code children[node][letter]}. */
  private final List<short[]> children = new ArrayList<>();

  private final Map<String, Integer> nodes = new HashMap<>();

  /**
   * @param leftInformation {@code -ln u} of each letter of the left alphabet and of its end
   * @param rightInformation the same for the right alphabet
   */
  SoundTable(
      Alphabet left,
      float[] leftInformation,
      Alphabet right,
      float[] rightInformation,
      List<Chunk> chunks) {
    this.left = left;
    this.right = right;
    this.leftInformation = leftInformation.clone();
    this.rightInformation = rightInformation.clone();
    this.chunks = List.copyOf(chunks);
    children.add(new short[right.end() + 1]);
    for (Chunk chunk : this.chunks) {
      checkArgument(
          chunk.left().length() <= LONGEST_CHUNK && chunk.right().length() <= LONGEST_CHUNK,
          "chunk too long: %s",
          chunk);
      byLeft.computeIfAbsent(chunk.left(), key -> new ArrayList<>()).add(chunk);
      nodes.computeIfAbsent(chunk.right(), this::grow);
    }
  }

  private int grow(String chunk) {
    int node = 0;
    for (int i = chunk.length() - 1; i >= 0; i--) {
      int letter = right.number(chunk.charAt(i));
      short[] row = children.get(node);
      if (row[letter] == 0) {
        row[letter] = (short) children.size();
        children.add(new short[right.end() + 1]);
      }
      node = row[letter];
    }
    return node;
  }

  /** The same table with its sides exchanged. */
  SoundTable turned() {
    List<Chunk> turned = new ArrayList<>();
    for (Chunk chunk : chunks) {
      turned.add(new Chunk(/* left= */ chunk.right(), /* right= */ chunk.left(), chunk.score()));
    }
    return new SoundTable(
        /* left= */ right,
        /* leftInformation= */ rightInformation,
        /* right= */ left,
        /* rightInformation= */ leftInformation,
        turned);
  }

  Alphabet left() {
    return left;
  }

  Alphabet right() {
    return right;
  }

  List<Chunk> chunks() {
    return chunks;
  }

  /** All left sides that chunks have. */
  Set<String> lefts() {
    return byLeft.keySet();
  }

  /** Chunks with exactly this left side. */
  List<Chunk> chunks(String left) {
    return byLeft.getOrDefault(left, List.of());
  }

  int nodes() {
    return children.size();
  }

  int node(Chunk chunk) {
    return nodes.getOrDefault(chunk.right(), 0);
  }

  /** The node of the right side that has one more letter in front; 0 if there is none. */
  int child(int node, byte letter) {
    return children.get(node)[letter];
  }

  /** {@code -Σ ln u}: how much a spelling tells, in nats. */
  double leftInformation(String letters) {
    return information(leftInformation, left, letters);
  }

  double rightInformation(String letters) {
    return information(rightInformation, right, letters);
  }

  private static double information(float[] information, Alphabet alphabet, String letters) {
    double sum = 0;
    for (int i = 0; i < letters.length(); i++) {
      sum += information[alphabet.number(letters.charAt(i))];
    }
    return sum;
  }

  /** {@code p(chunk)}. */
  double probability(Chunk chunk) {
    return Math.exp(
        chunk.score() - leftInformation(chunk.left()) - rightInformation(chunk.right()));
  }
}
