package kr.malmungchi.bench.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Kills a process that changes several corpora at random moments, also while it is opening them or
 * making their indexes again, and looks each time whether anything is lost.
 */
public final class Kills {
  /** Starting a process takes longer than all else, so each is killed in the midst of several. */
  private static final int CORPORA = 10;

  private static final int MOST_WHILE_OPENING = 5;
  private static final long LONGEST_START = 60_000;
  private static final int LONGEST_OPENING = 500;
  private static final int LONGEST_REBUILDING = 1_000;

  /** Of some fifteen changes of each; while they go on, the process is killed. */
  private static final int MOST_BYTES_OF_LEDGER = CORPORA * 2_500;

  private static final int LONGEST_PAUSE = 40;

  /** One trial in so many begins with indexes that are being made again. */
  private static final int REBUILDINGS = 6;

  private static final String FOR_EVER = Integer.toString(Integer.MAX_VALUE);

  private final List<CutCorpus> corpora = new ArrayList<>();
  private final Path output;
  private final Random random;
  private final List<String> faults = new ArrayList<>();
  private int processes;
  private int kills;

  private Kills(Path scratch, long seed) throws IOException {
    for (int number = 0; number < CORPORA; number++) {
      corpora.add(CutCorpus.in(scratch.resolve("home" + number)));
    }
    this.output = scratch.resolve("output");
    this.random = new Random(seed);
  }

  /**
   * What came of it.
   *
   * @param processes that were killed
   * @param kills of corpora which they were opening, changing or making again
   * @param acknowledged changes of all corpora
   * @param faults in sentences; empty if nothing was lost
   */
  public record Outcome(
      int processes, int kills, int acknowledged, List<String> faults, long slowestOpeningMillis) {}

  /**
   * Kills until so many corpora were cut off; the same seed makes the same changes and the same
   * pauses.
   */
  public static Outcome run(Path scratch, int kills, long seed)
      throws IOException, InterruptedException {
    Kills run = new Kills(scratch, seed);
    run.archiveClasses(scratch.resolve("first"));
    while (run.kills < kills && run.faults.isEmpty()) {
      run.killOnce();
      run.inspect();
    }
    return new Outcome(
        run.processes,
        run.kills,
        run.corpora.stream().mapToInt(CutCorpus::acknowledged).sum(),
        run.faults,
        run.corpora.stream().mapToLong(CutCorpus::slowestOpeningMillis).max().orElse(0));
  }

  /** By a process on a corpus of its own that ends by itself. */
  private void archiveClasses(Path first) throws IOException, InterruptedException {
    Files.createDirectories(first);
    Child.archiveClasses(CrashChild.class, output, "10", first.toString(), "1", "0");
  }

  private void killOnce() throws IOException, InterruptedException {
    int whileOpening = random.nextInt(3) == 0 ? 1 + random.nextInt(MOST_WHILE_OPENING) : 0;
    for (int i = 0; i < whileOpening; i++) {
      Process opening = start();
      Thread.sleep(random.nextInt(LONGEST_OPENING));
      kill(opening);
    }
    if (random.nextInt(REBUILDINGS) == 0) {
      Process rebuilding = rebuild();
      Thread.sleep(random.nextInt(LONGEST_REBUILDING));
      kill(rebuilding);
    }
    Process running = start();
    Child.awaitGrowth(
        this::said, said() + random.nextInt(MOST_BYTES_OF_LEDGER), running, LONGEST_START);
    faults.addAll(corpora.get(random.nextInt(CORPORA)).readBeside());
    Thread.sleep(random.nextInt(LONGEST_PAUSE));
    if (!running.isAlive()) {
      faults.add("the process ended by itself: " + Child.said(output));
    }
    kill(running);
  }

  private long said() {
    return corpora.stream().mapToLong(CutCorpus::said).sum();
  }

  /** Returns when the process begins to open the corpora. */
  private Process start() throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(FOR_EVER));
    for (CutCorpus corpus : corpora) {
      arguments.add(corpus.home().toString());
      arguments.add(Long.toString(random.nextLong()));
      arguments.add(Integer.toString(corpus.highestVersion()));
    }
    return start(arguments);
  }

  private Process rebuild() throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(CrashChild.REBUILD));
    corpora.forEach(corpus -> arguments.add(corpus.home().toString()));
    return start(arguments);
  }

  private Process start(List<String> arguments) throws IOException, InterruptedException {
    long before = said();
    Process process =
        Child.start(CrashChild.class, output, Map.of(), arguments.toArray(String[]::new));
    Child.awaitGrowth(this::said, before, process, LONGEST_START);
    return process;
  }

  private void kill(Process process) throws InterruptedException, IOException {
    Child.kill(process);
    processes++;
    for (CutCorpus corpus : corpora) {
      kills += corpus.listen() ? 1 : 0;
    }
  }

  private void inspect() {
    corpora.parallelStream().map(CutCorpus::inspect).toList().forEach(faults::addAll);
  }
}
