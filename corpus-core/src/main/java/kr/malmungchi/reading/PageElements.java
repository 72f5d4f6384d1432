package kr.malmungchi.reading;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.malmungchi.text.TableLines;
import org.jsoup.nodes.Element;

/**
 * Knows what elements of web pages are by their tags, roles, classes and ids; the names are {@code
 * page-elements.txt}.
 *
 * <p>One is made for one page: it remembers the names that the page uses.
 */
final class PageElements {
  private static final Splitter FIELDS = Splitter.on('\t').limit(3);
  private static final Splitter WORDS = Splitter.on(',');

  /** Longer lists of classes are cut. */
  private static final int LONGEST_NAMES = 160;

  private static final int MOST_WORDS_OF_A_NAME = 3;
  private static final int MOST_REMEMBERED = 10_000;
  private static final Map<What, Map<String, Meaning>> TABLE = load();

  /** What a name can tell. */
  enum What {
    HIDDEN,
    CONTENT,
    FURNITURE,
    NOTE,
    LINE,
    HINT
  }

  /**
   * @param order the place in the table: lower ones are surer
   */
  record Meaning(String rule, int order, String name) {}

  private final Map<String, Map<What, Meaning>> remembered = new HashMap<>();

  private static Map<What, Map<String, Meaning>> load() {
    Map<What, Map<String, Meaning>> table = new EnumMap<>(What.class);
    int order = 0;
    for (String line : TableLines.of(PageElements.class, "page-elements.txt")) {
      List<String> fields = FIELDS.splitToList(line);
      What what = What.valueOf(fields.get(0).toUpperCase(Locale.ROOT));
      for (String word : WORDS.split(fields.get(2))) {
        table
            .computeIfAbsent(what, w -> new HashMap<>())
            .putIfAbsent(word, new Meaning(fields.get(1), order, word));
      }
      order++;
    }
    return table;
  }

  /** What the element's names say about it in this respect. */
  Optional<Meaning> meaning(What what, Element element) {
    return Optional.ofNullable(meanings(element).get(what));
  }

  private Map<What, Meaning> meanings(Element element) {
    String key =
        String.join(
            "\t",
            element.normalName(),
            cut(element.attr("class")),
            cut(element.id()),
            cut(element.attr("role")),
            cut(element.attr("itemprop")),
            cut(element.attr("rel")));
    Map<What, Meaning> known = remembered.get(key);
    if (known == null) {
      known = lookUp(element);
      if (remembered.size() < MOST_REMEMBERED) {
        remembered.put(key, known);
      }
    }
    return known;
  }

  private static Map<What, Meaning> lookUp(Element element) {
    Map<What, Meaning> found = new EnumMap<>(What.class);
    add("tag:" + element.normalName(), found);
    for (String word : words(element.attr("role"))) {
      add("role:" + word, found);
    }
    for (String word : words(element.attr("itemprop"))) {
      add("prop:" + word, found);
    }
    for (String word : words(element.attr("rel"))) {
      add("rel:" + word, found);
    }
    addNames(element.attr("class"), found);
    addNames(element.id(), found);
    return found;
  }

  private static List<String> words(String value) {
    return value.isEmpty()
        ? List.of()
        : Splitter.on(' ').omitEmptyStrings().splitToList(cut(value).toLowerCase(Locale.ROOT));
  }

  private static void addNames(String names, Map<What, Meaning> found) {
    List<String> parts = parts(cut(names));
    for (int i = 0; i < parts.size(); i++) {
      StringBuilder name = new StringBuilder();
      for (int j = i; j < parts.size() && j < i + MOST_WORDS_OF_A_NAME; j++) {
        name.append(j == i ? "" : " ").append(parts.get(j));
        add(name.toString(), found);
      }
    }
  }

  private static void add(String name, Map<What, Meaning> found) {
    TABLE.forEach(
        (what, names) -> {
          Meaning meaning = names.get(name);
          if (meaning != null) {
            found.merge(what, meaning, (a, b) -> a.order <= b.order ? a : b);
          }
        });
  }

  /** {@code "postTags se-main2"} is post, tags, se, main. */
  private static List<String> parts(String names) {
    List<String> parts = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= names.length(); i++) {
      boolean letter = i < names.length() && Character.isLetterOrDigit(names.charAt(i));
      boolean hump =
          letter
              && i > 0
              && Character.isUpperCase(names.charAt(i))
              && Character.isLowerCase(names.charAt(i - 1));
      if (start >= 0 && (!letter || hump)) {
        parts.add(names.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
      if (letter && start < 0) {
        start = i;
      }
    }
    return parts;
  }

  private static String cut(String value) {
    return value.length() <= LONGEST_NAMES ? value : value.substring(0, LONGEST_NAMES);
  }
}
