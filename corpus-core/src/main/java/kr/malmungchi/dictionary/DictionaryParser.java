package kr.malmungchi.dictionary;

import com.google.common.base.Splitter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.malmungchi.Limits;
import kr.malmungchi.dictionary.UserDictionary.Line;
import kr.malmungchi.text.Characters;

/**
 * Reads the text of a {@link UserDictionary} and says exactly what is wrong in one that is none.
 *
 * <p>A rule takes one line; {@code #} begins a line of comment. Written with {@code =} words mean
 * the same, with {@code =>} those before it mean those behind it too; with {@code !=} two names are
 * not the same; a line without either is one word, and behind a space the parts that it is made of.
 */
public final class DictionaryParser {
  private static final Splitter LINES = Splitter.on(Pattern.compile("\r\n?|\n"));
  private static final int MOST_FAULTS = 20;

  private final Limits limits;

  public DictionaryParser(Limits limits) {
    this.limits = limits;
  }

  public ParsedDictionary parse(String text) {
    return append(UserDictionary.EMPTY, text);
  }

  /** Reads a file, which is in UTF-8. */
  public ParsedDictionary parse(byte[] file) {
    CharBuffer text = CharBuffer.allocate(file.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult end = decoder.decode(ByteBuffer.wrap(file), text, true);
    String read = text.flip().toString();
    if (end.isError()) {
      int line = (int) read.chars().filter(c -> c == '\n').count() + 1;
      int column = read.length() - (read.lastIndexOf('\n') + 1) + 1;
      return faulty(new Fault(line, column, "this is not UTF-8; save the file as UTF-8"));
    }
    return parse(read);
  }

  /** Reads lines that are to stand behind a dictionary; faults are numbered from its end. */
  public ParsedDictionary append(UserDictionary dictionary, String text) {
    int before = dictionary.lines().size();
    if (dictionary.text().length() + text.length() > limits.dictionaryCharacters()) {
      return faulty(
          new Fault(
              1,
              1,
              "the dictionary is longer than %,d characters; leave out what the corpus does not have"
                  .formatted(limits.dictionaryCharacters())));
    }
    List<Line> lines = new ArrayList<>(dictionary.lines());
    List<Fault> faults = new ArrayList<>();
    RuleConflicts conflicts = new RuleConflicts();
    dictionary.lines().forEach(line -> conflicts.add(line, faults));
    for (String raw : split(text)) {
      Line line = line(lines.size() + 1, raw, faults);
      conflicts.add(line, faults);
      lines.add(line);
    }
    conflicts.finish(faults);
    long rules = lines.stream().filter(line -> line.rule().isPresent()).count();
    if (rules > limits.dictionaryRules()) {
      faults.add(
          new Fault(lines.size(), 1, "more than %,d rules".formatted(limits.dictionaryRules())));
    }
    if (!faults.isEmpty()) {
      return faulty(
          faults.stream()
              .sorted((a, b) -> Integer.compare(a.line(), b.line()))
              .limit(MOST_FAULTS)
              .map(fault -> new Fault(fault.line() - before, fault.column(), fault.message()))
              .toArray(Fault[]::new));
    }
    return new ParsedDictionary(new UserDictionary(lines), List.of());
  }

  /** The rule of one line, as for taking it out of a dictionary. */
  public Optional<Rule> rule(String line) {
    ParsedDictionary parsed = parse(line);
    List<Rule> rules = parsed.dictionary().rules();
    return rules.size() == 1 ? Optional.of(rules.get(0)) : Optional.empty();
  }

  private static ParsedDictionary faulty(Fault... faults) {
    return new ParsedDictionary(UserDictionary.EMPTY, List.of(faults));
  }

  /** The lines without the break behind the last one and without a byte order mark. */
  private static List<String> split(String text) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<String> lines = LINES.splitToList(unmarked);
    return lines.get(lines.size() - 1).isEmpty() ? lines.subList(0, lines.size() - 1) : lines;
  }

  private Line line(int number, String raw, List<Fault> faults) {
    String text = Normalizer.normalize(raw, Form.NFC);
    boolean comment = text.isBlank() || text.stripLeading().startsWith("#");
    Optional<Fault> unprintable = unprintable(number, text, comment);
    if (unprintable.isPresent()) {
      faults.add(unprintable.get());
      return new Line(number, text, Optional.empty());
    }
    if (comment) {
      return new Line(number, text, Optional.empty());
    }
    if (text.length() > limits.ruleCharacters()) {
      faults.add(
          new Fault(
              number,
              limits.ruleCharacters() + 1,
              "a rule has at most %,d characters".formatted(limits.ruleCharacters())));
      return new Line(number, text, Optional.empty());
    }
    return new Line(number, text, new RuleLine(number, text, limits, faults).rule());
  }

  /** Control characters, halves of characters and, in a rule, what nobody can see. */
  private static Optional<Fault> unprintable(int number, String text, boolean comment) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Character.isHighSurrogate(c)
          && at + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(at + 1))) {
        at++;
      } else if (Character.isSurrogate(c)
          || (Character.isISOControl(c) && c != '\t')
          || (!comment && Characters.isInvisible(c))) {
        return Optional.of(
            new Fault(
                number, at + 1, "U+%04X is no character of a word; delete it".formatted((int) c)));
      }
    }
    return Optional.empty();
  }
}
