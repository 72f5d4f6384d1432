package kr.malmungchi.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import io.dropwizard.testing.ConfigOverride;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.malmungchi.text.Examples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests as nobody should send them, byte by byte. In {@code requests.txt}, {@code {xff}} is a
 * byte, {@code {LF}} a line feed without a carriage return, {@code {a*9}} nine times a and {@code
 * ~} a line end in that. Of what must come back, the first line has the statuses that are right,
 * {@code closed} means that the connection ends, {@code -Name} that there is no such header.
 */
@Timeout(60)
class RequestsTest {
  @RegisterExtension
  static final TestService SERVICE =
      new TestService(
          ConfigOverride.config("guard.hosts", "corpus.example"),
          ConfigOverride.config("guard.origins", "https://friend.example"));

  private static final Pattern SIGN =
      Pattern.compile(
          "\\{(?:x(?<byte>[0-9a-f]{2})|(?<line>LF)|(?<what>[^{}*]+)\\*(?<times>\\d+))}");
  private static final Splitter STATUSES = Splitter.on(' ');

  @BeforeAll
  static void addCanary() {
    assertThat(SERVICE.postJson("{\"id\": \"canary\", \"text\": \"탄광의 새가 운다.\"}").text("/detail"))
        .isEmpty();
  }

  static List<Examples> requests() throws IOException {
    return Examples.of("service/requests.txt");
  }

  @ParameterizedTest
  @MethodSource("requests")
  void aStrangeRequestIsAnsweredInOrder(Examples request) throws IOException {
    try (RawConnection connection = new RawConnection(SERVICE.port())) {
      connection.send(bytes(request.input()));
      RawConnection.Answer answer = connection.answer();

      assertThat(STATUSES.split(request.expected().get(0))).contains("" + answer.status());
      for (String expected : request.expected().subList(1, request.expected().size())) {
        check(expected, answer, connection);
      }
      if (answer.status() >= 400) {
        assertProblem(answer);
      }
    }
    assertThat(SERVICE.get("/api/v1/documents/canary").status()).as("still there").isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "POST /api/v1/documents, application/pdf, 415",
    "POST /nowhere, text/plain, 404",
    "POST /api/v1/search, text/plain, 405",
    "PUT /api/v1/documents/canary/nowhere, application/json, 404",
    "POST /api/v1/documents?%zz, text/plain, 400"
  })
  void afterARefusalTheConnectionGoesOnWhenTheBodyIsLate(String line, String type, int status)
      throws Exception {
    try (RawConnection connection = new RawConnection(SERVICE.port())) {
      connection.send(
          "%s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: 4\r\n\r\n"
              .formatted(line, type));
      Thread.sleep(20);
      connection.send("late");
      assertThat(connection.answer().status()).isEqualTo(status);

      connection.send("GET /api/v1/documents/canary HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(connection.answer().status()).isEqualTo(200);
    }
  }

  private static void check(String expected, RawConnection.Answer answer, RawConnection connection)
      throws IOException {
    if (expected.equals("closed")) {
      assertThat(connection.bytesUntilClosed()).as("bytes of another answer").isZero();
    } else if (expected.startsWith("-")) {
      assertThat(answer.headers()).doesNotContainKey(lower(expected.substring(1)));
    } else {
      int colon = expected.indexOf(':');
      assertThat(answer.headers().get(lower(expected.substring(0, colon))))
          .contains(expected.substring(colon + 1).strip());
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static void assertProblem(RawConnection.Answer answer) throws IOException {
    assertThat(answer.headers().get("content-type")).isEqualTo("application/problem+json");
    JsonNode problem = new ObjectMapper().readTree(answer.body());
    assertThat(problem.get("status").asInt()).isEqualTo(answer.status());
    assertThat(problem.get("title").asText()).isNotEmpty();
    assertThat(problem.get("detail").asText()).isNotEmpty();
    assertThat(answer.body())
        .doesNotContain("Exception", "<", "passwd", "kr.malmungchi", "jetty", "SELECT", "/work");
  }

  private static byte[] bytes(String input) throws IOException {
    String text = input.contains("\n\n") || input.contains("{LF}{LF}") ? input : input + "\n\n";
    String wire = text.replace("\n", "\r\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int at = 0;
    for (Matcher sign = SIGN.matcher(wire); sign.find(); at = sign.end()) {
      write(wire.substring(at, sign.start()), bytes);
      if (sign.group("byte") != null) {
        bytes.write(Integer.parseInt(sign.group("byte"), 16));
      } else if (sign.group("line") != null) {
        bytes.write('\n');
      } else {
        String what = sign.group("what").replace("~", "\r\n");
        write(what.repeat(Integer.parseInt(sign.group("times"))), bytes);
      }
    }
    write(wire.substring(at), bytes);
    return bytes.toByteArray();
  }

  private static void write(String text, ByteArrayOutputStream bytes) throws IOException {
    bytes.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
