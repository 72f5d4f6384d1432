package kr.malmungchi.reading;

import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.malmungchi.reading.JsonLd.Thing;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/** What a page declares about itself where readers do not see it: meta elements and JSON-LD. */
final class PageHead {
  private static final int MOST_DECLARATIONS = 500;
  private static final int MOST_SCRIPTS = 20;
  private static final int LONGEST_VALUE = 400;

  /** A browser that saves a page writes where it came from. */
  private static final Pattern SAVED = Pattern.compile("\\s*saved from url=\\(\\d+\\)(\\S+)\\s*");

  private static final Pattern HOST =
      Pattern.compile("(?i)(?:https?:)?//(?:www\\.)?([^/:?#\\s]+).*");

  /** The types of what a page is about, not of its parts or of the site. */
  private static final Pattern ARTICLE =
      Pattern.compile("(?i).*(?:article|posting|report|qapage|question|book|chapter|blog)");

  private final ListMultimap<String, String> values = LinkedListMultimap.create();
  private final List<Thing> things = new ArrayList<>();

  private PageHead() {}

  static PageHead of(Document page) {
    PageHead head = new PageHead();
    page.getElementsByTag("meta").stream().limit(MOST_DECLARATIONS).forEach(head::addMeta);
    page.getElementsByTag("title").stream().limit(1).forEach(e -> head.add("<title>", e.text()));
    page.getElementsByTag("link").stream()
        .filter(link -> link.attr("rel").equalsIgnoreCase("canonical"))
        .limit(1)
        .forEach(link -> head.add("canonical", link.attr("href")));
    page.getElementsByTag("script").stream()
        .filter(script -> script.attr("type").equalsIgnoreCase("application/ld+json"))
        .limit(MOST_SCRIPTS)
        .forEach(script -> head.things.addAll(JsonLd.read(script.data())));
    for (Node node : page.childNodes()) {
      if (node instanceof Comment comment && comment.getData().length() < LONGEST_VALUE) {
        Matcher saved = SAVED.matcher(comment.getData());
        if (saved.matches()) {
          head.add("saved from url", saved.group(1));
        }
      }
    }
    return head;
  }

  private void addMeta(Element meta) {
    for (String key : List.of("property", "name", "itemprop")) {
      add(meta.attr(key), meta.attr("content"));
    }
  }

  private void add(String key, String value) {
    String words = value.strip();
    if (!key.isBlank() && !words.isEmpty() && words.length() <= LONGEST_VALUE) {
      values.put(key.strip().toLowerCase(Locale.ROOT), words);
    }
  }

  List<String> all(String key) {
    return values.get(key);
  }

  Optional<String> first(String key) {
    return all(key).stream().findFirst();
  }

  /** The description of the page's article in JSON-LD. */
  Optional<Thing> article() {
    return things.stream()
        .filter(thing -> thing.texts("@type").stream().anyMatch(t -> ARTICLE.matcher(t).matches()))
        .filter(thing -> thing.text("headline").or(() -> thing.text("datePublished")).isPresent())
        .findFirst();
  }

  /** The name of the site in JSON-LD. */
  Optional<String> site() {
    return things.stream()
        .filter(thing -> thing.texts("@type").contains("WebSite"))
        .flatMap(thing -> thing.text("name").stream())
        .findFirst();
  }

  /** Words of JSON-LD, in which some sites leave the entities of HTML. */
  static String words(String value) {
    return Parser.unescapeEntities(value, false).replaceAll("\\s+", " ").strip();
  }

  /** Where the page was published, without {@code www.}. */
  Optional<String> host() {
    return first("canonical")
        .flatMap(PageHead::hostOf)
        .or(() -> first("og:url").flatMap(PageHead::hostOf))
        .or(() -> first("saved from url").flatMap(PageHead::hostOf));
  }

  private static Optional<String> hostOf(String address) {
    Matcher host = HOST.matcher(address);
    return host.matches() ? Optional.of(host.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
  }
}
