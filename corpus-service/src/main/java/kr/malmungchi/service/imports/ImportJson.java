package kr.malmungchi.service.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An import as the API shows it.
 *
 * @param total {@code null} until the files are counted
 * @param current the file that is being read, if one is
 * @param problem why it failed, in one sentence
 */
public record ImportJson(
    String id,
    ImportState state,
    String created,
    @Nullable String started,
    @Nullable String finished,
    @Nullable Integer total,
    int done,
    int added,
    int replaced,
    int unchanged,
    int failed,
    @Nullable String current,
    @Nullable String problem) {

  /** A page of imports. */
  public record ImportsJson(List<ImportJson> imports, @Nullable String next) {}

  /** A page of the report. */
  public record ImportedFilesJson(List<FileOutcome> files, @Nullable String next) {}

  static ImportJson of(Import.Snapshot at) {
    Progress progress = at.progress();
    Counts counts = at.counts();
    return new ImportJson(
        at.job().id(),
        progress.state(),
        at.job().created().toString(),
        text(progress.started()),
        text(progress.finished()),
        progress.total().orElse(null),
        counts.done(),
        counts.added(),
        counts.replaced(),
        counts.unchanged(),
        counts.failed(),
        at.current().orElse(null),
        progress.problem().isEmpty() ? null : progress.problem());
  }

  private static @Nullable String text(Optional<Instant> time) {
    return time.map(Instant::toString).orElse(null);
  }
}
