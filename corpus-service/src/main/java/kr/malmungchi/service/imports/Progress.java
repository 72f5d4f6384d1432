package kr.malmungchi.service.imports;

import java.time.Instant;
import java.util.Optional;

/**
 * How far an import has come.
 *
 * @param total how many files it has, counted when it begins
 * @param reported how many bytes of the report tell of the files in {@code counts}
 * @param attempts how often it was begun since it last came further
 * @param problem why it failed; empty if it did not
 */
record Progress(
    ImportState state,
    Optional<Instant> started,
    Optional<Instant> finished,
    Optional<Integer> total,
    Counts counts,
    long reported,
    int attempts,
    String problem) {
  static final Progress WAITING =
      new Progress(
          ImportState.WAITING,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Counts.NONE,
          0,
          0,
          "");

  Progress begun(Instant now) {
    return new Progress(
        ImportState.RUNNING,
        started.or(() -> Optional.of(now)),
        finished,
        total,
        counts,
        reported,
        attempts + 1,
        problem);
  }

  Progress of(int files) {
    return new Progress(
        state, started, finished, Optional.of(files), counts, reported, attempts, problem);
  }

  Progress advanced(Counts further, long reportBytes) {
    return new Progress(state, started, finished, total, further, reportBytes, 0, problem);
  }

  Progress ended(ImportState end, Instant now, String reason) {
    return new Progress(end, started, Optional.of(now), total, counts, reported, attempts, reason);
  }
}
