package kr.malmungchi.loanword;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kr.malmungchi.loanword.Confidence.Evidence;
import kr.malmungchi.loanword.Foreignness.Context;
import kr.malmungchi.loanword.SoundTable.Chunk;

/** Writes learned tables as the text that {@link Tables} reads; the form of each is told there. */
final class TablesText {
  private static final double SMALLEST_WEIGHT = 0.1;

  private final Map<String, String> files = new HashMap<>();

  void soundTable(String name, String comment, SoundTable table) {
    StringBuilder text = new StringBuilder(comment);
    text.append(
        "# -ln of the frequency of each letter on the left and of the end, then on the right.\n");
    text.append(information(table, table.left())).append('\n');
    text.append(information(table, table.right())).append('\n');
    text.append(
        "# A left side, then what may stand for it on the right with its score; - is nothing, $ the end.\n");
    Map<String, Map<String, Float>> byLeft = new TreeMap<>();
    for (Chunk chunk : table.chunks()) {
      byLeft
          .computeIfAbsent(chunk.left(), left -> new TreeMap<>())
          .put(chunk.right(), chunk.score());
    }
    byLeft.forEach(
        (left, rights) -> {
          text.append(side(left));
          rights.forEach(
              (right, score) ->
                  text.append('\t').append(side(right)).append(' ').append(number(score, 1)));
          text.append('\n');
        });
    files.put(name, text.toString());
  }

  private static String side(String letters) {
    return letters.isEmpty() ? "-" : letters;
  }

  private static String information(SoundTable table, Alphabet alphabet) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i <= alphabet.end(); i++) {
      String letter = String.valueOf(alphabet.letter(i));
      double value =
          alphabet == table.left() ? table.leftInformation(letter) : table.rightInformation(letter);
      line.append(i == 0 ? "" : " ").append(number(value, 2));
    }
    return line.toString();
  }

  void foreignness(String name, String comment, float[] weights) {
    StringBuilder text = new StringBuilder(comment);
    for (Context context : Context.values()) {
      text.append(context).append('\n');
      Map<Integer, StringBuilder> lines = new TreeMap<>();
      for (int number = 0; number < context.size(); number++) {
        double weight = weights[context.start() + number];
        if (Math.abs(weight) >= SMALLEST_WEIGHT) {
          lines
              .computeIfAbsent((int) Math.round(10 * weight), tenths -> new StringBuilder())
              .append(' ')
              .append(context.written(number));
        }
      }
      lines.forEach(
          (tenths, items) ->
              text.append(number(tenths / 10.0, 1))
                  .append('\t')
                  .append(items.substring(1))
                  .append('\n'));
    }
    files.put(name, text.toString());
  }

  void confidence(
      String name, String comment, Map<Evidence, Double> latin, Map<Evidence, Double> hangul) {
    StringBuilder text = new StringBuilder(comment);
    latin.forEach((evidence, weight) -> text.append("LATIN\t").append(line(evidence, weight)));
    hangul.forEach((evidence, weight) -> text.append("HANGUL\t").append(line(evidence, weight)));
    files.put(name, text.toString());
  }

  private static String line(Evidence evidence, double weight) {
    return evidence + "\t" + number(weight, 4) + "\n";
  }

  /** As short as it can be written. */
  private static String number(double value, int digits) {
    String number = String.format(Locale.ROOT, "%." + digits + "f", value);
    return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
  }

  Map<String, String> files() {
    return Map.copyOf(files);
  }

  /** Reads back what was written, so that what is measured is what is shipped. */
  Tables tables() {
    return new Tables(name -> files.getOrDefault(name, ""));
  }
}
