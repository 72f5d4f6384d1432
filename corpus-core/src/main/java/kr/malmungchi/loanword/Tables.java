package kr.malmungchi.loanword;

import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kr.malmungchi.loanword.Confidence.Evidence;
import kr.malmungchi.loanword.Foreignness.Context;
import kr.malmungchi.loanword.SoundTable.Chunk;

/**
 * The learned tables, each read when it is first needed: {@code latin.txt} (Latin letters against
 * Hangul sounds), {@code hangul.txt} (Hangul sounds against those of other spellings), {@code
 * foreign.txt} and {@code confidence.txt}.
 *
 * <p>The trainer in corpus-bench writes them; no word is in them, only weights of short chunks.
 */
final class Tables {
  private static final String NOTHING = "-";

  /** Gives the text of a table by the name of its file. */
  interface Source {
    String text(String name);
  }

  private final Supplier<SoundTable> latin;
  private final Supplier<SoundTable> latinTurned;
  private final Supplier<SoundTable> hangul;
  private final Supplier<KeyTable> latinKeys;
  private final Supplier<KeyTable> hangulKeys;
  private final Supplier<Foreignness> foreignness;
  private final Supplier<Map<String, Confidence>> confidence;

  Tables(Source source) {
    latin = Suppliers.memoize(() -> soundTable(Alphabet.LATIN, source.text("latin.txt")));
    latinTurned = Suppliers.memoize(() -> latin.get().turned());
    hangul = Suppliers.memoize(() -> soundTable(Alphabet.HANGUL, source.text("hangul.txt")));
    latinKeys = Suppliers.memoize(() -> new KeyTable(latin.get()));
    hangulKeys = Suppliers.memoize(() -> new KeyTable(hangul.get()));
    foreignness = Suppliers.memoize(() -> foreignness(source.text("foreign.txt")));
    confidence = Suppliers.memoize(() -> confidence(source.text("confidence.txt")));
  }

  /** The tables of the jar. */
  static Tables ofJar() {
    return new Tables(TableText::resource);
  }

  /** Latin letters against Hangul sounds. */
  SoundTable latin() {
    return latin.get();
  }

  /** Hangul sounds against Latin letters. */
  SoundTable latinTurned() {
    return latinTurned.get();
  }

  /** Hangul sounds against Hangul sounds. */
  SoundTable hangul() {
    return hangul.get();
  }

  KeyTable latinKeys() {
    return latinKeys.get();
  }

  KeyTable hangulKeys() {
    return hangulKeys.get();
  }

  Foreignness foreignness() {
    return foreignness.get();
  }

  /** For a Latin and a Hangul spelling, or for two Hangul ones. */
  Confidence confidence(Alphabet alphabet) {
    return confidence.get().getOrDefault(alphabet.name(), new Confidence(Map.of()));
  }

  /** Two lines of numbers, then a line for each left side: {@code th TAB ᄉ 2.1 TAB ᄃ 1.5}. */
  private static SoundTable soundTable(Alphabet left, String text) {
    TableText table = new TableText(text);
    float[] leftInformation = numbers(table, left.end() + 1);
    float[] rightInformation = numbers(table, Alphabet.HANGUL.end() + 1);
    List<Chunk> chunks = new ArrayList<>(2_000);
    while (table.nextLine()) {
      String letters = side(table.word());
      while (table.hasWord()) {
        chunks.add(new Chunk(letters, side(table.word()), table.number()));
      }
    }
    return new SoundTable(left, leftInformation, Alphabet.HANGUL, rightInformation, chunks);
  }

  private static String side(String written) {
    return written.equals(NOTHING) ? "" : written;
  }

  private static float[] numbers(TableText table, int count) {
    float[] numbers = new float[count];
    table.nextLine();
    for (int i = 0; i < count; i++) {
      numbers[i] = table.number();
    }
    return numbers;
  }

  /** A line with the name of a {@link Context}, then its weights, each with all that has it. */
  private static Foreignness foreignness(String text) {
    float[] weights = new float[Foreignness.WEIGHTS];
    Context context = Context.WORD;
    TableText table = new TableText(text);
    while (table.nextLine()) {
      if (table.isName()) {
        context = Context.valueOf(table.word());
        continue;
      }
      float weight = table.number();
      while (table.hasWord()) {
        weights[context.number(table.word())] = weight;
      }
    }
    return new Foreignness(weights);
  }

  /** Lines of an alphabet, a piece of evidence and its weight. */
  private static Map<String, Confidence> confidence(String text) {
    Map<String, Map<Evidence, Double>> weights = new HashMap<>();
    TableText table = new TableText(text);
    while (table.nextLine()) {
      weights
          .computeIfAbsent(table.word(), name -> new EnumMap<>(Evidence.class))
          .put(Evidence.valueOf(table.word()), (double) table.number());
    }
    Map<String, Confidence> confidence = new HashMap<>();
    weights.forEach((name, evidence) -> confidence.put(name, new Confidence(evidence)));
    return confidence;
  }
}
