package kr.malmungchi.reading;

import com.google.common.base.Splitter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.malmungchi.text.TableLines;

/** A form of line that is not text; the rules are {@code furniture.txt}. */
record FurnitureRule(String name, Scope scope, Pattern pattern) {
  static final Set<Scope> IN_HEAD =
      EnumSet.of(Scope.ANYWHERE, Scope.SHORT, Scope.LIST, Scope.HEAD, Scope.EDGE);
  static final Set<Scope> IN_FOOT =
      EnumSet.of(Scope.ANYWHERE, Scope.SHORT, Scope.LIST, Scope.FOOT, Scope.EDGE);

  /** A line that has words of pages only. */
  static final FurnitureRule PAGE_WORDS =
      new FurnitureRule("page-words", Scope.EDGE, Pattern.compile("(?!)"));

  private static final Pattern SPACES = Pattern.compile(" {2,}");
  private static final List<FurnitureRule> ALL = load();

  /** The rules that a line can have by its first character; most lines can have few. */
  private static final Map<Character, List<FurnitureRule>> BY_FIRST = new ConcurrentHashMap<>();

  /** Where a rule holds, and how far; {@code furniture.txt} explains them. */
  enum Scope {
    ANYWHERE,
    SHORT,
    HEAD,
    FOOT,
    EDGE,
    LONE,
    LIST,
    REST
  }

  private static List<FurnitureRule> load() {
    return TableLines.of(FurnitureRule.class, "furniture.txt").stream()
        .map(line -> of(Splitter.on('\t').limit(3).splitToList(line)))
        .toList();
  }

  private static FurnitureRule of(List<String> fields) {
    return new FurnitureRule(
        fields.get(0), Scope.valueOf(fields.get(1)), Pattern.compile(fields.get(2)));
  }

  /** The first rule of these scopes that a line has. */
  static Optional<FurnitureRule> first(TextLine line, Set<Scope> scopes) {
    String words = singleSpaced(line);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    for (FurnitureRule rule : BY_FIRST.computeIfAbsent(words.charAt(0), FurnitureRule::beginning)) {
      if (scopes.contains(rule.scope) && rule.pattern.matcher(words).matches()) {
        return Optional.of(rule);
      }
    }
    return scopes.contains(Scope.EDGE) && PageWords.are(words)
        ? Optional.of(PAGE_WORDS)
        : Optional.empty();
  }

  /** Those that match the character, or would read on behind it. */
  private static List<FurnitureRule> beginning(char first) {
    if (Character.isSurrogate(first)) {
      return ALL; // Half of an emoji says nothing.
    }
    return ALL.stream()
        .filter(
            rule -> {
              Matcher matcher = rule.pattern.matcher(String.valueOf(first));
              return matcher.matches() || matcher.hitEnd();
            })
        .toList();
  }

  /** The words of a line with one space between them, as the patterns expect. */
  static String singleSpaced(TextLine line) {
    String text = line.text();
    return text.contains("  ") ? SPACES.matcher(text).replaceAll(" ") : text;
  }
}
