package kr.malmungchi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.index.LuceneEngine;
import kr.malmungchi.text.Span;

/**
 * Measures what is made out in whole small files: title, author, date, and which lines are not
 * body.
 */
final class StructureJudgments {
  private StructureJudgments() {}

  /**
   * Prints a line a fact and two a file.
   *
   * @param judged {@code eval/seeds/structure.json}: by file its title, author and published_date
   *     (null where the file does not tell), and line ranges of body, boilerplate and toc
   */
  static void measure(Path folder, Path judged) throws IOException {
    try (Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory())) {
      corpus.add(folder);
      for (Map.Entry<String, JsonNode> file :
          new ObjectMapper().readTree(judged.toFile()).properties()) {
        System.out.println(file.getKey());
        Document document = corpus.document(corpus.named(file.getKey()));
        facts(document.metadata(), file.getValue());
        lines(document, file.getValue());
      }
    }
  }

  private static void facts(Metadata metadata, JsonNode judged) {
    print(
        "title",
        judged.path("title"),
        metadata.titleDerived() ? Optional.empty() : Optional.of(metadata.title()));
    print(
        "author",
        judged.path("author"),
        metadata.authors().isEmpty()
            ? Optional.empty()
            : Optional.of(String.join(", ", metadata.authors())));
    print("date", judged.path("published_date"), metadata.published().map(PartialDate::toString));
  }

  private static void print(String name, JsonNode judged, Optional<String> found) {
    Optional<String> wanted = judged.isTextual() ? Optional.of(judged.asText()) : Optional.empty();
    String verdict =
        !found.equals(wanted) ? "wrong" : found.isPresent() ? "right" : "rightly unknown";
    System.out.printf(
        "  %-7s %-16s %s%n",
        name, verdict, found.orElse(wanted.map(w -> "not found: " + w).orElse("")));
  }

  private static void lines(Document document, JsonNode judged) {
    SortedSet<Integer> furniture = new TreeSet<>();
    judged.path("boilerplate").forEach(range -> add(furniture, range.get("from"), range.get("to")));
    addRange(furniture, judged.path("toc"));
    SortedSet<Integer> body = new TreeSet<>();
    if (judged.has("body_ranges")) {
      judged.get("body_ranges").forEach(range -> addRange(body, range));
    } else {
      addRange(body, judged.path("body"));
    }
    body.removeAll(furniture);
    SortedSet<Integer> marked = marked(document, furniture, body);
    SortedSet<Integer> missed = new TreeSet<>(furniture);
    missed.removeAll(marked);
    SortedSet<Integer> wrong = new TreeSet<>(body);
    wrong.retainAll(marked);
    System.out.printf(
        "  furniture lines found %d of %d, missed %s%n",
        furniture.size() - missed.size(), furniture.size(), missed);
    System.out.printf(
        "  body lines wrongly marked %d of %d %s%n", wrong.size(), body.size(), wrong);
  }

  private static void addRange(SortedSet<Integer> lines, JsonNode range) {
    if (range.isArray()) {
      add(lines, range.get(0), range.get(1));
    }
  }

  private static void add(SortedSet<Integer> lines, JsonNode from, JsonNode to) {
    for (int line = from.asInt(); line <= to.asInt(); line++) {
      lines.add(line);
    }
  }

  /** The marked lines; blank ones are taken out of all sets. */
  private static SortedSet<Integer> marked(
      Document document, SortedSet<Integer> furniture, SortedSet<Integer> body) {
    SortedSet<Integer> marked = new TreeSet<>();
    List<Span> places = places(document.text());
    for (int line = 1; line <= places.size(); line++) {
      Span place = places.get(line - 1);
      if (place.isEmpty()) {
        furniture.remove(line);
        body.remove(line);
      } else if (document.furniture().stream().anyMatch(part -> part.span().contains(place))) {
        marked.add(line);
      }
    }
    return marked;
  }

  private static List<Span> places(String text) {
    List<Span> places = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || text.charAt(at) == '\n') {
        places.add(new Span(start, at).trimmed(text));
        start = at + 1;
      }
    }
    return places;
  }
}
