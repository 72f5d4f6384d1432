package kr.malmungchi.service.imports;

import java.time.Duration;

/**
 * What imports may make large.
 *
 * @param files how many files one request has; an archive is one
 * @param nameCharacters how long the name of one is, in UTF-16 units
 * @param waiting how many imports wait or run
 * @param waitingBytes how many bytes of theirs are kept on disk
 * @param kept how many finished ones are remembered
 * @param keptFor how long
 * @param keyKeptFor how long an Idempotency-Key stands for the import that it came with
 * @param keyCharacters how long one is
 * @param attempts how often the service may break down at the same place of an import
 * @param chunkFiles how many files are added between two looks at whether to stop
 * @param chunkBytes how many bytes these have; a larger file goes alone
 * @param listeners how many requests follow imports at one time
 */
record ImportLimits(
    int files,
    int nameCharacters,
    int waiting,
    long waitingBytes,
    int kept,
    Duration keptFor,
    Duration keyKeptFor,
    int keyCharacters,
    int attempts,
    int chunkFiles,
    long chunkBytes,
    int listeners) {

  private static final ImportLimits DEFAULTS =
      new ImportLimits(
          10_000,
          1_000,
          100,
          16L << 30,
          1_000,
          Duration.ofDays(30),
          Duration.ofHours(24),
          255,
          3,
          50,
          2L << 20,
          50);

  static ImportLimits defaults() {
    return DEFAULTS;
  }
}
