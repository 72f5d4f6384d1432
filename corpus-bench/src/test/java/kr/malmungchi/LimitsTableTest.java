package kr.malmungchi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.reflect.ClassPath;
import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/limits.md} has every bound of the program, with the value that it has. */
class LimitsTableTest {
  private static final Path PAGE = Path.of("../docs/limits.md");
  private static final Pattern BOUND =
      Pattern.compile("`([\\w.]+)`(?: \\|)? ([\\d,]+)(?: (KiB|MiB|GiB|s|hours|days)\\b)?");
  private static final Pattern NAME = Pattern.compile("(?:MOST|LONGEST|DEEPEST|LARGEST)(?:_\\w+)?");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)` \\|$");
  private static final Map<String, Long> UNITS =
      Map.of(
          "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30, "s", 1L, "hours", 3_600L, "days",
          86_400L);
  private static final Map<String, Long> TOLD = new TreeMap<>();

  @BeforeAll
  static void readPage() throws IOException {
    Matcher bound = BOUND.matcher(Files.readString(PAGE).replace("\n  ", " "));
    while (bound.find()) {
      String unit = bound.group(3);
      long value = Long.parseLong(bound.group(2).replace(",", ""));
      assertThat(
              TOLD.put(bound.group(1), value * (unit == null ? 1 : UNITS.getOrDefault(unit, 1L))))
          .as("%s, told twice", bound.group(1))
          .isNull();
    }
  }

  @Test
  void everyBoundIsToldWithItsValue() throws Exception {
    Map<String, Long> real = new TreeMap<>();
    for (ClassPath.ClassInfo one :
        ClassPath.from(getClass().getClassLoader()).getAllClasses().stream()
            .filter(info -> isOfTheProgram(info.getName()))
            .toList()) {
      Class<?> type = Class.forName(one.getName());
      constants(type, real);
      if (type.isRecord() && type.getSimpleName().endsWith("Limits")) {
        components(type, real);
      }
    }
    settings("kr.malmungchi.service.guard.GuardSettings", "guard.", real);
    settings("kr.malmungchi.service.ServiceConfiguration", "", real);
    assertThat(TOLD).containsExactlyInAnyOrderEntriesOf(real);
  }

  @Test
  void everyBoundThatUsersMeetHasATest() throws IOException {
    Set<String> tests = new TreeSet<>();
    try (DirectoryStream<Path> modules = Files.newDirectoryStream(Path.of(".."), "corpus-*")) {
      for (Path module : modules) {
        addTests(module.resolve("src/test/java"), tests);
      }
    }
    List<String> rows =
        Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| `")).toList();
    assertThat(rows)
        .isNotEmpty()
        .allSatisfy(
            row -> {
              Matcher test = TEST.matcher(row);
              assertThat(test.find()).as(row).isTrue();
              assertThat(tests).contains(test.group(1));
            });
  }

  private static void addTests(Path sources, Set<String> tests) throws IOException {
    if (Files.exists(sources)) {
      try (Stream<Path> files = Files.walk(sources)) {
        files
            .map(file -> String.valueOf(file.getFileName()))
            .filter(name -> name.endsWith("Test.java"))
            .forEach(name -> tests.add(name.substring(0, name.length() - ".java".length())));
      }
    }
  }

  @Test
  void theSettingsThatAreShippedAreTheDefaults() throws IOException {
    Pattern setting = Pattern.compile("(?m)^ *(\\w+): (\\d+)(KiB|MiB|GiB|s)?$");
    Matcher shipped =
        setting.matcher(
            Files.readString(Path.of("../corpus-service/src/main/resources/corpus.yml")));
    int compared = 0;
    while (shipped.find()) {
      String name = shipped.group(1);
      String bound = TOLD.containsKey(name) ? name : "guard." + name;
      if (TOLD.containsKey(bound)) {
        String unit = shipped.group(3);
        long value =
            Long.parseLong(shipped.group(2)) * (unit == null ? 1 : UNITS.getOrDefault(unit, 1L));
        assertThat(TOLD).containsEntry(bound, value);
        compared++;
      }
    }
    assertThat(compared).isEqualTo(10);
  }

  private static boolean isOfTheProgram(String name) {
    return name.startsWith("kr.malmungchi.")
        && !name.startsWith("kr.malmungchi.bench.")
        && !name.startsWith("kr.malmungchi.dist.")
        && !name.contains("Test");
  }

  private static void constants(Class<?> type, Map<String, Long> bounds) throws Exception {
    for (Field field : type.getDeclaredFields()) {
      boolean isNumber = field.getType() == int.class || field.getType() == long.class;
      if (isNumber
          && Modifier.isStatic(field.getModifiers())
          && NAME.matcher(field.getName()).matches()) {
        field.setAccessible(true);
        bounds.put(name(type) + "." + field.getName(), ((Number) field.get(null)).longValue());
      }
    }
  }

  private static String name(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }

  private static void components(Class<?> type, Map<String, Long> bounds) throws Exception {
    Method defaults = type.getDeclaredMethod("defaults");
    defaults.setAccessible(true);
    for (RecordComponent component : type.getRecordComponents()) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      bounds.put(
          type.getSimpleName() + "." + component.getName(),
          number(accessor.invoke(defaults.invoke(null))));
    }
  }

  private static long number(Object value) {
    return switch (value) {
      case java.time.Duration time -> time.toSeconds();
      case Duration time -> time.toSeconds();
      case DataSize size -> size.toBytes();
      case Number number -> number.longValue();
      default -> throw new IllegalArgumentException("no bound: " + value);
    };
  }

  /** Numbers, sizes and times that bound requests; how often something is done is none. */
  private static void settings(String type, String prefix, Map<String, Long> bounds)
      throws Exception {
    Class<?> settings = Class.forName(type);
    Object usual = settings.getConstructor().newInstance();
    for (Field field : settings.getDeclaredFields()) {
      boolean isBound =
          field.getType() == int.class
              || field.getType() == DataSize.class
              || (field.getType() == Duration.class && field.getName().endsWith("Within"));
      if (isBound) {
        field.setAccessible(true);
        bounds.put(prefix + field.getName(), number(field.get(usual)));
      }
    }
  }
}
