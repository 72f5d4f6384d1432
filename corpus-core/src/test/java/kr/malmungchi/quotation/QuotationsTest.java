package kr.malmungchi.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import kr.malmungchi.Limits;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.PlainTextReader;
import kr.malmungchi.reading.Source;
import kr.malmungchi.text.Examples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuotationsTest {
  static List<Examples> examples() throws IOException {
    return Examples.of("quotation/quotes.txt");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void tellsWhoSaidWhat(Examples example) {
    assertThat(lines(text(example.input()))).isEqualTo(example.expected());
  }

  private static List<String> lines(Document document) {
    return new Quotations().of(document).stream().map(QuotationsTest::line).toList();
  }

  private static String line(Quote quote) {
    String speaker =
        quote
            .speaker()
            .map(one -> one.kind().name().toLowerCase(Locale.ROOT) + " " + one.name())
            .orElse("nobody");
    return speaker + " | " + quote.words();
  }

  private static Document text(String text) {
    return new PlainTextReader(Limits.defaults())
        .read(source("a.txt", text).load(Limits.defaults().fileBytes()));
  }

  private static Source source(String name, String text) {
    return Source.bytes(DocumentId.of(name), name, text.getBytes(StandardCharsets.UTF_8));
  }
}
