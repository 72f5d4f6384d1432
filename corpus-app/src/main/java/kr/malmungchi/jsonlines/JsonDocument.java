package kr.malmungchi.jsonlines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.CorpusException;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.PartialDate;

/**
 * A document as a line has it: {@code {"_id": "…", "title": "…", "text": "…"}} and perhaps {@code
 * authors}, {@code published}, {@code kind}, {@code site}; other fields are passed over.
 *
 * @param title empty where the line names none
 */
public record JsonDocument(
    String id,
    Optional<String> title,
    String text,
    List<String> authors,
    Optional<PartialDate> published,
    Optional<Kind> kind,
    Optional<String> site) {

  public JsonDocument {
    authors = List.copyOf(authors);
  }

  /**
   * Reads a line.
   *
   * @throws CorpusException of kind {@code UNREADABLE} if it is no document, naming the line
   */
  public static JsonDocument of(JsonLine line) {
    ObjectNode object = line.object();
    String id = line.id(object);
    Optional<String> title = filled(line, object, "title");
    String text = line.text(object, "text").filter(words -> !words.isBlank()).orElse("");
    if (text.isEmpty() && title.isEmpty()) {
      throw line.wrong("neither text nor title");
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw line.wrong("the text holds half of a surrogate pair");
    }
    return new JsonDocument(
        id,
        title,
        text.isEmpty() ? title.orElseThrow() : text,
        authors(line, object.path("authors")),
        filled(line, object, "published").map(date -> published(line, date)),
        filled(line, object, "kind").map(label -> kind(line, label)),
        filled(line, object, "site"));
  }

  private static Optional<String> filled(JsonLine line, ObjectNode object, String field) {
    return line.text(object, field).map(String::strip).filter(words -> !words.isEmpty());
  }

  private static List<String> authors(JsonLine line, JsonNode authors) {
    List<String> names = new ArrayList<>();
    if (authors.isMissingNode() || authors.isNull()) {
      return names;
    }
    for (JsonNode author : authors.isArray() ? authors : List.of(authors)) {
      if (!author.isTextual() || author.textValue().isBlank()) {
        throw line.wrong("authors are not a list of names");
      }
      names.add(author.textValue().strip());
    }
    return names;
  }

  private static PartialDate published(JsonLine line, String date) {
    return PartialDate.parse(date)
        .orElseThrow(
            () -> line.wrong("published is not like 2023, 2023-11 or 2023-11-22: " + date));
  }

  private static Kind kind(JsonLine line, String label) {
    return Kind.of(label)
        .orElseThrow(
            () ->
                line.wrong(
                    "kind is none of %s: %s"
                        .formatted(
                            String.join(
                                ", ", Arrays.stream(Kind.values()).map(Kind::label).toList()),
                            label)));
  }

  /** What is known of the document: what the line says in place of what its text says. */
  Metadata describe(Metadata read) {
    return new Metadata(
        title.orElse(read.title()),
        title.isEmpty() && read.titleDerived(),
        authors.isEmpty() ? read.authors() : authors,
        published.or(read::published),
        kind.orElse(read.kind()),
        site.or(read::site),
        read.origin(),
        "json, " + read.format());
  }
}
