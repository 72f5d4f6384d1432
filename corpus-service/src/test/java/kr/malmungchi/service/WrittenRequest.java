package kr.malmungchi.service;

import com.google.common.base.Splitter;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/**
 * A request as tables of tests write it.
 *
 * @param line method and address: GET /api/v1/search?q=x
 * @param headers apart by semicolons: Accept: text/plain; If-Match: *
 * @param body empty for none
 */
record WrittenRequest(String line, String headers, String body) {
  private static final Splitter HEADERS = Splitter.on("; ").omitEmptyStrings();

  HttpRequest.Builder to(TestService service) {
    int at = line.indexOf(' ');
    HttpRequest.Builder request = service.request(line.substring(at + 1));
    for (String header : HEADERS.split(headers)) {
      int colon = header.indexOf(": ");
      request.header(header.substring(0, colon), header.substring(colon + 2));
    }
    return request.method(
        line.substring(0, at),
        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }
}
