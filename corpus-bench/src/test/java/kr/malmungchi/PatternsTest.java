package kr.malmungchi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.Maps;
import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * No regular expression of the program takes more than linear time, or runs out of stack, on a long
 * text that nearly matches. Steps are counted, not time.
 */
class PatternsTest {
  private static final List<Path> MODULES =
      Stream.of("core", "store", "index", "app", "cli", "service")
          .map(name -> Path.of("..", "corpus-" + name))
          .toList();

  /** Of repeated pieces. */
  private static final int LENGTH = 50_000;

  /** Of texts in which a pattern is looked for at each place. */
  private static final int SEARCHED_LENGTH = 10_000;

  /** How often each character may be looked at, on average. */
  private static final int MOST_LOOKS = 300;

  private static final Pattern SEARCH =
      Pattern.compile("\\.(?:find|results|replaceAll|replaceFirst)\\(");

  private static final Pattern LITERALS = Pattern.compile("[가-힣A-Za-z0-9:/.@]+");

  private static final int MOST_LITERALS = 20;

  /** What the classes of patterns mean. */
  private static final List<String> PIECES =
      List.of(
          "가", "a", "A", "1", " ", ".", "\"", "(", "[", "|", "-", "/", "\n", "\\", "가 ", "가.", "a.",
          "1.", "1 ", " (", "a@", "a=\"", "가나 1. ");

  /** A text that counts how often its characters are looked at. */
  private static final class Counted implements CharSequence {
    private final String text;
    private final long most;
    private long looks;

    Counted(String text) {
      this.text = text;
      this.most = (long) MOST_LOOKS * text.length();
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++looks > most) {
        throw new TooManyLooks();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static final class TooManyLooks extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Test
  @Timeout(600)
  void aMatchTakesLinearTimeAndNoStack() throws Exception {
    Map<String, Pattern> slow = slow(patterns(field -> true), LENGTH, PatternsTest::match);
    assertThat(slow).isEmpty();
  }

  @Test
  @Timeout(600)
  void aSearchTakesLinearTime() throws Exception {
    Map<String, Pattern> slow =
        slow(patterns(PatternsTest::isSearchedFor), SEARCHED_LENGTH, PatternsTest::search);
    assertThat(slow).isEmpty();
  }

  private static Map<String, Pattern> slow(
      Map<String, Pattern> patterns, int length, Consumer<Matcher> use) {
    assertThat(patterns).hasSizeGreaterThan(20);
    return Maps.filterValues(
        patterns, pattern -> hostile(pattern, length).anyMatch(text -> isSlow(pattern, text, use)));
  }

  private static boolean isSlow(Pattern pattern, String text, Consumer<Matcher> use) {
    try {
      use.accept(pattern.matcher(new Counted(text)));
      return false;
    } catch (TooManyLooks | StackOverflowError e) {
      return true;
    }
  }

  private static void match(Matcher matcher) {
    var unused = matcher.matches();
    unused = matcher.lookingAt();
  }

  private static void search(Matcher matcher) {
    int found = 0;
    while (matcher.find()) {
      found++;
    }
    assertThat(found).isNotNegative();
  }

  /** Repeated pieces of what matches, and an end that does not. */
  private static Stream<String> hostile(Pattern pattern, int length) {
    Set<String> pieces = new LinkedHashSet<>(PIECES);
    LITERALS
        .matcher(pattern.pattern())
        .results()
        .limit(MOST_LITERALS)
        .map(MatchResult::group)
        .forEach(literal -> pieces.addAll(List.of(literal, literal + " ")));
    return pieces.stream().map(piece -> piece.repeat(length / piece.length()) + "\u0001");
  }

  /** All that the constants of the program hold, also those that were read from resources. */
  private static Map<String, Pattern> patterns(Predicate<Field> chosen) throws Exception {
    Map<String, Pattern> found = new TreeMap<>();
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (ClassPath.ClassInfo one :
        ClassPath.from(PatternsTest.class.getClassLoader()).getAllClasses()) {
      if (isOfTheProgram(one.getName())) {
        for (Field field : Class.forName(one.getName()).getDeclaredFields()) {
          boolean isConstant = Modifier.isStatic(field.getModifiers());
          if (isConstant && !field.getType().isPrimitive() && chosen.test(field)) {
            field.setAccessible(true);
            collect(name(field), field.get(null), seen, found);
          }
        }
      }
    }
    return found;
  }

  private static String name(Field field) {
    return field.getDeclaringClass().getSimpleName() + "." + field.getName();
  }

  /** Whether the source looks for the pattern anywhere in a text. */
  private static boolean isSearchedFor(Field field) {
    String name = Pattern.quote(field.getName());
    if (field.getType() == Splitter.class) {
      return true;
    }
    if (field.getType() != Pattern.class) {
      return false;
    }
    String source = source(field.getDeclaringClass());
    Matcher use =
        Pattern.compile("(?:Matcher (\\w+) =\\s+)?\\b" + name + "\\s*\\.matcher\\(([^;]*);")
            .matcher(source);
    while (use.find()) {
      boolean here = SEARCH.matcher(use.group(2)).find();
      if (here || (use.group(1) != null && source.contains(use.group(1) + ".find("))) {
        return true;
      }
    }
    return false;
  }

  private static String source(Class<?> type) {
    try {
      return Files.readString(sourceFile(type.getName()).orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> sourceFile(String type) {
    int inner = type.indexOf('$');
    String outer = inner < 0 ? type : type.substring(0, inner);
    return MODULES.stream()
        .map(module -> module.resolve("src/main/java/" + outer.replace('.', '/') + ".java"))
        .filter(Files::exists)
        .findFirst();
  }

  private static boolean isOfTheProgram(String name) {
    return name.startsWith("kr.malmungchi.")
        && !name.startsWith("kr.malmungchi.bench.")
        && sourceFile(name).isPresent();
  }

  private static void collect(
      String name, Object value, Set<Object> seen, Map<String, Pattern> found)
      throws ReflectiveOperationException {
    if (value == null || !seen.add(value)) {
      return;
    }
    if (value instanceof Pattern pattern) {
      found.put(found.containsKey(name) ? name + " " + found.size() : name, pattern);
    } else if (value instanceof Iterable<?> many) {
      for (Object one : many) {
        collect(name, one, seen, found);
      }
    } else if (value instanceof Map<?, ?> map) {
      collect(name, map.keySet(), seen, found);
      collect(name, map.values(), seen, found);
    } else if (value instanceof Object[] many) {
      for (Object one : many) {
        collect(name, one, seen, found);
      }
    } else if (value instanceof Optional<?> one) {
      collect(name, one.stream().toList(), seen, found);
    } else if (value.getClass().getName().startsWith("kr.malmungchi.")
        || value.getClass().getName().startsWith("com.google.common.base.")) {
      for (Class<?> type = value.getClass();
          type != null && !type.getName().startsWith("java.");
          type = type.getSuperclass()) {
        for (Field field : type.getDeclaredFields()) {
          if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
            field.setAccessible(true);
            collect(name + "." + field.getName(), field.get(value), seen, found);
          }
        }
      }
    }
  }
}
