package kr.malmungchi.service.operation;

import com.codahale.metrics.health.HealthCheck;
import kr.malmungchi.CorpusException;
import kr.malmungchi.folder.DataFolder;

/** Healthy while there is room to add documents and to merge the index. */
final class DiskSpaceCheck extends HealthCheck {
  private static final int MEBIBYTE = 1 << 20;

  private final DataFolder folder;
  private final long least;

  /**
   * @param least in bytes
   */
  DiskSpaceCheck(DataFolder folder, long least) {
    this.folder = folder;
    this.least = least;
  }

  @Override
  protected Result check() {
    try {
      // A merge writes the index a second time before it deletes the older files.
      return result(folder.freeBytes(), Math.max(least, folder.indexBytes()));
    } catch (CorpusException e) {
      return Result.unhealthy("%s", e.getMessage());
    }
  }

  static Result result(long free, long wanted) {
    return free >= wanted
        ? Result.healthy("%,d MiB are left for the data folder", free / MEBIBYTE)
        : Result.unhealthy(
            "only %,d MiB are left for the data folder; %,d MiB are wanted",
            free / MEBIBYTE, wanted / MEBIBYTE);
  }
}
