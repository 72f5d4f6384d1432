package kr.malmungchi.archive;

/**
 * What an archive may make large.
 *
 * @param entries how many files and folders it has
 * @param directoryBytes how long its table of contents is
 * @param unpackedBytes how long all its files are together; one file has the bound of any other
 * @param ratio how many times shorter a file was made by packing
 * @param ratioFloor a file of fewer bytes than these may be packed as well as it can
 * @param nameCharacters how long the path of a file is, in UTF-16 units
 */
record ArchiveLimits(
    int entries,
    int directoryBytes,
    long unpackedBytes,
    int ratio,
    long ratioFloor,
    int nameCharacters) {

  private static final ArchiveLimits DEFAULTS =
      new ArchiveLimits(50_000, 32 << 20, 4L << 30, 100, 1L << 20, 1_000);

  static ArchiveLimits defaults() {
    return DEFAULTS;
  }
}
