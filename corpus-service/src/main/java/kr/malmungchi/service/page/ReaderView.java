package kr.malmungchi.service.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Section;
import kr.malmungchi.text.Span;
import org.jsoup.nodes.Element;

/** Writes a part of a document, with a place in it marked, and its contents. */
final class ReaderView {
  /** What a browser shows at once; the parts before and after it have links. */
  private static final int PART = 60_000;

  /** How much stands before a marked place: some lines. */
  private static final int BEFORE = 200;

  private static final int MOST_HEADINGS = 500;

  private final Corpus corpus;

  ReaderView(Corpus corpus) {
    this.corpus = corpus;
  }

  View of(DocumentId id, OptionalInt start, OptionalInt end, Messages messages) {
    Html html = new Html(messages);
    Document document = corpus.document(id);
    String text = document.text();
    int from = Math.clamp(start.orElse(0), 0, text.length());
    Span place = new Span(from, Math.clamp(end.orElse(from), from, text.length()));
    Span part = part(text, from);
    Element reader = new Element("div").addClass("reader");
    Element article = reader.appendElement("article");
    article.appendElement("h1").addClass("title").text(document.metadata().title());
    article.appendChild(
        html.byline(document.metadata(), messages.say("count.characters", text.length())));
    List<Section> sections = new ArrayList<>();
    collect(document.root(), sections);
    if (!sections.isEmpty()) {
      article.appendChild(outline(id, sections, html, messages));
    }
    Element parts = new Element("p").addClass("parts");
    if (part.start() > 0) {
      int before = Math.max(0, part.start() - PART + BEFORE);
      parts.appendChild(
          html.link(Html.address(id) + "?start=" + before, messages.say("reader.before")));
    }
    if (part.end() < text.length()) {
      int after = Math.min(text.length(), part.end() + BEFORE);
      parts.appendChild(
          html.link(Html.address(id) + "?start=" + after, messages.say("reader.after")));
    }
    article.appendChild(parts);
    article.appendChild(lines(text, part, place));
    article.appendChild(parts.clone());
    Optional.ofNullable(article.selectFirst("mark")).ifPresent(mark -> mark.id("place"));
    return new View(document.metadata().title(), reader, false);
  }

  /** Around an offset, from the beginning of a line if one is near, between whole characters. */
  private static Span part(String text, int offset) {
    int start = Math.max(0, offset - BEFORE);
    int line = text.indexOf('\n', start);
    start = start == 0 ? 0 : line >= 0 && line < offset ? line + 1 : start;
    return new Span(whole(text, start), whole(text, Math.min(text.length(), start + PART)));
  }

  private static int whole(String text, int offset) {
    return offset > 0
            && offset < text.length()
            && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset))
        ? offset - 1
        : offset;
  }

  private static void collect(Section section, List<Section> sections) {
    for (Section inner : section.sections()) {
      if (sections.size() < MOST_HEADINGS) {
        sections.add(inner);
        collect(inner, sections);
      }
    }
  }

  private static Element outline(
      DocumentId id, List<Section> sections, Html html, Messages messages) {
    Element outline = new Element("details").addClass("outline");
    outline.appendElement("summary").text(messages.say("reader.contents"));
    Element list =
        outline
            .appendElement("nav")
            .attr("aria-label", messages.say("reader.contents"))
            .appendElement("ol");
    for (Section section : sections) {
      list.appendElement("li")
          .addClass("level-" + Math.min(section.level(), 4))
          .appendChild(
              html.link(Html.address(id) + "?start=" + section.span().start(), section.title()));
    }
    return outline;
  }

  private static Element lines(String text, Span part, Span place) {
    Element lines = new Element("div").addClass("text");
    int at = part.start();
    while (at < part.end()) {
      int end = text.indexOf('\n', at);
      end = end < 0 || end >= part.end() ? part.end() : end + 1;
      Element line = lines.appendElement("p");
      if (text.substring(at, end).isBlank()) {
        line.addClass("blank");
      } else {
        Html.appendMarked(line, text, new Span(at, end), List.of(place));
      }
      at = end;
    }
    return lines;
  }
}
