package kr.malmungchi.service.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.text.Span;
import org.jsoup.nodes.Element;

/**
 * Writes what all views have, as {@code elements.js} and {@code views.js} do. Texts are escaped.
 */
final class Html {
  private static final List<String> VIEWS =
      List.of("search", "timeline", "quotes", "names", "agreements");

  private final Messages messages;

  Html(Messages messages) {
    this.messages = messages;
  }

  Element column(String heading) {
    Element column = new Element("div").addClass("column");
    column.appendElement("h1").addClass("unseen").text(heading);
    return column;
  }

  /** The ways to look at what a question is about; the first one is shown. */
  Element tabs(String question) {
    Element tabs = new Element("nav").addClass("tabs").attr("aria-label", messages.say("views"));
    for (String view : VIEWS) {
      boolean isFirst = view.equals("search");
      tabs.appendElement("a")
          .attr("href", (isFirst ? "/" : "/" + view) + question(question))
          .attr("aria-current", isFirst ? "page" : "false")
          .text(messages.say(isFirst && question.isEmpty() ? "view.library" : "view." + view));
    }
    return tabs;
  }

  private static String question(String words) {
    return words.isEmpty() ? "" : "?q=" + encoded(words);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static String address(DocumentId id) {
    return "/documents/" + encoded(id.value());
  }

  /** The fragment lets a browser without scripts show the place. */
  static String address(DocumentId id, Span place) {
    return address(id) + "?start=" + place.start() + "&end=" + place.end() + "#place";
  }

  Element link(String address, String words) {
    return new Element("a").attr("href", address).text(words);
  }

  /** Kind, authors, date and file name, as far as they are known, and more facts. */
  Element byline(Metadata metadata, String... more) {
    List<String> parts = new ArrayList<>();
    if (metadata.kind() != Kind.UNKNOWN) {
      parts.add(messages.nameOf("kind", metadata.kind().label()));
    }
    parts.add(String.join(", ", metadata.authors()));
    parts.add(metadata.published().map(Object::toString).map(this::date).orElse(""));
    parts.add(metadata.origin());
    return new Element("p")
        .addClass("byline")
        .text(
            Stream.concat(parts.stream(), Stream.of(more))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
  }

  /** In Korean 2023-11-22 as 2023년 11월 22일, at its own precision. */
  private String date(String iso) {
    if (messages.language() == Language.ENGLISH) {
      return iso;
    }
    String[] parts = iso.split("-", -1);
    StringBuilder date = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      date.append(i == 0 ? "" : " ").append(Integer.parseInt(parts[i])).append("년월일".charAt(i));
    }
    return date.toString();
  }

  Element notice(String title, String words) {
    Element notice = new Element("section").addClass("notice");
    notice.appendElement("h2").text(title);
    notice.appendElement("p").text(words);
    return notice;
  }

  /** The part of a text, with the spans in it marked; both count from the same beginning. */
  static void appendMarked(Element line, String text, Span part, List<Span> spans) {
    int at = part.start();
    for (Span span : spans) {
      int from = Math.max(span.start(), at);
      int to = Math.min(span.end(), part.end());
      if (from < to) {
        line.appendText(text.substring(at, from));
        line.appendElement("mark").text(text.substring(from, to));
        at = to;
      }
    }
    line.appendText(text.substring(at, part.end()));
  }
}
