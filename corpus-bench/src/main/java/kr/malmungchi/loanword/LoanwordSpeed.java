package kr.malmungchi.loanword;

import java.io.IOException;
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

  private LoanwordSpeed() {}

  /** Words of the judged texts and names, with particles, until there are a million. */
  public static void measure(Path judged) throws IOException {
    SpellingData data =
        SpellingData.read(
            judged.resolve("loanwords/pairs.tsv"), judged.resolve("loanwords/variants.tsv"));
    List<String> vocabulary = vocabulary(data, new KoreanTexts(judged));
    long loading = System.nanoTime();
    Loanwords loanwords = new Loanwords(Tables.load());
    System.out.printf("tables loaded in %.0f ms%n", milliseconds(loading));
    LoanwordIndex.of(loanwords, vocabulary.subList(0, WORDS / 10));
    long before = heap();
    long building = System.nanoTime();
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

  private static List<String> vocabulary(SpellingData data, KoreanTexts texts) throws IOException {
    Set<String> bases = new LinkedHashSet<>();
    data.pairs().forEach(pair -> bases.add(pair.hangul()));
    bases.addAll(KoreanTexts.forms(texts.forTraining()));
    bases.addAll(KoreanTexts.forms(texts.forMeasuring()));
    bases.addAll(KoreanTexts.forms(texts.withoutNames()));
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
      long start = System.nanoTime();
      matches += index.find(loanwords.query(queries.get(i))).size();
      times[i] = System.nanoTime() - start;
    }
    double all = Arrays.stream(times).sum() / 1e9;
    Arrays.sort(times);
    System.out.printf(
        "%-14s %.0f look-ups/s, p50 %.2f ms, p95 %.2f ms (%d matches)%n",
        name, count / all, times[count / 2] / 1e6, times[count * 95 / 100] / 1e6, matches);
  }

  private static double milliseconds(long since) {
    return (System.nanoTime() - since) / 1e6;
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
