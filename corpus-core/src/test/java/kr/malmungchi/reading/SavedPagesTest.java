package kr.malmungchi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.malmungchi.Limits;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.text.Examples;
import kr.malmungchi.text.Span;
import org.junit.jupiter.api.Test;

/**
 * How much of whole saved pages is told from their text. Lines of furniture are marked with "» ",
 * lines that may be either, such as captions and what readers wrote, with "= ".
 */
class SavedPagesTest {
  private final List<String> missed = new ArrayList<>();
  private final List<String> lost = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private int furniture;
  private int body;

  @Test
  void nearlyAllFurnitureIsFoundAndHardlyALineIsLost() throws IOException {
    for (Examples page : Examples.of("reading/saved-pages.txt")) {
      Document document = read(page.input().replaceAll("(?m)^[»=] ", ""));
      count(page, document);
      facts(page, document.metadata());
    }
    assertThat(furniture).isGreaterThan(900);
    assertThat(lost).as("lines of the body").hasSizeLessThanOrEqualTo(body / 100);
    assertThat(wrong).as("titles, authors and dates that are not unknown but wrong").isEmpty();
    assertThat(missed).as("furniture").hasSizeLessThanOrEqualTo(furniture * 5 / 100);
  }

  private void count(Examples page, Document document) {
    int at = 0;
    for (String line : page.input().split("\n", -1)) {
      boolean labelled = line.startsWith("» ") || line.startsWith("= ");
      String words = labelled ? line.substring(2) : line;
      Span place = new Span(at, at + words.length()).trimmed(document.text());
      at += words.length() + 1;
      boolean marked = document.furniture().stream().anyMatch(part -> part.span().contains(place));
      if (line.startsWith("» ")) {
        furniture++;
        missed.addAll(marked ? List.of() : List.of(words));
      } else if (!labelled && !line.isBlank()) {
        body++;
        lost.addAll(marked ? List.of(words) : List.of());
      }
    }
  }

  private void facts(Examples page, Metadata metadata) {
    if (!metadata.titleDerived()) {
      check(page, "title", metadata.title());
    }
    if (!metadata.authors().isEmpty()) {
      check(page, "authors", String.join(", ", metadata.authors()));
    }
    metadata
        .published()
        .map(PartialDate::toString)
        .ifPresent(date -> check(page, "published", date));
  }

  private void check(Examples page, String fact, String found) {
    String told = "%s: %s".formatted(fact, found);
    if (!page.expected().contains(told)) {
      wrong.add("%s, in: %s".formatted(told, page.toString().toLowerCase(Locale.ROOT)));
    }
  }

  private static Document read(String text) {
    Source source =
        Source.bytes(new DocumentId("a"), "a.txt", text.getBytes(StandardCharsets.UTF_8));
    return Readers.standard(Limits.defaults()).readerOf(source).read(source.load(1 << 20));
  }
}
