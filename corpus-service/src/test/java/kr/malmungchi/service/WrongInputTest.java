package kr.malmungchi.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Splitter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.malmungchi.service.TestService.Answer;
import kr.malmungchi.service.reference.ApiDescription;
import kr.malmungchi.text.TableLines;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The requests of {@code wrong-input.txt} are refused, and the answer says what is at fault. */
class WrongInputTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static final Splitter CELLS = Splitter.on(" | ");

  record Row(String operation, WrittenRequest request, int status, String fault) {}

  static Stream<Row> rows() {
    return TableLines.of(WrongInputTest.class, "/wrong-input.txt").stream()
        .map(CELLS::splitToList)
        .map(
            cells ->
                new Row(
                    cells.get(0),
                    new WrittenRequest(cells.get(1), cells.get(2), cells.get(3)),
                    Integer.parseInt(cells.get(4)),
                    cells.get(5)));
  }

  @BeforeAll
  static void addDocument() {
    SERVICE.postJson("{\"id\": \"short\", \"text\": \"짧은 글이다.\"}");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void wrongInputIsRefusedByName(Row row) {
    Answer answer = SERVICE.send(row.request.to(SERVICE));

    assertThat(answer.status()).as(answer.response().body()).isEqualTo(row.status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.text("/detail")).isNotBlank();
    assertThat(answer.text("/parameter") + answer.text("/pointer"))
        .isEqualTo(row.fault.startsWith("{") ? "" : row.fault);
  }

  @Test
  void everyParameterAndFieldIsTriedWrong() {
    Set<String> tried =
        rows()
            .map(row -> row.operation + " " + row.fault.replaceAll("[{}]", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    ApiDescription api = ApiDescription.load();
    Set<String> described = new TreeSet<>();
    for (JsonNode path : api.root().path("paths")) {
      for (JsonNode operation : path) {
        String id = operation.path("operationId").asText();
        operation
            .path("parameters")
            .forEach(one -> described.add(id + " " + api.resolved(one).path("name").asText()));
        fields(api, operation).forEach(field -> described.add(id + " /" + field));
      }
    }
    assertThat(described).isNotEmpty().allMatch(tried::contains);
  }

  private static List<String> fields(ApiDescription api, JsonNode operation) {
    JsonNode sent = operation.at("/requestBody/content/application~1json/schema");
    return api.resolved(sent).path("properties").properties().stream()
        .map(field -> field.getKey())
        .toList();
  }
}
