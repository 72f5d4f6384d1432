package kr.malmungchi.jsonlines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kr.malmungchi.Limits;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesReaderTest {
  @ParameterizedTest
  @CsvSource({"999, true", "1000, true", "1001, false"})
  void aNameIsSoLongAtMost(int characters, boolean taken) {
    String line = "{\"_id\": \"%s\", \"text\": \"강이 흐른다.\"}".formatted("책".repeat(characters));
    Source file = Source.bytes(new DocumentId("a"), "a.jsonl", line.getBytes(UTF_8));
    List<Source> parts = new JsonLinesReader().parts(file);
    assertThat(parts).hasSize(1);
    Source part = parts.get(0);
    long most = Limits.defaults().fileBytes();
    if (taken) {
      assertThat(part.load(most).bytes()).isNotEmpty();
    } else {
      assertThatThrownBy(() -> part.load(most)).hasMessageContaining("more than 1,000 characters");
    }
  }
}
