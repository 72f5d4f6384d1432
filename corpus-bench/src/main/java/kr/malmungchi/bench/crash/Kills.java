package kr.malmungchi.bench.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import kr.malmungchi.CorpusException;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.folder.DataFolder;

/**
 * Kills a process that changes a corpus at random moments, also while it is starting or rebuilding
 * the index, and looks each time whether anything is lost.
 */
public final class Kills {
  private static final int MOST_WHILE_STARTING = 5;
  private static final long LONGEST_START = 60_000;
  private static final int MOST_MILLISECONDS = 700;

  /** Of some thirty changes; while they go on, the process is killed. */
  private static final int MOST_BYTES_OF_LEDGER = 5_000;

  private static final int LONGEST_PAUSE = 40;

  /** One trial in so many begins with an index that is being rebuilt. */
  private static final int REBUILDINGS = 6;

  private static final String QUESTION = "나루터 뱃사공";

  private static final String FOR_EVER = Integer.toString(Integer.MAX_VALUE);

  private final Path folder;
  private final Path log;
  private final Path output;
  private final Random random;
  private final Ledger ledger = new Ledger();
  private final List<String> faults = new ArrayList<>();
  private long read;
  private int kills;
  private long slowestOpening;

  private Kills(Path scratch, long seed) {
    this.folder = scratch.resolve("corpus");
    this.log = scratch.resolve("ledger");
    this.output = scratch.resolve("output");
    this.random = new Random(seed);
  }

  /**
   * What came of it.
   *
   * @param faults in sentences; empty if nothing was lost
   */
  public record Outcome(
      int kills, int acknowledged, List<String> faults, long slowestOpeningMillis) {}

  /** Kills so many times; the same seed makes the same changes and the same pauses. */
  public static Outcome run(Path scratch, int kills, long seed)
      throws IOException, InterruptedException {
    Kills run = new Kills(scratch, seed);
    Files.createDirectories(run.folder);
    Files.createFile(run.log);
    run.archiveClasses(scratch.resolve("first"));
    while (run.kills < kills && run.faults.isEmpty()) {
      run.killOnce();
      run.inspect();
    }
    return new Outcome(
        run.kills,
        run.ledger.acknowledged(),
        run.faults,
        TimeUnit.NANOSECONDS.toMillis(run.slowestOpening));
  }

  /** By a process on a folder of its own that ends by itself. */
  private void archiveClasses(Path first) throws IOException, InterruptedException {
    Path ownFolder = Files.createDirectories(first);
    Child.archiveClasses(
        CrashChild.class,
        output,
        ownFolder.toString(),
        ownFolder.resolve("ledger").toString(),
        "1",
        "0",
        "10");
  }

  private void killOnce() throws IOException, InterruptedException {
    int whileStarting = random.nextInt(3) == 0 ? 1 + random.nextInt(MOST_WHILE_STARTING) : 0;
    for (int i = 0; i < whileStarting; i++) {
      Process starting = start();
      // Opening takes its time after the machine is up; before, nothing can be lost.
      Thread.sleep(150 + random.nextInt(MOST_MILLISECONDS));
      kill(starting);
    }
    if (random.nextInt(REBUILDINGS) == 0) {
      Process rebuilding = Child.start(CrashChild.class, output, Map.of(), folder.toString());
      Thread.sleep(150 + random.nextInt(4 * MOST_MILLISECONDS));
      kill(rebuilding);
    }
    Process running = start();
    Child.awaitGrowth(
        log.toFile(), read + random.nextInt(MOST_BYTES_OF_LEDGER), running, LONGEST_START);
    readBeside();
    Thread.sleep(random.nextInt(LONGEST_PAUSE));
    if (!running.isAlive()) {
      faults.add("the process ended by itself: " + Child.said(output));
    }
    kill(running);
  }

  /** As a person's searches do while a process is adding. */
  private void readBeside() {
    try (Corpus corpus = DataFolder.openForReading(folder)) {
      var unused = corpus.search(QUESTION);
    } catch (CorpusException e) {
      faults.add("a reader beside the process fails: " + e.getMessage());
    }
  }

  private Process start() throws IOException {
    readLedger();
    return Child.start(
        CrashChild.class,
        output,
        Map.of(),
        folder.toString(),
        log.toString(),
        Long.toString(random.nextLong()),
        Integer.toString(ledger.highestVersion()),
        FOR_EVER);
  }

  private void kill(Process process) throws InterruptedException, IOException {
    Child.kill(process);
    kills++;
    readLedger();
  }

  private void readLedger() throws IOException {
    byte[] all = Files.readAllBytes(log);
    String lines = new String(all, (int) read, all.length - (int) read, StandardCharsets.UTF_8);
    lines.lines().forEach(ledger::read);
    read = all.length;
  }

  private void inspect() {
    long start = System.nanoTime();
    try (DataFolder held = DataFolder.hold(folder);
        Corpus corpus = held.open()) {
      slowestOpening = Math.max(slowestOpening, System.nanoTime() - start);
      faults.addAll(Inspection.faults(corpus, ledger));
    } catch (CorpusException e) {
      faults.add("the corpus cannot be opened: " + e.getMessage());
    }
  }
}
