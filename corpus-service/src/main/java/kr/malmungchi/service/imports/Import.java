package kr.malmungchi.service.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import kr.malmungchi.corpus.AddResult;

/**
 * One import while the service runs: what is on disk, and what it is doing. Safe for use by several
 * threads.
 */
final class Import {
  private final Job job;
  private final ImportFolder folder;
  private Progress progress;
  private Counts seen;
  private Optional<String> current = Optional.empty();
  private boolean worked;
  private boolean forgotten;
  private boolean toldOfEnd;
  private long version;

  Import(Job job, ImportFolder folder, Progress progress) {
    this.job = job;
    this.folder = folder;
    this.progress = progress;
    this.seen = progress.counts();
    this.toldOfEnd = progress.state().isFinished();
  }

  /** An import at one moment. */
  record Snapshot(
      Job job,
      Progress progress,
      Counts counts,
      Optional<String> current,
      boolean settled,
      long version) {}

  Job job() {
    return job;
  }

  ImportFolder folder() {
    return folder;
  }

  synchronized Snapshot snapshot() {
    boolean settled = forgotten || (progress.state().isFinished() && !worked);
    return new Snapshot(job, progress, seen, current, settled, version);
  }

  /** As {@link #snapshot}, for somebody who may hear from it that the import has ended. */
  synchronized Snapshot tell() {
    toldOfEnd = isFinished();
    return snapshot();
  }

  synchronized boolean isFinished() {
    return progress.state().isFinished();
  }

  /** The worker begins; false if there is nothing to do any more. */
  synchronized boolean begin(Instant now) {
    if (isFinished()) {
      return false;
    }
    worked = true;
    save(before -> before.begun(now));
    return true;
  }

  synchronized void total(int files) {
    save(before -> before.of(files));
  }

  synchronized void at(String origin) {
    current = Optional.of(origin);
    changed();
  }

  /** The fate of a file is known, not yet reported. */
  synchronized void saw(AddResult result) {
    seen = seen.plus(result.outcome());
    changed();
  }

  synchronized void report(List<FileOutcome> outcomes) {
    if (!forgotten) {
      Counts counts = seen;
      long reported = folder.report(outcomes, progress.reported());
      save(before -> before.advanced(counts, reported));
    }
  }

  /** The first end counts. */
  synchronized void end(ImportState state, Instant now, String reason) {
    if (!isFinished()) {
      save(before -> before.ended(state, now, reason));
      if (!worked) {
        clean();
      }
    }
  }

  /** What became of a wish to be rid of an import. */
  enum Riddance {
    CANCELLED,
    /** It ended before anybody was told of it, so no wish to forget it can be meant. */
    HAD_ENDED,
    FORGOTTEN
  }

  /** Ends it if it waits or runs; forgets it if somebody was told that it has ended. */
  synchronized Riddance cancel(Instant now) {
    if (!isFinished()) {
      end(ImportState.CANCELLED, now, "");
      toldOfEnd = true;
      return Riddance.CANCELLED;
    }
    if (!toldOfEnd) {
      return Riddance.HAD_ENDED;
    }
    forget();
    return Riddance.FORGOTTEN;
  }

  /** The worker has left. */
  synchronized void leave() {
    worked = false;
    seen = progress.counts();
    current = Optional.empty();
    if (!isFinished()) {
      // The service stops in good order, which is no attempt that broke down.
      save(before -> before.advanced(before.counts(), before.reported()));
    }
    changed();
    clean();
  }

  /** It is deleted now, or when the worker leaves. */
  synchronized void forget() {
    forgotten = true;
    changed();
    if (!worked) {
      clean();
    }
  }

  private void clean() {
    if (forgotten) {
      folder.delete();
    } else if (isFinished()) {
      folder.dropUploads();
    }
  }

  private void save(UnaryOperator<Progress> step) {
    progress = step.apply(progress);
    changed();
    if (!forgotten) {
      folder.save(progress);
    }
  }

  private void changed() {
    version++;
    notifyAll();
  }

  /** Wakes those who wait for a change. */
  synchronized void wake() {
    changed();
  }

  /** Waits, at the longest so long, until something has changed since {@code before}. */
  synchronized void awaitChange(long before, Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    long left = longest.toMillis();
    while (version == before && left > 0) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }
  }
}
