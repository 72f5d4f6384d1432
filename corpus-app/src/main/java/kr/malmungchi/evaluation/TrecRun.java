package kr.malmungchi.evaluation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;

/**
 * Writes rankings as a run of TREC: lines of {@code query Q0 document rank score tag}.
 *
 * <p>trec_eval orders by score alone, in single precision, equal ones by their names backwards.
 * Scores are therefore made to fall from rank to rank, by the least step where two are equal.
 */
public final class TrecRun {
  private TrecRun() {}

  /**
   * Writes a file.
   *
   * @throws CorpusException of kind {@code INVALID} for an id with a space, {@code FAILED} if the
   *     file cannot be written
   */
  public static void write(Map<String, List<Ranked>> rankings, String tag, Path file) {
    rankings.forEach(
        (query, ranking) -> {
          check(query);
          ranking.forEach(document -> check(document.id()));
        });
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (Map.Entry<String, List<Ranked>> ranking : rankings.entrySet()) {
        write(ranking.getKey(), ranking.getValue(), tag, writer);
      }
    } catch (IOException e) {
      throw new CorpusException(Kind.FAILED, "cannot write %s: %s".formatted(file, e), e);
    }
  }

  private static void check(String id) {
    if (id.chars().anyMatch(Character::isWhitespace)) {
      throw new CorpusException(
          Kind.INVALID, "a run takes no id with a space in it: \"%s\"".formatted(id));
    }
  }

  private static void write(String query, List<Ranked> ranking, String tag, BufferedWriter writer)
      throws IOException {
    float before = Float.POSITIVE_INFINITY;
    int rank = 0;
    for (Ranked document : ranking) {
      rank++;
      float score = Math.min((float) document.score(), Math.nextDown(before));
      writer.write("%s Q0 %s %d %s %s\n".formatted(query, document.id(), rank, score, tag));
      before = score;
    }
  }
}
