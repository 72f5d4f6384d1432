package kr.malmungchi.reading;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.malmungchi.document.Finding.Certainty;
import kr.malmungchi.document.Finding.Subject;
import kr.malmungchi.document.Kind;
import kr.malmungchi.text.TableLines;

/**
 * A form of line that tells something about the whole text; the clues are {@code clues.txt}.
 *
 * @param kind what the line makes of the text; only a clue to its kind has it
 * @param evidence its name for people: {@code imprint}
 */
record Clue(
    Subject subject,
    Optional<Kind> kind,
    Zone zone,
    Certainty certainty,
    String evidence,
    Pattern pattern) {

  /** Where a clue's line stands. */
  enum Zone {
    /** The first three lines. */
    FIRST,
    SECOND,
    /** Before the text begins. */
    HEAD,
    /** The first lines of the text itself. */
    OPENING,
    /** The last third of the text. */
    LATE,
    /** After the text has ended. */
    FOOT,
    EDGE,
    /** Between the title of a page and the line that says when it was posted. */
    BELOW_TITLE,
    /** That line. */
    POSTED,
    /** The head of a report. */
    COVER,
    /** What is furniture. */
    FURNITURE,
    /** Anywhere, if it is the only line of its form. */
    ONLY,
    /** The same among the last lines. */
    ONLY_LAST
  }

  private static final List<Clue> ALL = load();

  /** The clues to a subject, the surest first. */
  static List<Clue> to(Subject subject) {
    return ALL.stream().filter(clue -> clue.subject == subject).toList();
  }

  private static List<Clue> load() {
    return TableLines.of(Clue.class, "clues.txt").stream()
        .map(line -> of(Splitter.on('\t').limit(5).splitToList(line)))
        .toList();
  }

  private static Clue of(List<String> fields) {
    Optional<Kind> kind = Kind.of(fields.get(0));
    return new Clue(
        kind.isPresent() ? Subject.KIND : Subject.valueOf(fields.get(0)),
        kind,
        Zone.valueOf(fields.get(1)),
        Certainty.valueOf(fields.get(2)),
        fields.get(3),
        Pattern.compile(
            fields
                .get(4)
                .replace("{date}", WrittenDate.PATTERN)
                .replace("{time}", WrittenDate.TIME)
                .replace("{name}", "[가-힣]{2,4}")));
  }

  /** What the line says: the pattern's first group, or the whole line if it has none. */
  Optional<String> in(TextLine line) {
    Matcher matcher = pattern.matcher(FurnitureRule.singleSpaced(line));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String value = matcher.groupCount() == 0 ? line.text() : matcher.group(1);
    return Optional.ofNullable(value).map(String::strip).filter(words -> !words.isEmpty());
  }
}
