package kr.malmungchi.reading;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.Splitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Tells which lines of a saved page are not its text, and by which rule; the rules are {@code
 * furniture.txt}.
 */
final class PageFurniture {
  private static final Splitter FIELDS = Splitter.on('\t').limit(3);
  private static final int MOST_ROWS = 40;
  private static final int LONGEST_ROW = 90;
  private static final Pattern SENTENCE = Pattern.compile(".*[다요죠까][.!?]['\"’”)]*$");
  private static final List<Rule> RULES = load();

  private enum Scope {
    ANYWHERE,
    HEAD,
    FOOT,
    LIST,
    REST
  }

  private record Rule(String name, Scope scope, Pattern pattern) {}

  private PageFurniture() {}

  private static List<Rule> load() {
    List<Rule> rules = new ArrayList<>();
    try (InputStream stream = PageFurniture.class.getResourceAsStream("furniture.txt")) {
      checkState(stream != null, "furniture.txt is missing from the jar");
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          List<String> fields = FIELDS.splitToList(line);
          rules.add(
              new Rule(
                  fields.get(0), Scope.valueOf(fields.get(1)), Pattern.compile(fields.get(2))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(rules);
  }

  /** The rule's name by the index of each line that is furniture. */
  static Map<Integer, String> in(List<TextLine> lines) {
    int head = 0;
    while (head < lines.size() && !lines.get(head).isLong()) {
      head++;
    }
    int foot = lines.size();
    while (foot > 0 && !lines.get(foot - 1).isLong()) {
      foot--;
    }
    Map<Integer, String> found = new TreeMap<>();
    int at = 0;
    while (at < lines.size()) {
      Optional<Rule> rule =
          ruleOf(lines.get(at).text(), at < head, at >= foot, isLate(lines.get(at), lines));
      int end = rule.isPresent() ? end(rule.get().scope, at, lines) : at + 1;
      for (int i = at; i < end && rule.isPresent(); i++) {
        found.put(i, rule.get().name);
      }
      at = end;
    }
    return found;
  }

  private static boolean isLate(TextLine line, List<TextLine> lines) {
    return line.span().start() > lines.get(lines.size() - 1).span().end() / 2;
  }

  private static Optional<Rule> ruleOf(String line, boolean inHead, boolean inFoot, boolean late) {
    for (Rule rule : RULES) {
      boolean here =
          switch (rule.scope) {
            case ANYWHERE, LIST -> true;
            case HEAD -> inHead;
            case FOOT -> inFoot;
            case REST -> late;
          };
      if (here && rule.pattern.matcher(line).matches()) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /** The index after the last line that the rule takes when it matches at {@code at}. */
  private static int end(Scope scope, int at, List<TextLine> lines) {
    return switch (scope) {
      case ANYWHERE, HEAD, FOOT -> at + 1;
      case REST -> lines.size();
      case LIST -> {
        int end = at + 1;
        while (end < lines.size()
            && end - at <= MOST_ROWS
            && isRow(lines.get(end), end == at + 1)) {
          end++;
        }
        yield end;
      }
    };
  }

  private static boolean isRow(TextLine line, boolean first) {
    return (first || !line.apart())
        && line.text().length() <= LONGEST_ROW
        && !SENTENCE.matcher(line.text()).matches();
  }
}
