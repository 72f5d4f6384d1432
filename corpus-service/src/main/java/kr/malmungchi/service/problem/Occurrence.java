package kr.malmungchi.service.problem;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import kr.malmungchi.service.operation.RequestId;

/**
 * A problem as one request met it.
 *
 * @param instance names the request, as the log does: {@code urn:request:…}
 */
record Occurrence(@JsonUnwrapped Problem problem, URI instance) {
  static Occurrence of(Problem problem, RequestId request) {
    return new Occurrence(problem, request.uri());
  }
}
