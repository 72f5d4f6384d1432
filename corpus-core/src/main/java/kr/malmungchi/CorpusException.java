package kr.malmungchi;

import java.io.Serial;
import java.util.Objects;

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
    /** The machine failed: disk, permissions, memory. */
    FAILED
  }

  private final Kind kind;

  public CorpusException(Kind kind, String message) {
    super(message);
    this.kind = Objects.requireNonNull(kind);
  }

  public CorpusException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = Objects.requireNonNull(kind);
  }

  /** One sentence for a person. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  public Kind kind() {
    return kind;
  }
}
