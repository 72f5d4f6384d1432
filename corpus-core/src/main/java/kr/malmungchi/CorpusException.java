package kr.malmungchi;

import java.io.Serial;
import java.util.Objects;
import java.util.Optional;

/**
 * A request that could not be carried out, with one sentence for a person and a {@link Kind} for a
 * program.
 *
 * <p>Each process edge (command line, HTTP) maps the kind once to an exit code or a status.
 */
public final class CorpusException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** What went wrong, from the caller's point of view. */
  public enum Kind {
    /** The named document, path or folder does not exist. */
    NOT_FOUND,
    /**
     * The caller's words cannot be understood: a parameter, a cursor, a name that fits several
     * documents.
     */
    INVALID,
    /** Another writer changed it since the caller has seen it. */
    CHANGED,
    /** The input is larger than its bound in {@link Limits}. */
    TOO_LARGE,
    /** The bytes cannot be read as a document. */
    UNREADABLE,
    /** Another process holds the data folder for writing. */
    HELD,
    /** Stored data has an older form, which opening it for writing brings up to date. */
    OUTDATED,
    /** Stored data does not match its checksum or cannot be opened. */
    DAMAGED,
    /** Its {@link Deadline} passed before the answer was there. */
    TOO_SLOW,
    /** The disk is full. */
    NO_SPACE,
    /** The machine failed: disk, permissions, memory. */
    FAILED
  }

  private final Kind kind;
  private final String option;

  public CorpusException(Kind kind, String message) {
    super(message);
    this.kind = Objects.requireNonNull(kind);
    this.option = "";
  }

  public CorpusException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = Objects.requireNonNull(kind);
    this.option = "";
  }

  private CorpusException(String option, String message) {
    super(message);
    this.kind = Kind.INVALID;
    this.option = option;
  }

  /** An option that cannot be understood, or is out of its bounds. */
  public static CorpusException ofOption(String option, String message) {
    return new CorpusException(option, message);
  }

  /** One sentence for a person. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  public Kind kind() {
    return kind;
  }

  /**
   * The option at fault, as the library calls it: {@code size}; empty if it is none or not known.
   */
  public Optional<String> option() {
    return option.isEmpty() ? Optional.empty() : Optional.of(option);
  }
}
