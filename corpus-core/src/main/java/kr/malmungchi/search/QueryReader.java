package kr.malmungchi.search;

import java.util.List;
import java.util.Optional;
import kr.malmungchi.Limits;
import kr.malmungchi.search.QueryWords.Field;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;

/** Reads one question from its beginning to its end, each character once or twice. */
final class QueryReader {
  private static final String OR = "OR";

  private final String text;
  private final Limits limits;
  private final Warnings warnings;
  private final Partners partners;
  private int at;
  private int words;
  private int parts;
  private int phraseWords;

  QueryReader(String text, Limits limits, Warnings warnings) {
    this.text = text;
    this.limits = limits;
    this.warnings = warnings;
    this.partners = new Partners(text, limits.queryDepth());
  }

  Query.All read() {
    if (partners.aParenthesisStandsAlone()) {
      warnings.add("a parenthesis without its partner was left out");
    }
    if (partners.goTooDeep()) {
      warnings.add("parentheses deeper than %d were left out".formatted(limits.queryDepth()));
    }
    return group(text.length()).all();
  }

  private Group group(int end) {
    Group group = new Group();
    while (at < end) {
      if (text.charAt(at) == ' ') {
        at++;
      } else if (text.charAt(at) == '|') {
        at++;
        choose(group, "|");
      } else if (isOr(at, end)) {
        at += OR.length();
        choose(group, OR);
      } else {
        part(group, end);
      }
    }
    stopChoosing(group);
    return group;
  }

  private boolean isOr(int start, int end) {
    int after = start + OR.length();
    return text.startsWith(OR, start)
        && after <= end
        && (after == end || !Character.isLetterOrDigit(text.charAt(after)))
        && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)));
  }

  private void choose(Group group, String operator) {
    if (group.canChoose()) {
      group.choose();
    } else if (operator.equals(OR)) {
      stopChoosing(group);
      warnings.add("OR counts only between two things to look for");
      word(group, OR);
    }
  }

  private void stopChoosing(Group group) {
    if (group.isChoosing()) {
      group.chooseNot();
      warnings.add("OR counts only between two things to look for");
    }
  }

  /** Reads one word, phrase, field or group, with the minus sign before it. */
  private void part(Group group, int end) {
    boolean without = text.charAt(at) == '-' && at + 1 < end && text.charAt(at + 1) != ' ';
    if (without) {
      stopChoosing(group);
      at++;
    }
    char c = text.charAt(at);
    if (c == '(' && partners.isClosedAt(at)) {
      nested(group, without);
    } else if (Partners.isOpeningQuote(c)) {
      quoted(group, without);
    } else {
      unquoted(group, end, without);
    }
  }

  private void nested(Group group, boolean without) {
    int close = partners.partner(at);
    at++;
    Group inner = group(close);
    at = close + 1;
    if (!without) {
      group.group(inner);
      return;
    }
    Optional<Query> one = inner.asOne();
    if (one.isEmpty()) {
      warnings.add("a group that only leaves out cannot be left out itself");
    } else {
      keep(group, one.get(), true);
    }
  }

  private void quoted(Group group, boolean without) {
    if (!partners.isClosedAt(at)) {
      at++;
      warnings.add("a quotation mark without its partner was left out");
      return;
    }
    String phrase = text.substring(at + 1, partners.partner(at));
    at = partners.partner(at) + 1;
    phrase(phrase).ifPresent(words -> keep(group, new Query.Phrase(words), without));
  }

  /** As much of a phrase as may be looked for; empty if it has no letter. */
  private Optional<String> phrase(String phrase) {
    int size = Words.of(phrase).size();
    if (size == 0) {
      return literally(phrase);
    }
    int rest = limits.phraseWords() - phraseWords;
    phraseWords += Math.min(rest, size);
    if (size <= rest) {
      return Optional.of(phrase);
    }
    warnings.add(
        "only the first %d words of phrases were looked for".formatted(limits.phraseWords()));
    return firstWords(phrase, rest);
  }

  private void unquoted(Group group, int end, boolean without) {
    int start = at;
    int stop = start;
    while (stop < end && !endsWord(stop)) {
      stop++;
    }
    if (stop == start) {
      at++;
      return;
    }
    int colon = text.indexOf(':', start);
    if (colon > start && colon < stop && field(group, start, colon, stop, without)) {
      return;
    }
    at = stop;
    String piece = text.substring(start, stop);
    int star = piece.indexOf('*');
    if (star >= 0 && prefix(group, piece, without)) {
      return;
    }
    // Seen with the mark before it, as in 인공지능(AI)는, a particle is known for one.
    int size = Words.of(text.substring(Math.max(0, start - 1), stop)).size();
    if (size > 0 && !without) {
      word(group, piece);
    } else if (size == 1) {
      keep(group, new Query.Words(piece), true);
    } else if (size > 1) {
      phrase(piece).ifPresent(words -> keep(group, new Query.Phrase(words), true));
    }
  }

  private boolean endsWord(int place) {
    char c = text.charAt(place);
    return c == ' '
        || c == '|'
        || Partners.isOpeningQuote(c)
        || (c == '(' && partners.isClosedAt(place));
  }

  /** Reads {@code 저자:한서연} or {@code 제목:"인공지능 기본법"}; false if it is to be read as words. */
  private boolean field(Group group, int start, int colon, int stop, boolean without) {
    Optional<Field> field = QueryWords.field(text.substring(start, colon));
    if (field.isEmpty()) {
      return false;
    }
    boolean quoted =
        colon + 1 == stop
            && stop < text.length()
            && Partners.isOpeningQuote(text.charAt(stop))
            && partners.isClosedAt(stop);
    int valueStart = quoted ? stop + 1 : colon + 1;
    int valueEnd = quoted ? partners.partner(stop) : stop;
    String typed = text.substring(valueStart, valueEnd);
    Optional<String> value =
        field.get().asksForWords()
            ? phrase(typed)
            : Optional.of(typed).filter(words -> !words.isBlank());
    Optional<Query> condition = value.flatMap(words -> FieldReader.read(field.get(), words));
    if (condition.isEmpty()) {
      warnings.add(
          "\"%s\" was read as words: %s"
              .formatted(
                  Warnings.shown(text.substring(start, stop)), FieldReader.expected(field.get())));
      return false;
    }
    at = quoted ? valueEnd + 1 : stop;
    keep(group, condition.get(), without);
    return true;
  }

  /** Reads {@code 알트*}; false if the asterisk stands elsewhere. */
  private boolean prefix(Group group, String piece, boolean without) {
    String begun = piece.substring(0, piece.indexOf('*'));
    boolean atTheEnd = piece.chars().skip(begun.length()).allMatch(c -> c == '*');
    if (!atTheEnd || begun.isEmpty()) {
      if (!Words.of(piece).isEmpty()) {
        warnings.add("an asterisk counts only at the end of a word; elsewhere it was left out");
      }
      return false;
    }
    if (!Character.isLetterOrDigit(begun.charAt(begun.length() - 1))) {
      return false;
    }
    phrase(begun).ifPresent(words -> keep(group, new Query.Prefix(words), without));
    return true;
  }

  private void word(Group group, String piece) {
    int size = Words.of(piece).size();
    int rest = limits.queryWords() - words;
    words += Math.min(rest, size);
    if (size > rest) {
      warnings.add("only the first %d words were looked for".formatted(limits.queryWords()));
    }
    firstWords(piece, rest).ifPresent(group::word);
  }

  private static Optional<String> firstWords(String piece, int count) {
    List<Word> found = Words.of(piece);
    if (found.size() <= count) {
      return Optional.of(piece);
    }
    return count == 0
        ? Optional.empty()
        : Optional.of(piece.substring(0, found.get(count - 1).wholeEnd()));
  }

  private void keep(Group group, Query part, boolean without) {
    if (parts == limits.queryParts()) {
      warnings.add(
          "only the first %d phrases, fields and words to leave out were read"
              .formatted(limits.queryParts()));
      return;
    }
    parts++;
    if (without) {
      group.leaveOut(part);
    } else {
      group.condition(part);
    }
  }

  /** The letters of a text that holds only particles and marks; empty if it has none. */
  Optional<String> literally(String marked) {
    StringBuilder letters = new StringBuilder(marked);
    for (int i = 0; i < letters.length(); i++) {
      if (!Character.isLetterOrDigit(letters.charAt(i))) {
        letters.setCharAt(i, ' ');
      }
    }
    String words = letters.toString().strip();
    return Words.of(words).isEmpty() ? Optional.empty() : firstWords(words, limits.queryWords());
  }
}
