package kr.malmungchi.bench.crash;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.malmungchi.bench.crash.PowerLoss.Mistake;

/** Runs the trials of this package by command, and prints what came of them. */
public final class CrashMeasure {
  private static final int CHANGES_RECORDED = 400;
  private static final int MOST_SHOWN = 20;

  private CrashMeasure() {}

  /** KIND N [SEED [MISTAKE]]; the seed is printed, so that a run can be made again. */
  public static void measure(List<String> arguments) throws IOException, InterruptedException {
    int number = Integer.parseInt(arguments.get(1));
    long seed = arguments.size() > 2 ? Long.parseLong(arguments.get(2)) : System.nanoTime();
    Path scratch = Files.createTempDirectory("crash");
    try {
      System.out.println("seed " + seed);
      switch (arguments.get(0)) {
        case "kills" -> kills(scratch, number, seed);
        case "migrations" -> works(scratch, Work.MIGRATIONS, number, seed);
        case "transfers" -> works(scratch, Work.TRANSFERS, number, seed);
        case "power" ->
            powerLoss(
                scratch,
                number,
                seed,
                arguments.size() > 3 ? Mistake.valueOf(arguments.get(3)) : Mistake.NONE);
        default -> System.out.println("no such trial: " + arguments.get(0));
      }
    } finally {
      MoreFiles.deleteRecursively(scratch, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private static void kills(Path scratch, int number, long seed)
      throws IOException, InterruptedException {
    Kills.Outcome outcome = Kills.run(scratch, number, seed);
    System.out.println(
        "kills %,d, by %,d processes · acknowledged changes %,d · slowest opening %,d ms · faults %d"
            .formatted(
                outcome.kills(),
                outcome.processes(),
                outcome.acknowledged(),
                outcome.slowestOpeningMillis(),
                outcome.faults().size()));
    outcome.faults().forEach(fault -> System.out.println("  " + fault));
  }

  private static void works(Path scratch, List<Work> works, int number, long seed)
      throws IOException, InterruptedException {
    WorkKills.Outcome outcome = WorkKills.run(scratch, works, number, seed);
    System.out.println(
        "kills in the midst %,d · faults %d".formatted(outcome.kills(), outcome.faults().size()));
    outcome.found().forEach((state, times) -> System.out.println("  " + state + ": " + times));
    outcome.faults().forEach(fault -> System.out.println("  " + fault));
  }

  private static void powerLoss(Path scratch, int number, long seed, Mistake mistake)
      throws IOException, InterruptedException {
    Recording recording = Recording.make(scratch, CHANGES_RECORDED, seed);
    PowerLoss.Outcome outcome = PowerLoss.run(recording, scratch, number, mistake, seed);
    System.out.println(
        "calls recorded %,d · failures of power %,d · faults %,d"
            .formatted(recording.events().size(), outcome.failures(), outcome.faults().size()));
    outcome.faults().stream().limit(MOST_SHOWN).forEach(fault -> System.out.println("  " + fault));
  }
}
