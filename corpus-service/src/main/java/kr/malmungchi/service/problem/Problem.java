package kr.malmungchi.service.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Function;
import kr.malmungchi.dictionary.Fault;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * An error as callers see it, after RFC 9457. Unlike in other answers, what does not apply is left
 * out.
 *
 * @param type a {@link ProblemType}; {@code about:blank} where the status says it all
 * @param detail one sentence about this very request
 * @param parameter the query parameter or header at fault
 * @param pointer the JSON Pointer of the field at fault
 * @param faults each line at fault of a dictionary, of very many the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String parameter,
    @Nullable String pointer,
    @Nullable List<Fault> faults) {
  public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

  /** Of the type that is usual for the status. */
  public static Problem of(int status, String detail) {
    return ProblemType.usual(status)
        .map(type -> of(type, detail))
        .orElseGet(
            () ->
                new Problem(
                    "about:blank",
                    HttpStatus.getMessage(status),
                    status,
                    detail,
                    null,
                    null,
                    null));
  }

  public static Problem of(ProblemType type, String detail) {
    return new Problem(type.uri(), type.title(), type.status(), detail, null, null, null);
  }

  public static Problem ofParameter(String parameter, String detail) {
    return ofParameter(ProblemType.INVALID_PARAMETER, parameter, detail);
  }

  public static Problem missingParameter(String parameter, String meaning) {
    String detail = "parameter \"%s\" is missing: %s".formatted(parameter, meaning);
    return ofParameter(ProblemType.MISSING_PARAMETER, parameter, detail);
  }

  public static Problem ofParameter(ProblemType type, String parameter, String detail) {
    return new Problem(type.uri(), type.title(), type.status(), detail, parameter, null, null);
  }

  /** The value of a parameter, of which the converter may say that it is none. */
  public static <T> T parsed(String parameter, String text, Function<String, T> parse) {
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException e) {
      throw ofParameter(parameter, String.valueOf(e.getMessage())).asException();
    }
  }

  public static Problem ofField(String pointer, String detail) {
    ProblemType type = ProblemType.INVALID_FIELD;
    return new Problem(type.uri(), type.title(), type.status(), detail, null, pointer, null);
  }

  /** The first fault is the detail; there must be one. */
  public static Problem ofFaults(List<Fault> faults) {
    ProblemType type = ProblemType.INVALID_DICTIONARY;
    return new Problem(
        type.uri(),
        type.title(),
        type.status(),
        faults.get(0).toString(),
        null,
        null,
        List.copyOf(faults));
  }

  public ProblemException asException() {
    return new ProblemException(this);
  }
}
