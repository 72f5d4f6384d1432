package kr.malmungchi.service.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.google.common.base.Throwables;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import kr.malmungchi.CorpusException;
import kr.malmungchi.FullDisk;
import kr.malmungchi.service.operation.RequestId;
import org.eclipse.jetty.http.HttpStatus;
import org.glassfish.jersey.message.internal.HeaderValueException;
import org.glassfish.jersey.server.ParamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever ends a request early into a {@link Problem}: the one place that knows how. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
  private static final int RETRY_SECONDS = 10;

  @Override
  public Response toResponse(Throwable failure) {
    Problem problem = problem(failure);
    if (problem.status() == HttpStatus.INTERNAL_SERVER_ERROR_500) {
      LOG.error("a request failed", WithoutWords.of(failure));
    } else if (problem.status() > HttpStatus.INTERNAL_SERVER_ERROR_500) {
      LOG.warn("a request was refused: {}", problem.title());
    }
    Response.ResponseBuilder response =
        Response.status(problem.status())
            .type(Problem.MEDIA_TYPE)
            .entity(Occurrence.of(problem, RequestId.current()));
    if (failure instanceof NotAllowedException notAllowed) {
      response.header("Allow", notAllowed.getResponse().getHeaderString("Allow"));
    }
    if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE_503) {
      response.header("Retry-After", RETRY_SECONDS);
    }
    return response.build();
  }

  private static Problem problem(Throwable failure) {
    return switch (failure) {
      case ProblemException e -> e.problem();
      case CorpusException e -> ofKind(e);
      case ParamException.PathParamException e -> Problem.of(404, reason(e));
      case ParamException e -> Problem.ofParameter(e.getParameterName(), reason(e));
      case HeaderValueException e ->
          Problem.of(400, "a header of the request cannot be understood");
      case WebApplicationException e -> ofStatus(e.getResponse().getStatus());
      case JsonMappingException e when e.getCause() instanceof ProblemException cause ->
          cause.problem();
      case JsonMappingException e -> ofField(e);
      case JsonProcessingException e -> malformed(e);
      case CharConversionException e -> Problem.of(ProblemType.MALFORMED_JSON, "malformed JSON");
      case ProcessingException e when e.getCause() instanceof IOException cause -> problem(cause);
      case EOFException e -> Problem.of(400, "the request body ended too early");
      case IOException e when Throwables.getRootCause(e) instanceof TimeoutException ->
          Problem.of(408, "the request body stopped coming");
      case TimeoutException e -> Problem.of(408, "the request body stopped coming");
      case IOException e when FullDisk.isCauseOf(e) -> noSpace();
      case UncheckedIOException e when FullDisk.isCauseOf(e) -> noSpace();
      default -> internal();
    };
  }

  private static Problem ofKind(CorpusException failure) {
    return switch (failure.kind()) {
      case NOT_FOUND -> Problem.of(404, failure.getMessage());
      case INVALID -> invalid(failure);
      case CHANGED -> Problem.of(412, failure.getMessage());
      case TOO_LARGE -> Problem.of(413, failure.getMessage());
      case UNREADABLE -> Problem.of(422, failure.getMessage());
      case HELD -> Problem.of(503, "another process is writing to the corpus; try again later");
      case TOO_SLOW -> Problem.of(ProblemType.TOO_SLOW, failure.getMessage());
      case NO_SPACE -> noSpace();
      case OUTDATED, DAMAGED, FAILED -> internal();
    };
  }

  private static Problem invalid(CorpusException failure) {
    return failure
        .option()
        .map(option -> option.equals("question") ? "q" : option)
        .map(parameter -> Problem.ofParameter(parameter, failure.getMessage()))
        .orElseGet(() -> Problem.of(400, failure.getMessage()));
  }

  private static String reason(ParamException failure) {
    return String.valueOf(Throwables.getRootCause(failure).getMessage());
  }

  static Problem ofStatus(int status) {
    return switch (status) {
      case 404 -> Problem.of(ProblemType.NO_SUCH_PATH, "there is nothing at this path");
      case 405 ->
          Problem.of(405, "this path does not take this method; the Allow header says which");
      case 406 -> Problem.of(406, "answers are application/json");
      case 412 -> Problem.of(412, "it has changed since; read it again");
      case 503 -> Problem.of(503, "the service is starting, stopping or busy; try again later");
      case 505 -> Problem.of(505, "requests come by HTTP/1.1 or HTTP/1.0");
      case 414, 431 -> Problem.of(status, "the request's address and headers are too long");
      case 415 ->
          Problem.of(
              415,
              "documents come as application/json, text/plain, text/markdown or text/html,"
                  + " verdicts against rules as application/json, a dictionary as text/plain,"
                  + " imports as application/zip, multipart/form-data or"
                  + " application/octet-stream; say which by Content-Type");
      default ->
          status < 500
              ? Problem.of(
                  status, "the request cannot be understood: " + HttpStatus.getMessage(status))
              : internal();
    };
  }

  private static Problem noSpace() {
    return Problem.of(
        ProblemType.NO_SPACE,
        "the service's disk is full; what was stored before is safe: try again when there is room");
  }

  private static Problem internal() {
    return Problem.of(500, "the service failed at this request; its log says why");
  }

  private static Problem ofField(JsonMappingException failure) {
    if (failure.getCause() instanceof JsonProcessingException malformed
        && !(malformed instanceof JsonMappingException)) {
      return malformed(malformed);
    }
    String pointer = pointer(failure.getPath());
    return switch (failure) {
      case UnrecognizedPropertyException e ->
          Problem.ofField(
              pointer,
              "unknown field \"%s\"; known are %s".formatted(e.getPropertyName(), known(e)));
      case MismatchedInputException e -> Problem.ofField(pointer, "must be " + wanted(e));
      default ->
          Problem.ofField(
              pointer,
              failure.getCause() instanceof IllegalArgumentException e
                  ? String.valueOf(e.getMessage())
                  : "cannot be understood");
    };
  }

  private static String known(UnrecognizedPropertyException failure) {
    return failure.getKnownPropertyIds().stream()
        .map(String::valueOf)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String wanted(MismatchedInputException failure) {
    Class<?> type = failure.getTargetType();
    if (type == null) {
      return "a string";
    }
    if (type.isRecord()) {
      return "one JSON object";
    }
    return List.class.isAssignableFrom(type) ? "a list of strings" : "a string";
  }

  private static String pointer(List<JsonMappingException.Reference> path) {
    return path.stream()
        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
        .map(name -> "/" + name.replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }

  private static Problem malformed(JsonProcessingException failure) {
    return failure.getLocation() == null
        ? Problem.of(ProblemType.MALFORMED_JSON, "malformed JSON")
        : Problem.of(
            ProblemType.MALFORMED_JSON,
            "malformed JSON at line %d, byte %d"
                .formatted(failure.getLocation().getLineNr(), failure.getLocation().getColumnNr()));
  }
}
