package kr.malmungchi.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import kr.malmungchi.korean.KoreanSentences;

/**
 * Where the command prints, always in UTF-8.
 *
 * @param columns how wide the terminal is; empty if standard output is none
 * @param progress whether to show progress on {@code err}
 * @param colour whether to mark words by escape sequences
 */
record Console(
    PrintWriter out,
    PrintWriter err,
    OptionalInt columns,
    boolean progress,
    boolean colour,
    Language language) {
  private static final int USUAL_COLUMNS = 80;
  private static final int FEWEST_COLUMNS = 20;

  /**
   * The console of this process. The script {@code corpus} says by system properties what is a
   * terminal: asking for it here would cost a native library.
   */
  static Console ofProcess() {
    Integer columns = Integer.getInteger("corpus.columns");
    return new Console(
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        columns == null ? OptionalInt.empty() : OptionalInt.of(columns),
        Boolean.getBoolean("corpus.progress"),
        columns != null && System.getenv().getOrDefault("NO_COLOR", "").isEmpty(),
        Language.ofUser());
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }

  /** For laying out lines; some terminals say that they have no columns at all. */
  int width() {
    int width = columns.orElse(USUAL_COLUMNS);
    return width < FEWEST_COLUMNS ? USUAL_COLUMNS : width;
  }

  boolean isTerminal() {
    return columns.isPresent();
  }

  String say(String korean, String english) {
    return language.choose(korean, english);
  }

  /** A sentence of the core, which are all English, in the user's language where it is known. */
  String told(String sentence) {
    return language == Language.KOREAN ? KoreanSentences.of(sentence) : sentence;
  }

  void line(String text) {
    out.println(text);
  }

  /** A text that has its own line ends. */
  void text(String text) {
    out.print(text);
  }

  /** A sentence beside the result: an error, a warning, a hint. */
  void note(String text) {
    err.println(text);
  }

  String bold(String text) {
    return styled("\033[1m", text);
  }

  String dim(String text) {
    return styled("\033[2m", text);
  }

  String highlight(String text) {
    return styled("\033[1;33m", text);
  }

  private String styled(String style, String text) {
    return colour ? style + text + "\033[0m" : text;
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
