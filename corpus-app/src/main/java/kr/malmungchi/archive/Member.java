package kr.malmungchi.archive;

import java.util.List;
import java.util.Optional;

/**
 * One entry of a zip archive as its table of contents tells it, true or not.
 *
 * @param name its path with {@code /} between folders
 * @param mode its type and rights as Unix has them; 0 where the archive does not say
 * @param checksum the CRC-32 of its bytes
 * @param packed how many bytes it takes in the archive
 * @param size how many bytes it has
 * @param offset where its own header begins
 * @param end where the next entry or the table of contents begins
 */
record Member(
    String name,
    int flags,
    int method,
    int mode,
    long checksum,
    long packed,
    long size,
    long offset,
    long end) {
  static final int STORED = 0;
  static final int DEFLATED = 8;

  /** The fixed part of the header before a member's bytes. */
  static final int HEADER = 30;

  private static final int ENCRYPTED = 1;
  private static final int FILE_TYPE = 0xF000;
  private static final int REGULAR = 0x8000;
  private static final int LINK = 0xA000;
  private static final List<String> LITTER =
      List.of("__MACOSX", "Thumbs.db", "desktop.ini", "Desktop.ini");

  Member endingAt(long place) {
    return new Member(name, flags, method, mode, checksum, packed, size, offset, place);
  }

  boolean isFolder() {
    return name.endsWith("/");
  }

  /** What systems leave behind; passed over as hidden files of folders are. */
  boolean isHidden() {
    for (String part : name.split("/", -1)) {
      boolean upwards = part.equals(".") || part.equals("..");
      if (LITTER.contains(part) || (part.startsWith(".") && !upwards)) {
        return true;
      }
    }
    return false;
  }

  /** Why it is not read; empty if it can be. */
  Optional<String> refusal(ArchiveLimits limits) {
    if ((flags & ENCRYPTED) != 0) {
      return Optional.of("encrypted; unpack it with its password first");
    }
    if ((mode & FILE_TYPE) == LINK) {
      return Optional.of("a link, and links in archives are not followed");
    }
    if ((mode & FILE_TYPE) != 0 && (mode & FILE_TYPE) != REGULAR) {
      return Optional.of("not a regular file");
    }
    if (method != STORED && method != DEFLATED) {
      return Optional.of(
          "packed by method %d, which is not read; pack it as usual zip".formatted(method));
    }
    if (method == STORED && packed != size) {
      return Optional.of("its size is not as the archive says");
    }
    if (size > limits.ratioFloor() && size / limits.ratio() > packed) {
      return Optional.of(
          "packed more than %d times shorter, as no text is".formatted(limits.ratio()));
    }
    return MemberName.refusal(name, limits.nameCharacters());
  }
}
