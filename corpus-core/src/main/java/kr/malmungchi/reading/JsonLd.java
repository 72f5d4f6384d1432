package kr.malmungchi.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a page says of itself in JSON-LD, as far as it can be read.
 *
 * <p>A reader for what papers and blogs really write: it takes line breaks inside strings, commas
 * that stand before a bracket and scripts that end in the middle, and keeps what it has read until
 * then. It is bounded and does not recurse.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
final class JsonLd {
  private static final int MOST_CHARACTERS = 1_000_000;
  private static final int MOST_OBJECTS = 10_000;

  /** An object: its texts, and the objects in it, by their keys. */
  static final class Thing {
    private final Map<String, List<String>> texts = new HashMap<>();
    private final Map<String, List<Thing>> things = new HashMap<>();

    Optional<String> text(String key) {
      return texts(key).stream().findFirst();
    }

    List<String> texts(String key) {
      return texts.getOrDefault(key, List.of());
    }

    /** The names of what stands under the key, whether it is an object or only a name. */
    List<String> names(String key) {
      List<String> names = new ArrayList<>(texts(key));
      things(key).forEach(thing -> names.addAll(thing.texts("name")));
      return names;
    }

    List<Thing> things(String key) {
      return things.getOrDefault(key, List.of());
    }
  }

  /** Where the next value belongs: into an object under a key, or into a list under that key. */
  private record Place(Thing thing, String key, boolean list) {}

  private final String json;
  private final List<Thing> all = new ArrayList<>();
  private final Deque<Place> open = new ArrayDeque<>();
  private String key = "";
  private int at;

  private JsonLd(String json) {
    this.json = json;
  }

  /** All objects in the script, those outside before those inside; none if it holds none. */
  static List<Thing> read(String script) {
    JsonLd reader = new JsonLd(script.substring(0, Math.min(script.length(), MOST_CHARACTERS)));
    reader.read();
    return reader.all;
  }

  private void read() {
    open.push(new Place(new Thing(), "", true));
    while (at < json.length() && all.size() < MOST_OBJECTS && !open.isEmpty()) {
      char c = json.charAt(at++);
      switch (c) {
        case '{' -> {
          Thing thing = new Thing();
          all.add(thing);
          Place place = open.element();
          place.thing.things.computeIfAbsent(keyIn(place), k -> new ArrayList<>()).add(thing);
          open.push(new Place(thing, "", false));
          key = "";
        }
        case '[' -> {
          Place place = open.element();
          open.push(new Place(place.thing, keyIn(place), true));
        }
        case '}', ']' -> {
          open.pop();
          key = "";
        }
        case '"' -> string();
        case ',' -> key = "";
        default -> scalar(c);
      }
    }
  }

  private String keyIn(Place place) {
    return place.list ? place.key : key;
  }

  private void string() {
    String string = rest();
    Place place = open.element();
    if (!place.list && key.isEmpty()) {
      key = string;
    } else {
      add(place, string);
    }
  }

  /** A number; other bare words are of no use here. */
  private void scalar(char first) {
    if (Character.isDigit(first)) {
      int start = at - 1;
      while (at < json.length() && "+-.eE0123456789".indexOf(json.charAt(at)) >= 0) {
        at++;
      }
      add(open.element(), json.substring(start, at));
    }
  }

  private void add(Place place, String value) {
    place.thing.texts.computeIfAbsent(keyIn(place), k -> new ArrayList<>()).add(value);
  }

  /** The rest of a string, up to its closing quotation mark. */
  private String rest() {
    StringBuilder string = new StringBuilder();
    while (at < json.length()) {
      char c = json.charAt(at++);
      if (c == '"') {
        break;
      }
      if (c != '\\' || at == json.length()) {
        string.append(c);
        continue;
      }
      char escaped = json.charAt(at++);
      switch (escaped) {
        case 'n', 'r', 't', 'b', 'f' -> string.append(' ');
        case 'u' -> string.append(unicode());
        default -> string.append(escaped);
      }
    }
    return string.toString();
  }

  private String unicode() {
    int end = Math.min(at + 4, json.length());
    int code = 0;
    for (int i = at; i < end; i++) {
      int digit = Character.digit(json.charAt(i), 16);
      if (digit < 0) {
        return "";
      }
      code = code * 16 + digit;
    }
    at = end;
    return String.valueOf((char) code);
  }
}
