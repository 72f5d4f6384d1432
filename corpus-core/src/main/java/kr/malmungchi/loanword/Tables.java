package kr.malmungchi.loanword;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.Splitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.malmungchi.loanword.Confidence.Evidence;
import kr.malmungchi.loanword.Foreignness.Context;
import kr.malmungchi.loanword.SoundTable.Chunk;

/**
 * The learned tables, read from text: {@code latin.txt} (Latin letters against Hangul sounds),
 * {@code hangul.txt} (Hangul sounds against those of other spellings), {@code foreign.txt} and
 * {@code confidence.txt}.
 *
 * <p>The trainer in corpus-bench writes them; no word is in them, only weights of short chunks.
 *
 * @param latin Latin letters against Hangul sounds
 * @param hangul Hangul sounds against Hangul sounds
 * @param latinConfidence for pairs of a Latin and a Hangul spelling
 * @param hangulConfidence for pairs of two Hangul spellings
 */
record Tables(
    SoundTable latin,
    SoundTable hangul,
    Foreignness foreignness,
    Confidence latinConfidence,
    Confidence hangulConfidence) {
  private static final Splitter TABS = Splitter.on('\t');
  private static final Splitter SPACES = Splitter.on(' ').omitEmptyStrings();
  private static final String NOTHING = "-";

  /** The tables of the jar. */
  static Tables load() {
    return read(Tables::lines);
  }

  /** Tables whose lines, without comments, some source gives by the name of the file. */
  static Tables read(Function<String, List<String>> lines) {
    List<String> confidence = lines.apply("confidence.txt");
    return new Tables(
        soundTable(Alphabet.LATIN, lines.apply("latin.txt")),
        soundTable(Alphabet.HANGUL, lines.apply("hangul.txt")),
        foreignness(lines.apply("foreign.txt")),
        confidence("LATIN", confidence),
        confidence("HANGUL", confidence));
  }

  /** The lines of a resource that are neither blank nor comments. */
  static List<String> lines(String resource) {
    try (InputStream stream = Tables.class.getResourceAsStream(resource)) {
      checkState(stream != null, "%s is missing from the jar", resource);
      return withoutComments(
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
              .lines()
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> withoutComments(List<String> lines) {
    return lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  /** Two lines of frequencies, then a line for each left side: {@code th TAB ᄉ 2.1 TAB ᄃ 1.5}. */
  private static SoundTable soundTable(Alphabet left, List<String> lines) {
    List<Chunk> chunks = new ArrayList<>();
    for (String line : lines.subList(2, lines.size())) {
      List<String> fields = TABS.splitToList(line);
      for (String field : fields.subList(1, fields.size())) {
        int space = field.indexOf(' ');
        chunks.add(
            new Chunk(
                side(fields.get(0)),
                side(field.substring(0, space)),
                Float.parseFloat(field.substring(space + 1))));
      }
    }
    return new SoundTable(
        left, numbers(lines.get(0)), Alphabet.HANGUL, numbers(lines.get(1)), chunks);
  }

  private static String side(String written) {
    return written.equals(NOTHING) ? "" : written;
  }

  private static float[] numbers(String line) {
    List<String> fields = SPACES.splitToList(line);
    float[] numbers = new float[fields.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Float.parseFloat(fields.get(i));
    }
    return numbers;
  }

  /** A line with the name of a {@link Context}, then its weights, each with all that has it. */
  private static Foreignness foreignness(List<String> lines) {
    float[] weights = new float[Foreignness.WEIGHTS];
    Context context = Context.WORD;
    for (String line : lines) {
      int tab = line.indexOf('\t');
      if (tab < 0) {
        context = Context.valueOf(line);
        continue;
      }
      float weight = Float.parseFloat(line.substring(0, tab));
      for (String item : SPACES.split(line.substring(tab + 1))) {
        weights[context.number(item)] = weight;
      }
    }
    return new Foreignness(weights);
  }

  private static Confidence confidence(String name, List<String> lines) {
    Map<Evidence, Double> weights = new EnumMap<>(Evidence.class);
    for (String line : lines) {
      List<String> fields = TABS.splitToList(line);
      if (fields.get(0).equals(name)) {
        weights.put(Evidence.valueOf(fields.get(1)), Double.parseDouble(fields.get(2)));
      }
    }
    return new Confidence(weights);
  }
}
