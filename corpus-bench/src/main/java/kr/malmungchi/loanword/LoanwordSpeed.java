package kr.malmungchi.loanword;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kr.malmungchi.loanword.SpellingData.Pair;
import kr.malmungchi.loanword.SpellingData.Part;

/**
 * Measures how fast a million words are taken in, how much they need, and how fast they are found.
 */
public final class LoanwordSpeed {
  private static final int WORDS = 1_000_000;
  private static final int QUERIES = 2_000;
  private static final List<String> ENDINGS =
      List.of("", "의", "에", "도", "만", "에서", "에게", "까지", "부터", "보다", "처럼", "에는", "에도", "이", "은");

  /** CPU time, so that other work on the machine counts little. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private LoanwordSpeed() {}

  /** Words of the judged texts and names, with particles, until there are a million. */
  public static void measure(Path names, List<String> texts) throws IOException {
    SpellingData data = SpellingData.read(names);
    List<String> vocabulary = vocabulary(data, texts);
    Loanwords loanwords = new Loanwords(Tables.ofJar());
    LoanwordIndex.of(loanwords, vocabulary.subList(0, WORDS / 10));
    long before = heap();
    long building = CPU.getCurrentThreadCpuTime();
    LoanwordIndex index = LoanwordIndex.of(loanwords, vocabulary);
    System.out.printf(
        "%d words, %d foreign-like, built in %.2f s, heap +%.1f MB beside the words%n",
        vocabulary.size(), index.size(), milliseconds(building) / 1000, (heap() - before) / 1e6);
    List<Pair> tests = data.pairs(pair -> pair.part() == Part.TEST);
    for (int round = 0; round < 2; round++) {
      find("Latin>Hangul", loanwords, index, tests.stream().map(Pair::written).toList());
      find("Hangul>Hangul", loanwords, index, tests.stream().map(Pair::hangul).toList());
    }
  }

  private static List<String> vocabulary(SpellingData data, List<String> texts) {
    Set<String> bases = new LinkedHashSet<>();
    data.pairs().forEach(pair -> bases.add(pair.hangul()));
    bases.addAll(TextWords.forms(texts));
    Set<String> words = new LinkedHashSet<>();
    for (String ending : ENDINGS) {
      for (String base : bases) {
        if (words.size() == WORDS) {
          break;
        }
        words.add(base + ending);
      }
    }
    return new ArrayList<>(words);
  }

  private static void find(
      String name, Loanwords loanwords, LoanwordIndex index, List<String> queries) {
    int count = Math.min(QUERIES, queries.size());
    long[] times = new long[count];
    long matches = 0;
    for (int i = 0; i < count; i++) {
      long start = CPU.getCurrentThreadCpuTime();
      matches += index.find(loanwords.query(queries.get(i))).size();
      times[i] = CPU.getCurrentThreadCpuTime() - start;
    }
    double all = Arrays.stream(times).sum() / 1e9;
    Arrays.sort(times);
    System.out.printf(
        "%-14s %.0f look-ups per CPU second, p50 %.2f ms, p95 %.2f ms (%d matches)%n",
        name, count / all, times[count / 2] / 1e6, times[count * 95 / 100] / 1e6, matches);
  }

  private static double milliseconds(long since) {
    return (CPU.getCurrentThreadCpuTime() - since) / 1e6;
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
