package kr.malmungchi.evaluation;

import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How good a ranking of documents is, or rankings are on average; each measure goes from 0 to 1.
 *
 * <p>The definitions are those of trec_eval 9.0 (https://github.com/usnistgov/trec_eval):
 * recip_rank with {@code -M 10}, ndcg_cut.10 with the grade as gain and 1/log2(rank + 1) as
 * discount (Järvelin and Kekäläinen, TOIS 20(4), 2002), recall.5, .10 and .100, success.5; averages
 * count every judged question ({@code -c}). A document of a grade above 0 is relevant.
 *
 * @param mrr10 one over the rank of the first relevant document, 0 beyond rank 10
 * @param ndcg10 the gain of the first ten, as a share of the best possible
 * @param recall5 the share of relevant documents among the first five
 * @param recall10 the same among the first ten
 * @param recall100 the same among the first hundred
 * @param success5 1 if there is a relevant document among the first five
 */
public record Measures(
    double mrr10,
    double ndcg10,
    double recall5,
    double recall10,
    double recall100,
    double success5) {
  /** How many documents of a ranking are looked at. */
  public static final int DEPTH = 100;

  /**
   * The measures of one question.
   *
   * @param ranking ids, the best first, none twice
   * @param grades of judged ids; others are not relevant
   */
  public static Measures of(List<String> ranking, Map<String, Integer> grades) {
    int[] gains = ranking.stream().mapToInt(id -> grades.getOrDefault(id, 0)).toArray();
    int[] best =
        grades.values().stream()
            .sorted(Comparator.reverseOrder())
            .mapToInt(Integer::intValue)
            .toArray();
    double ideal = gain(best, 10);
    double relevant = relevant(best, best.length);
    return new Measures(
        reciprocalRank(gains, 10),
        ideal == 0 ? 0 : gain(gains, 10) / ideal,
        relevant == 0 ? 0 : relevant(gains, 5) / relevant,
        relevant == 0 ? 0 : relevant(gains, 10) / relevant,
        relevant == 0 ? 0 : relevant(gains, 100) / relevant,
        Math.min(1, relevant(gains, 5)));
  }

  private static double reciprocalRank(int[] gains, int cut) {
    for (int i = 0; i < Math.min(cut, gains.length); i++) {
      if (gains[i] > 0) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  private static double gain(int[] gains, int cut) {
    double sum = 0;
    for (int i = 0; i < Math.min(cut, gains.length); i++) {
      sum += Math.max(0, gains[i]) * Math.log(2) / Math.log(i + 2.0);
    }
    return sum;
  }

  private static double relevant(int[] gains, int cut) {
    int count = 0;
    for (int i = 0; i < Math.min(cut, gains.length); i++) {
      count += gains[i] > 0 ? 1 : 0;
    }
    return count;
  }

  /** Their average; all 0 for none. */
  public static Measures mean(Collection<Measures> all) {
    return new Measures(
        mean(all, Measures::mrr10),
        mean(all, Measures::ndcg10),
        mean(all, Measures::recall5),
        mean(all, Measures::recall10),
        mean(all, Measures::recall100),
        mean(all, Measures::success5));
  }

  private static double mean(Collection<Measures> all, ToDoubleFunction<Measures> measure) {
    return all.stream().mapToDouble(measure).average().orElse(0);
  }

  /** Each under the name that people know it by, in the order of the record. */
  public Map<String, Double> byName() {
    return ImmutableMap.of(
        "MRR@10", mrr10,
        "nDCG@10", ndcg10,
        "Recall@5", recall5,
        "Recall@10", recall10,
        "Recall@100", recall100,
        "success@5", success5);
  }
}
