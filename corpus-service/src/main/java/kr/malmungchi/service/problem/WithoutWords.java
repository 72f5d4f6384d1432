package kr.malmungchi.service.problem;

import java.io.Serial;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Optional;
import kr.malmungchi.CorpusException;
import org.jspecify.annotations.Nullable;

/**
 * A failure as the log may have it: its kinds and places, but no message in which words of a
 * document or of a question could stand, such as a parser's or a database's.
 */
final class WithoutWords extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** A chain of causes may be a circle. */
  private static final int MOST_CAUSES = 20;

  private WithoutWords(Throwable failure, @Nullable Throwable cause) {
    super(failure.getClass().getName() + sayable(failure).map(": "::concat).orElse(""), cause);
    setStackTrace(failure.getStackTrace());
  }

  static WithoutWords of(Throwable failure) {
    return of(failure, MOST_CAUSES);
  }

  private static WithoutWords of(Throwable failure, int causes) {
    Throwable cause = failure.getCause();
    return new WithoutWords(failure, cause == null || causes == 0 ? null : of(cause, causes - 1));
  }

  private static Optional<String> sayable(Throwable failure) {
    return switch (failure) {
      case CorpusException e when e.kind() != CorpusException.Kind.INVALID ->
          Optional.ofNullable(e.getMessage());
      case FileSystemException e -> Optional.ofNullable(e.getMessage());
      case SQLException e ->
          Optional.of("state %s, code %d".formatted(e.getSQLState(), e.getErrorCode()));
      default -> Optional.empty();
    };
  }
}
