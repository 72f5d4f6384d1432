package kr.malmungchi.service.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of errors that callers tell apart. The reference page explains each at its {@link
 * #uri()}, so a new one needs a line there.
 */
public enum ProblemType {
  UNKNOWN_PARAMETER(400, "Unknown parameter"),
  MISSING_PARAMETER(400, "Missing parameter"),
  INVALID_PARAMETER(400, "Invalid parameter"),
  INVALID_FIELD(400, "Invalid field"),
  INVALID_DICTIONARY(400, "Invalid dictionary"),
  MALFORMED_JSON(400, "Malformed JSON"),
  INVALID_REQUEST(400, "Invalid request"),
  FOREIGN_PAGE(403, "Another site's page"),
  NOT_FOUND(404, "Not found"),
  NO_SUCH_PATH(404, "No such path"),
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  NOT_ACCEPTABLE(406, "Not acceptable"),
  CHANGED(412, "Changed by another writer"),
  TOO_LARGE(413, "Too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
  UNREADABLE(422, "Unreadable document"),
  FAILED(500, "The service failed"),
  BUSY(503, "Another process is writing"),
  TOO_SLOW(503, "Too slow"),
  NO_SPACE(507, "The disk is full");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  String title() {
    return title;
  }

  /** As the URI and the reference page have it: {@code unknown-parameter}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Where it is explained, relative to the service. */
  String uri() {
    return "/problems/" + label();
  }

  public static Optional<ProblemType> of(String label) {
    return Arrays.stream(values()).filter(type -> type.label().equals(label)).findFirst();
  }

  /** What most errors of a status are; empty if the status says it all. */
  static Optional<ProblemType> usual(int status) {
    return status == 400
        ? Optional.of(INVALID_REQUEST)
        : Arrays.stream(values()).filter(type -> type.status == status).findFirst();
  }
}
