package kr.malmungchi.loanword;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.malmungchi.loanword.SoundTable.Chunk;

/**
 * Learns a sound table from pairs of spellings by expectation maximisation over all ways to cut
 * both into chunks. A many-to-many alignment model with a price on long chunks.
 */
final class ChunkTraining {
  private static final int ROUNDS = 8;
  private static final int FIRST_PRUNED = 2;
  private static final double START = 0.05;
  private static final double LONG_PRICE = 0.4;
  private static final double KEPT_SINGLE = 0.3;
  private static final double LEAST_DELETION = -8;

  /** Two spellings with their ends. */
  record Example(String left, String right, double weight) {}

  /**
   * @param longest letters on one side of a chunk
   * @param most letters on both sides together
   * @param least expected count of a chunk that stays, unless it is one letter against one or none
   */
  record Shape(int longest, int most, double least) {}

  private final Alphabet left;
  private final Alphabet right;
  private final Shape shape;
  private final List<Example> examples;
  private final Map<Chunk, Integer> ids = new HashMap<>();
  private final List<Chunk> chunks = new ArrayList<>();
  private final List<int[]> lattices = new ArrayList<>();
  private double[] prior = {};
  private double[] probabilities = {};

  ChunkTraining(Alphabet left, Alphabet right, Shape shape, List<Example> examples) {
    this.left = left;
    this.right = right;
    this.shape = shape;
    this.examples = examples;
    for (Example example : examples) {
      lattices.add(lattice(example));
    }
  }

  /** Counts that are added in each round, by chunks whose score is the count. */
  SoundTable train(List<Chunk> priors) {
    prior = new double[chunks.size() + priors.size()];
    for (Chunk chunk : priors) {
      int id = id(chunk.left(), chunk.right());
      prior[id] += chunk.score();
    }
    prior = Arrays.copyOf(prior, chunks.size());
    probabilities = new double[chunks.size()];
    for (int id = 0; id < probabilities.length; id++) {
      probabilities[id] = Math.pow(START, size(chunks.get(id)));
    }
    for (int round = 0; round < ROUNDS; round++) {
      double[] counts = prior.clone();
      for (int i = 0; i < examples.size(); i++) {
        count(examples.get(i), lattices.get(i), counts);
      }
      if (round >= FIRST_PRUNED) {
        prune(counts);
      }
      double total = Arrays.stream(counts).sum();
      for (int id = 0; id < counts.length; id++) {
        probabilities[id] = counts[id] / total;
      }
    }
    return table();
  }

  private static int size(Chunk chunk) {
    return chunk.left().length() + chunk.right().length();
  }

  private void prune(double[] counts) {
    for (int id = 0; id < counts.length; id++) {
      Chunk chunk = chunks.get(id);
      boolean single = chunk.left().length() <= 1 && chunk.right().length() <= 1;
      if (counts[id] < (single ? KEPT_SINGLE : shape.least())) {
        counts[id] = 0;
      }
    }
  }

  private int id(String leftSide, String rightSide) {
    Chunk chunk = new Chunk(leftSide, rightSide, 0);
    Integer known = ids.get(chunk);
    if (known == null) {
      known = chunks.size();
      ids.put(chunk, known);
      chunks.add(chunk);
    }
    return known;
  }

  /** The chunk of each cell and shape, row by row; -1 where none may be. */
  private int[] lattice(Example example) {
    String one = example.left();
    String other = example.right();
    int sides = shape.longest() + 1;
    int[] lattice = new int[(one.length() + 1) * (other.length() + 1) * sides * sides];
    Arrays.fill(lattice, -1);
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        for (int a = 0; a <= Math.min(i, shape.longest()); a++) {
          for (int b = 0; b <= Math.min(j, shape.longest()); b++) {
            boolean fits = a + b > 0 && a + b <= shape.most();
            boolean leftEnds = a > 0 && i == one.length();
            boolean rightEnds = b > 0 && j == other.length();
            if (fits && leftEnds == rightEnds) {
              lattice[cell(i, j, other.length()) * sides * sides + a * sides + b] =
                  id(one.substring(i - a, i), other.substring(j - b, j));
            }
          }
        }
      }
    }
    return lattice;
  }

  private static int cell(int i, int j, int width) {
    return i * (width + 1) + j;
  }

  /** Adds the expected counts of one example. */
  private void count(Example example, int[] lattice, double[] counts) {
    int height = example.left().length();
    int width = example.right().length();
    int sides = shape.longest() + 1;
    double[] forward = new double[(height + 1) * (width + 1)];
    double[] backward = new double[forward.length];
    forward[0] = 1;
    for (int cell = 1; cell < forward.length; cell++) {
      for (int shapeAt = 1; shapeAt < sides * sides; shapeAt++) {
        int id = lattice[cell * sides * sides + shapeAt];
        if (id >= 0) {
          int from = cell - shapeAt / sides * (width + 1) - shapeAt % sides;
          forward[cell] += forward[from] * price(id);
        }
      }
    }
    double total = forward[forward.length - 1];
    if (total == 0) {
      return;
    }
    backward[forward.length - 1] = 1;
    for (int cell = forward.length - 1; cell > 0; cell--) {
      for (int shapeAt = 1; shapeAt < sides * sides; shapeAt++) {
        int id = lattice[cell * sides * sides + shapeAt];
        if (id >= 0) {
          int from = cell - shapeAt / sides * (width + 1) - shapeAt % sides;
          double share = backward[cell] * price(id);
          backward[from] += share;
          counts[id] += example.weight() * forward[from] * share / total;
        }
      }
    }
  }

  private double price(int id) {
    Chunk chunk = chunks.get(id);
    int longest = Math.max(chunk.left().length(), chunk.right().length());
    return probabilities[id] * Math.pow(LONG_PRICE, longest - 1);
  }

  private SoundTable table() {
    float[] leftInformation = information(left, examples.stream().map(Example::left).toList());
    float[] rightInformation = information(right, examples.stream().map(Example::right).toList());
    List<Chunk> kept = new ArrayList<>();
    for (int id = 0; id < probabilities.length; id++) {
      if (probabilities[id] > 0) {
        Chunk chunk = chunks.get(id);
        double score = Math.log(probabilities[id]);
        score += sum(leftInformation, left, chunk.left());
        score += sum(rightInformation, right, chunk.right());
        boolean deletion = size(chunk) == 1;
        kept.add(
            new Chunk(
                chunk.left(),
                chunk.right(),
                (float) Math.max(score, deletion ? LEAST_DELETION : score)));
      }
    }
    return new SoundTable(left, leftInformation, right, rightInformation, kept);
  }

  private static double sum(float[] information, Alphabet alphabet, String letters) {
    return letters.chars().mapToDouble(c -> information[alphabet.number((char) c)]).sum();
  }

  private static float[] information(Alphabet alphabet, List<String> spellings) {
    double[] counts = new double[alphabet.end() + 1];
    Arrays.fill(counts, 1);
    double total = counts.length;
    for (String spelling : spellings) {
      for (byte letter : alphabet.numbers(spelling)) {
        counts[letter]++;
        total++;
      }
    }
    float[] information = new float[counts.length];
    for (int i = 0; i < counts.length; i++) {
      information[i] = (float) -Math.log(counts[i] / total);
    }
    return information;
  }

  /**
   * Which Hangul sounds vary because one Latin chunk may stand for either: counts in all as said,
   * after {@code p(l, h1) p(l, h2) / p(l)}.
   */
  static List<Chunk> throughLatin(SoundTable latin, Shape shape, double counts) {
    Map<Chunk, Double> shares = new HashMap<>();
    Map<String, List<Chunk>> byLeft = new HashMap<>();
    latin.chunks().forEach(c -> byLeft.computeIfAbsent(c.left(), l -> new ArrayList<>()).add(c));
    byLeft.forEach(
        (letters, chunks) -> {
          double all = chunks.stream().mapToDouble(latin::probability).sum();
          for (Chunk one : chunks) {
            for (Chunk other : chunks) {
              Chunk pair = new Chunk(one.right(), other.right(), 0);
              if (isAllowed(pair, shape)) {
                shares.merge(
                    pair, latin.probability(one) * latin.probability(other) / all, Double::sum);
              }
            }
          }
        });
    double total = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    List<Chunk> prior = new ArrayList<>();
    shares.forEach(
        (chunk, share) ->
            prior.add(new Chunk(chunk.left(), chunk.right(), (float) (counts * share / total))));
    return prior;
  }

  private static boolean isAllowed(Chunk pair, Shape shape) {
    return pair.left().length() <= shape.longest()
        && pair.right().length() <= shape.longest()
        && size(pair) > 0
        && size(pair) <= shape.most()
        && pair.left().endsWith("$") == pair.right().endsWith("$");
  }
}
