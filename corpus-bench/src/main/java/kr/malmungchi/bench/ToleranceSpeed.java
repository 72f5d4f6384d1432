package kr.malmungchi.bench;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.corpus.SearchOptions;
import kr.malmungchi.folder.DataFolder;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.SentenceSplitter;
import kr.malmungchi.text.Span;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;

/**
 * CPU time of tolerant search against exact search, on disk, warm, in turn: 100,000 passages made
 * of the sentences of a file in the SQuAD form, some words replaced by new ones, so that the corpus
 * has as many rare words as real ones have.
 */
final class ToleranceSpeed {
  private static final int PASSAGES = 100_000;
  private static final int PASSAGES_A_DOCUMENT = 20;
  private static final int CHARACTERS_A_PASSAGE = 400;
  private static final double NEW_WORDS = 0.03;
  private static final int WARM_UP = 3_000;
  private static final int CALLS = 1_000;
  private static final int MOST_TRIES = 300;
  private static final int PAUSE = 500;

  private final SquadFile squad;
  private final List<String> sentences = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final Random random = new Random(1);

  private ToleranceSpeed(SquadFile squad) {
    this.squad = squad;
    SentenceSplitter splitter = new SentenceSplitter();
    for (SquadFile.Passage passage : squad.passages()) {
      String text = passage.text().replace('\n', ' ');
      splitter.split(text, new Span(0, text.length())).forEach(one -> sentences.add(one.text()));
      for (String word : text.split(" ", -1)) {
        if (word.length() > 2 && word.chars().allMatch(Characters::isHangulSyllable)) {
          words.add(word);
        }
      }
    }
  }

  static void measure(Path file, Path folder) throws IOException, InterruptedException {
    ToleranceSpeed speed = new ToleranceSpeed(SquadFile.read(file));
    try (DataFolder data = DataFolder.hold(folder);
        Corpus corpus = data.open()) {
      if (corpus.passages() == 0) {
        speed.fill(corpus);
      }
      waitForOneSegment(corpus, folder.resolve("index"));
      System.out.printf("%d passages, milliseconds of CPU%n", corpus.passages());
      speed.compare(corpus);
    }
  }

  /** As a service does of which nobody asks anything else for a while. */
  private static void waitForOneSegment(Corpus corpus, Path index)
      throws IOException, InterruptedException {
    for (int tries = 0; tries < MOST_TRIES && segments(index) > 1; tries++) {
      corpus.commit();
      Thread.sleep(PAUSE);
    }
  }

  private static long segments(Path index) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files.filter(file -> file.toString().endsWith(".si")).count();
    }
  }

  /** Written as files first, since those are added many at once. */
  private void fill(Corpus corpus) throws IOException {
    Path folder = Files.createTempDirectory("tolerance-speed");
    try {
      for (int number = 0; number < PASSAGES / PASSAGES_A_DOCUMENT; number++) {
        Files.writeString(folder.resolve(number + ".md"), document());
      }
      corpus.add(folder);
      corpus.commit();
    } finally {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private String document() {
    StringBuilder text = new StringBuilder();
    for (int section = 1; section <= PASSAGES_A_DOCUMENT; section++) {
      text.append("# ").append(word()).append(' ').append(word()).append("\n\n");
      int end = text.length() + CHARACTERS_A_PASSAGE;
      while (text.length() < end) {
        text.append(renewed(sentences.get(random.nextInt(sentences.size())))).append(' ');
      }
      text.append("\n\n");
    }
    return text.toString();
  }

  private String word() {
    return words.get(random.nextInt(words.size()));
  }

  private String renewed(String sentence) {
    List<String> renewed = new ArrayList<>();
    for (String word : sentence.split(" ", -1)) {
      // The halves of two words are mostly a word that nobody wrote.
      renewed.add(
          random.nextDouble() < NEW_WORDS ? word().substring(0, 2) + word().substring(1) : word);
    }
    return String.join(" ", renewed);
  }

  private void compare(Corpus corpus) {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long[] tolerant = new long[CALLS];
    long[] exact = new long[CALLS];
    for (int i = -WARM_UP; i < CALLS; i++) {
      String question = question(Math.floorMod(i, CALLS));
      long start = thread.getCurrentThreadCpuTime();
      corpus.search(question);
      long middle = thread.getCurrentThreadCpuTime();
      corpus.search(question, SearchOptions.usual().withExact(true));
      long end = thread.getCurrentThreadCpuTime();
      if (i >= 0) {
        tolerant[i] = middle - start;
        exact[i] = end - middle;
      }
    }
    print("all", tolerant, exact, 0, 10);
    print("words", tolerant, exact, 0, 4);
    print("questions", tolerant, exact, 4, 7);
    print("damaged", tolerant, exact, 7, 10);
  }

  /** Of ten, four are some words, three whole questions, three damaged. */
  private String question(int number) {
    int kind = number % 10;
    SquadFile.Question question = squad.questions().get(random.nextInt(squad.questions().size()));
    List<String> telling = telling(question.text());
    if (telling.isEmpty() || (kind >= 4 && kind < 7)) {
      return question.text();
    }
    if (kind < 4) {
      return String.join(" ", telling);
    }
    List<Damage> damages = List.of(Damage.values());
    Damage damage = damages.get(random.nextInt(damages.size()));
    return damage.of(telling, random).orElse(question.text());
  }

  /** Two or three longer words of Hangul without their particles. */
  private List<String> telling(String question) {
    return Words.of(question).stream()
        .map(Word::form)
        .filter(form -> form.length() >= 2 && form.chars().allMatch(Characters::isHangulSyllable))
        .limit(2 + random.nextInt(2))
        .toList();
  }

  private static void print(String name, long[] tolerant, long[] exact, int from, int to) {
    double[] ours = sorted(tolerant, from, to);
    double[] theirs = sorted(exact, from, to);
    for (int percentile : new int[] {50, 90, 99}) {
      double one = ours[ours.length * percentile / 100];
      double other = theirs[theirs.length * percentile / 100];
      System.out.printf(
          "%-9s p%d  tolerant %7.2f  exact %7.2f  ratio %.2f%n",
          name, percentile, one, other, one / other);
    }
  }

  private static double[] sorted(long[] nanoseconds, int from, int to) {
    double[] times = new double[nanoseconds.length];
    int count = 0;
    for (int i = 0; i < nanoseconds.length; i++) {
      if (i % 10 >= from && i % 10 < to) {
        times[count++] = nanoseconds[i] / 1e6;
      }
    }
    double[] kept = Arrays.copyOf(times, count);
    Arrays.sort(kept);
    return kept;
  }
}
