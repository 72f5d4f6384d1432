package kr.malmungchi.bench.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kr.malmungchi.CorpusException;
import kr.malmungchi.backup.Restore;
import kr.malmungchi.store.DatabaseCheck;
import kr.malmungchi.store.SqlCatalog;

/**
 * Kills a process in the midst of a migration, an export or an import of a catalogue, up to three
 * times one after the other, and looks whether all or nothing of the work was done.
 */
public final class WorkKills {
  private static final int MOST_IN_A_ROW = 3;
  private static final long LONGEST_START = 60_000;

  /** Some kills come when the work is just done. */
  private static final double BEYOND_THE_END = 1.1;

  private final Path trial;
  private final Path said;
  private final Path output;
  private final Random random;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, Integer> found = new TreeMap<>();
  private int kills;

  private WorkKills(Path scratch, long seed) {
    this.trial = scratch.resolve("trial");
    this.said = scratch.resolve("said");
    this.output = scratch.resolve("output");
    this.random = new Random(seed);
  }

  /**
   * What came of it.
   *
   * @param kills of processes that had begun their work and not ended it
   * @param found in which state the killed processes left the work, and how often
   * @param faults in sentences; empty if nothing was lost or done by half
   */
  public record Outcome(int kills, Map<String, Integer> found, List<String> faults) {}

  /** Kills so many processes, in turn at each of the works. */
  public static Outcome run(Path scratch, List<Work> works, int kills, long seed)
      throws IOException, InterruptedException {
    WorkKills run = new WorkKills(scratch, seed);
    List<Beginning> beginnings = new ArrayList<>();
    for (Work work : works) {
      beginnings.add(Beginning.of(work, scratch.resolve(work.name())));
    }
    List<Long> times = new ArrayList<>();
    for (Beginning beginning : beginnings) {
      times.add(run.timeOf(beginning));
    }
    for (int i = 0; run.kills < kills && run.faults.isEmpty(); i++) {
      int which = i % works.size();
      run.attempt(beginnings.get(which), times.get(which));
    }
    return new Outcome(run.kills, run.found, run.faults);
  }

  /** How long the work takes when nobody kills it, in nanoseconds. */
  private long timeOf(Beginning beginning) throws IOException, InterruptedException {
    beginning.copyTo(trial);
    Process process = start(beginning);
    long start = System.nanoTime();
    Child.awaitGrowth(said.toFile()::length, WorkChild.BEGUN.length() + 1, process, LONGEST_START);
    long time = System.nanoTime() - start;
    if (process.waitFor() != 0) {
      faults.add(beginning.work() + " fails: " + Child.said(output));
    }
    return time;
  }

  private void attempt(Beginning beginning, long time) throws IOException, InterruptedException {
    beginning.copyTo(trial);
    for (int i = random.nextInt(MOST_IN_A_ROW); i >= 0; i--) {
      kill(beginning, (long) (random.nextDouble() * BEYOND_THE_END * time));
    }
    try {
      inspect(beginning);
      finish(beginning);
    } catch (CorpusException e) {
      faults.add("after a kill of %s: %s".formatted(beginning.work(), e.getMessage()));
    }
  }

  private void kill(Beginning beginning, long nanoseconds)
      throws IOException, InterruptedException {
    Process process = start(beginning);
    TimeUnit.NANOSECONDS.sleep(nanoseconds);
    Child.kill(process);
    String words = Files.readString(said);
    if (!words.contains(WorkChild.DONE)) {
      kills++;
    }
    if (Child.said(output).contains("Exception")) {
      faults.add("%s fails by itself: %s".formatted(beginning.work(), Child.said(output)));
    }
  }

  /** Returns when the process has begun its work. */
  private Process start(Beginning beginning) throws IOException, InterruptedException {
    Files.deleteIfExists(said);
    Process process =
        Child.start(
            WorkChild.class,
            output,
            Map.of(),
            beginning.work().name(),
            trial.toString(),
            said.toString());
    Child.awaitGrowth(said.toFile()::length, 0, process, LONGEST_START);
    return process;
  }

  /** What the killed process left: all or nothing. */
  private void inspect(Beginning beginning) throws IOException {
    note(beginning);
    try (SqlCatalog catalog = SqlCatalog.open(Work.catalogue(trial))) {
      Contents contents = Contents.of(catalog);
      if (!contents.equals(beginning.before()) && !contents.equals(beginning.after())) {
        faults.add("%s is done by half".formatted(beginning.work()));
      }
    }
    DatabaseCheck.faults(Work.catalogue(trial)).forEach(faults::add);
    if (Files.exists(Work.exported(trial))) {
      Restore unused = Restore.open(Work.exported(trial));
    }
  }

  private void note(Beginning beginning) throws IOException {
    // Of a copy, since looking at a catalogue recovers it.
    Path copy = trial.resolveSibling("copy");
    Beginning.copy(trial, copy);
    String state =
        switch (beginning.work()) {
          case MIGRATION_FROM_1, MIGRATION_FROM_2 ->
              "version " + OlderSchema.version(Work.catalogue(copy));
          case EXPORT -> exportState();
          case IMPORT, MERGE -> {
            try (SqlCatalog catalog = SqlCatalog.open(Work.catalogue(copy))) {
              boolean done = Contents.of(catalog).equals(beginning.after());
              yield done ? "everything" : "nothing";
            }
          }
        };
    found.merge(beginning.work() + ": " + state, 1, Integer::sum);
  }

  private String exportState() throws IOException {
    if (Files.exists(Work.exported(trial))) {
      return "a whole file";
    }
    return hasPart() ? "a file that says that it is a part" : "no file";
  }

  private boolean hasPart() throws IOException {
    try (Stream<Path> files = Files.list(trial)) {
      return files.anyMatch(file -> file.toString().endsWith(".part"));
    }
  }

  /** Whoever begins again gets to the end, and leaves nothing of the one that was killed. */
  private void finish(Beginning beginning) throws IOException {
    beginning.work().run(trial);
    if (hasPart()) {
      faults.add("a part of a killed %s stays".formatted(beginning.work()));
    }
    try (SqlCatalog catalog = SqlCatalog.open(Work.catalogue(trial))) {
      if (!Contents.of(catalog).equals(beginning.after())) {
        faults.add("%s does not come to its end afterwards".formatted(beginning.work()));
      }
    }
  }
}
