package kr.malmungchi.service.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Function;
import kr.malmungchi.dictionary.Fault;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * An error as callers see it, after RFC 9457.
 *
 * @param type always {@code about:blank}: the status says what kind of error it is
 * @param detail one sentence about this very request
 * @param parameter the query parameter at fault
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

  public static Problem of(int status, String detail) {
    return new Problem(
        "about:blank", HttpStatus.getMessage(status), status, detail, null, null, null);
  }

  public static Problem ofParameter(String parameter, String detail) {
    return new Problem(
        "about:blank", HttpStatus.getMessage(400), 400, detail, parameter, null, null);
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
    return new Problem("about:blank", HttpStatus.getMessage(400), 400, detail, null, pointer, null);
  }

  /** The first fault is the detail; there must be one. */
  public static Problem ofFaults(List<Fault> faults) {
    String detail = faults.get(0).toString();
    return new Problem(
        "about:blank", HttpStatus.getMessage(400), 400, detail, null, null, List.copyOf(faults));
  }

  public ProblemException asException() {
    return new ProblemException(this);
  }
}
