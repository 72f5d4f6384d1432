package kr.malmungchi.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.dropwizard.testing.ConfigOverride;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.malmungchi.service.TestService.Answer;
import kr.malmungchi.text.TableLines;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The bounds of {@code bounds.txt}: one less and as many are taken, one more is not. */
@Timeout(60)
class BoundsTest {
  @RegisterExtension
  static final TestService SERVICE =
      new TestService(ConfigOverride.config("largestImport", TestService.LARGEST_BODY + "B"));

  private static final Splitter CELLS = Splitter.on('|').trimResults();
  private static final Pattern MANY = Pattern.compile("\\{([^{}*]+)\\*}");

  record Bound(String name, WrittenRequest request, int value, String above) {
    HttpRequest.Builder request(int size) {
      return new WrittenRequest(
              sized(request.line(), size),
              sized(request.headers(), size),
              sized(request.body(), size))
          .to(SERVICE);
    }

    private static String sized(String pattern, int size) {
      return MANY.matcher(pattern.replace("#", "" + size))
          .replaceAll(found -> Matcher.quoteReplacement(found.group(1).repeat(size)));
    }

    @Override
    public String toString() {
      return name + " " + request.line();
    }
  }

  static Stream<Bound> bounds() {
    return TableLines.of(BoundsTest.class, "/bounds.txt").stream()
        .map(CELLS::splitToList)
        .map(
            cells ->
                new Bound(
                    cells.get(0),
                    new WrittenRequest(cells.get(1), cells.get(2), cells.get(3)),
                    Integer.parseInt(cells.get(4)),
                    cells.get(5)));
  }

  @BeforeAll
  static void addDocument() {
    assertThat(SERVICE.putJson("/api/v1/documents/one", "{\"text\": \"강이 흐른다. a b\"}").status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @MethodSource("bounds")
  void asMuchAsTheBoundIsTakenAndNoMore(Bound bound) {
    for (int good : new int[] {bound.value - 1, bound.value}) {
      Answer answer = SERVICE.send(bound.request(good));
      assertThat(answer.status()).as(answer.response().body()).isBetween(200, 299);
      assertThat(answer.json().at("/warnings")).as("warnings").isEmpty();
    }
    Answer above = SERVICE.send(bound.request(bound.value + 1));
    if (bound.above.equals("warning")) {
      assertThat(above.status()).isEqualTo(200);
      assertThat(above.json().at("/warnings")).isNotEmpty();
    } else {
      assertThat("" + above.status()).as(above.response().body()).isEqualTo(bound.above);
    }
  }

  @ParameterizedTest
  @CsvSource({"99, 100, 200", "100, 100, 200", "101, 100, 431"})
  void soManyHeadersAreRead(int headers, int shortest, int status) throws IOException {
    assertThat(status("A: a\r\n".repeat(headers - 2), shortest)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"8191, 200", "8192, 200", "8193, 431"})
  void soManyCharactersOfHeadersAreRead(int characters, int status) throws IOException {
    assertThat(status("", characters)).isEqualTo(status);
  }

  /** Host, more headers, and one that makes up for the rest of the characters, if need be. */
  private static int status(String more, int characters) throws IOException {
    int rest = Math.max(0, characters - "Hostlocalhost".length() - "X".length());
    try (RawConnection connection = new RawConnection(SERVICE.port())) {
      connection.send(
          "GET /api/v1/documents HTTP/1.1\r\nHost: localhost\r\n%sX: %s\r\n\r\n"
              .formatted(more, "x".repeat(rest)));
      return connection.answer().status();
    }
  }
}
