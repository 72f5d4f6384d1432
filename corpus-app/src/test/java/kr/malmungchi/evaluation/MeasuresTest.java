package kr.malmungchi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures computed by hand from trec_eval's definitions. */
class MeasuresTest {
  private static final Splitter FIELDS = Splitter.on(' ');
  private static final Offset<Double> CLOSE = within(1e-9);

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }

  @Test
  void gradesAreGainsAndRanksAreDiscounted() {
    Measures measures =
        Measures.of(List.of("x", "b", "a", "y"), Map.of("a", 2, "b", 1, "c", 1, "x", 0));

    assertThat(measures.mrr10()).isCloseTo(1 / 2.0, CLOSE);
    assertThat(measures.ndcg10())
        .isCloseTo((1 / log2(3) + 2 / log2(4)) / (2 / log2(2) + 1 / log2(3) + 1 / log2(4)), CLOSE);
    assertThat(measures.recall5()).isCloseTo(2 / 3.0, CLOSE);
    assertThat(measures.success5()).isEqualTo(1);
  }

  @Test
  void whatComesBehindTheCutDoesNotCount() {
    List<String> ranking = new ArrayList<>();
    for (int i = 1; i <= 120; i++) {
      ranking.add("d" + i);
    }
    Measures eleventh = Measures.of(ranking, Map.of("d11", 1, "d101", 1));

    assertThat(eleventh).isEqualTo(new Measures(0, 0, 0, 0, 0.5, 0));
  }

  @Test
  void aQueryWithoutAnAnswerCountsAsNothing() {
    assertThat(Measures.of(List.of("a"), Map.of("a", 0))).isEqualTo(new Measures(0, 0, 0, 0, 0, 0));
    assertThat(Measures.mean(List.of())).isEqualTo(new Measures(0, 0, 0, 0, 0, 0));
  }

  @Test
  void scoresOfARunFallWhereTwoAreEqual(@TempDir Path folder) throws IOException {
    Map<String, List<Ranked>> rankings = new LinkedHashMap<>();
    rankings.put("q", List.of(new Ranked("a", 1.5), new Ranked("b", 1.5), new Ranked("c", 1.5)));
    Path run = folder.resolve("run");

    TrecRun.write(rankings, "tag", run);

    List<String> lines = Files.readAllLines(run);
    assertThat(lines.get(0)).isEqualTo("q Q0 a 1 1.5 tag");
    assertThat(lines)
        .extracting(line -> FIELDS.splitToList(line).get(2))
        .containsExactly("a", "b", "c");
    assertThat(lines)
        .extracting(line -> -Float.parseFloat(FIELDS.splitToList(line).get(4)))
        .isSorted()
        .doesNotHaveDuplicates();
  }
}
