package kr.malmungchi.service.imports;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import kr.malmungchi.CorpusException;
import kr.malmungchi.corpus.AddReport;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.reading.Source;
import kr.malmungchi.service.access.Owner;

/**
 * Adds the files of one import, some at a time, from where it was interrupted.
 *
 * <p>Whoever has been added but not reported when a process ends is read once more, is then
 * unchanged, and counts once.
 */
final class ImportRun {
  private final Corpus corpus;
  private final Import job;
  private final ImportLimits limits;
  private final BooleanSupplier stopping;
  private final UploadedSources sources;

  ImportRun(Corpus corpus, Import job, ImportLimits limits, BooleanSupplier stopping) {
    this.corpus = corpus;
    this.job = job;
    this.limits = limits;
    this.stopping = stopping;
    this.sources = new UploadedSources(new Owner(job.job().owner()));
  }

  /** Returns early if the service stops or the import is cancelled. */
  void run() {
    if (broke()) {
      return;
    }
    int uploads = job.job().uploads().size();
    int total = 0;
    for (int i = 0; i < uploads; i++) {
      total += sources(i).size();
    }
    job.total(total);
    int before = job.snapshot().counts().done();
    for (int i = 0; i < uploads && goesOn(); i++) {
      List<Source> files = sources(i);
      int skipped = Math.min(before, files.size());
      before -= skipped;
      add(files.subList(skipped, files.size()));
    }
    if (goesOn()) {
      job.end(ImportState.DONE, Instant.now(), "");
    }
  }

  /** A file that ends the process would end it again after each start. */
  private boolean broke() {
    boolean broke = job.snapshot().progress().attempts() > limits.attempts();
    if (broke) {
      job.end(
          ImportState.FAILED,
          Instant.now(),
          "the service broke down %d times near file %,d of this import"
              .formatted(limits.attempts(), job.snapshot().counts().done() + 1));
    }
    return broke;
  }

  private List<Source> sources(int upload) {
    return sources.of(job.job().uploads().get(upload), job.folder().upload(upload));
  }

  private boolean goesOn() {
    return !stopping.getAsBoolean() && !job.isFinished();
  }

  private void add(List<Source> files) {
    int from = 0;
    while (from < files.size() && goesOn()) {
      List<Source> chunk = chunk(files, from);
      from += chunk.size();
      job.at(chunk.get(0).origin());
      AddReport report = corpus.addAll(chunk, (result, done, total) -> job.saw(result));
      job.report(report.results().stream().map(FileOutcome::of).toList());
    }
  }

  private List<Source> chunk(List<Source> files, int from) {
    List<Source> chunk = new ArrayList<>();
    long bytes = 0;
    for (int i = from; i < files.size() && chunk.size() < limits.chunkFiles(); i++) {
      bytes += size(files.get(i));
      if (bytes > limits.chunkBytes() && !chunk.isEmpty()) {
        break;
      }
      chunk.add(files.get(i));
    }
    return chunk;
  }

  /** What cannot be read is reported when it is added. */
  private static long size(Source file) {
    try {
      return file.content().size();
    } catch (CorpusException | IOException e) {
      return 0;
    }
  }
}
