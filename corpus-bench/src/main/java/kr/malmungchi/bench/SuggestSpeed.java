package kr.malmungchi.bench;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.index.LuceneEngine;
import kr.malmungchi.lexicon.TwoSetKeyboard;

/**
 * Latency of completing what is typed against that of a search, in turn, on one index on disk with
 * many different words.
 *
 * <p>What is typed are beginnings of words and of two words, as they are, by their initial
 * consonants and on the wrong keyboard. Words are drawn evenly by the logarithm of their rank, so
 * that frequent and rare ones are asked for.
 */
final class SuggestSpeed {
  private static final int WARM_UP = 1_000;
  private static final int CALLS = 2_000;
  private static final int SIZE = 8;
  private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  private static final int PER_INITIAL = 588;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Random random = new Random(1);
  private final List<String> words;

  private SuggestSpeed(List<String> words) {
    this.words = words;
  }

  static void measure(int count) throws IOException {
    Path folder = Files.createTempDirectory("suggest-speed");
    try {
      long start = System.nanoTime();
      GeneratedWords words = new GeneratedWords(count);
      Path texts = Files.createDirectories(folder.resolve("texts"));
      words.writeTo(texts);
      try (Corpus corpus =
          Corpus.of(new MemoryCatalog(), LuceneEngine.open(folder.resolve("index")))) {
        corpus.add(texts);
        corpus.commit();
        System.out.printf(
            "%,d words in %,d passages, built in %.0f s%n",
            count, corpus.passages(), seconds(start));
        start = System.nanoTime();
        corpus.suggest("ㄱ", SIZE);
        System.out.printf("first suggestion: %.0f ms%n", 1_000 * seconds(start));
        new SuggestSpeed(words.words()).measure(corpus);
      }
    } finally {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private void measure(Corpus corpus) {
    Times suggest = new Times();
    Times search = new Times();
    for (int i = -WARM_UP; i < CALLS; i++) {
      String typed = typed();
      String question = word() + " " + word();
      suggest.measure(i, () -> corpus.suggest(typed, SIZE));
      search.measure(i, () -> corpus.search(question));
    }
    System.out.println("ms              p50     p90     p99     p50     p90     p99 (CPU)");
    suggest.print("suggest");
    search.print("search ");
    System.out.printf(
        "p99 of suggest : p50 of search  %.2f, in CPU time %.2f%n",
        suggest.wall(99) / search.wall(50), suggest.cpu(99) / search.cpu(50));
  }

  private String word() {
    return words.get((int) Math.pow(words.size(), random.nextDouble()) - 1);
  }

  private String typed() {
    String word = word();
    String begun = word.substring(0, 1 + random.nextInt(word.length()));
    return switch (random.nextInt(5)) {
      case 0 -> initials(begun);
      case 1 -> TwoSetKeyboard.keys(begun);
      case 2 -> word() + " " + begun;
      case 3 -> word() + " " + initials(begun);
      default -> begun;
    };
  }

  private static String initials(String word) {
    StringBuilder initials = new StringBuilder();
    word.chars().forEach(c -> initials.append(INITIALS.charAt((c - '가') / PER_INITIAL)));
    return initials.toString();
  }

  /** The times of one kind of call. */
  private static final class Times {
    private final long[] wall = new long[CALLS];
    private final long[] cpu = new long[CALLS];

    /** Calls of a number below 0 warm up. */
    void measure(int number, Runnable call) {
      long cpuBefore = THREADS.getCurrentThreadCpuTime();
      long before = System.nanoTime();
      call.run();
      if (number >= 0) {
        wall[number] = System.nanoTime() - before;
        cpu[number] = THREADS.getCurrentThreadCpuTime() - cpuBefore;
      }
    }

    double wall(int percentile) {
      return percentile(wall, percentile);
    }

    double cpu(int percentile) {
      return percentile(cpu, percentile);
    }

    private static double percentile(long[] times, int percentile) {
      long[] sorted = times.clone();
      Arrays.sort(sorted);
      return sorted[CALLS * percentile / 100] / 1e6;
    }

    void print(String name) {
      System.out.printf(
          "%-11s %7.2f %7.2f %7.2f %7.2f %7.2f %7.2f%n",
          name, wall(50), wall(90), wall(99), cpu(50), cpu(90), cpu(99));
    }
  }
}
