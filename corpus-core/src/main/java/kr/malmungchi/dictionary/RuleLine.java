package kr.malmungchi.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.Limits;

/** Reads the rule of one line, or says what is wrong in it. */
final class RuleLine {
  private static final String ONE_WAY = "=>";
  private static final String APART = "!=";
  private static final int SHORTEST_WORD = 2;
  private static final int LONGEST_WORD = 50;

  private final int number;
  private final String text;
  private final Limits limits;
  private final List<Fault> faults;

  /** A part of the line without the space around it. */
  private record Piece(int start, String text) {}

  RuleLine(int number, String text, Limits limits, List<Fault> faults) {
    this.number = number;
    this.text = text;
    this.limits = limits;
    this.faults = faults;
  }

  Optional<Rule> rule() {
    int apart = text.indexOf(APART);
    if (apart >= 0) {
      return apart(apart);
    }
    int arrow = text.indexOf(ONE_WAY);
    if (arrow >= 0) {
      return oneWay(arrow);
    }
    return text.indexOf('=') >= 0 ? synonyms() : word();
  }

  private Optional<Rule> oneWay(int arrow) {
    int end = arrow + ONE_WAY.length();
    int other = text.replace(ONE_WAY, "  ").indexOf('=');
    if (other < 0) {
      other = text.indexOf(ONE_WAY, end);
    }
    if (other >= 0) {
      return fault(other, "a line has one => or only =; write a line for each pair");
    }
    Piece from = piece(0, arrow);
    Piece to = piece(end, text.length());
    if (!isTerm(from) || !isTerm(to)) {
      return Optional.empty();
    }
    if (Terms.key(from.text).equals(Terms.key(to.text))) {
      return fault(
          to.start, "\"%s\" is the same on both sides; delete the line".formatted(to.text));
    }
    return Optional.of(new Rule.OneWay(from.text, to.text));
  }

  private Optional<Rule> apart(int sign) {
    int end = sign + APART.length();
    int other = text.replace(APART, "  ").indexOf('=');
    if (other < 0) {
      other = text.indexOf(APART, end);
    }
    if (other >= 0) {
      return fault(other, "a line with != has two names; write a line for each pair");
    }
    Piece one = piece(0, sign);
    Piece two = piece(end, text.length());
    if (!isTerm(one) || !isTerm(two)) {
      return Optional.empty();
    }
    if (Terms.key(one.text).equals(Terms.key(two.text))) {
      return fault(
          two.start, "\"%s\" is the same on both sides; delete the line".formatted(two.text));
    }
    return Optional.of(new Rule.Apart(one.text, two.text));
  }

  private Optional<Rule> synonyms() {
    List<Piece> members = new ArrayList<>();
    int start = 0;
    for (int at = text.indexOf('='); at >= 0; at = text.indexOf('=', start)) {
      members.add(piece(start, at));
      start = at + 1;
    }
    members.add(piece(start, text.length()));
    if (members.size() > limits.synonymMembers()) {
      return fault(
          members.get(limits.synonymMembers()).start,
          "at most %d words mean the same".formatted(limits.synonymMembers()));
    }
    List<String> keys = new ArrayList<>();
    for (Piece member : members) {
      if (!isTerm(member)) {
        return Optional.empty();
      }
      String key = Terms.key(member.text);
      if (keys.contains(key)) {
        return fault(
            member.start, "\"%s\" stands twice in this line; delete one".formatted(member.text));
      }
      keys.add(key);
    }
    return Optional.of(new Rule.Synonyms(members.stream().map(Piece::text).toList()));
  }

  private Optional<Rule> word() {
    List<Piece> pieces = pieces();
    for (Piece piece : pieces) {
      for (int i = 0; i < piece.text.length(); i++) {
        if (!isLetter(piece.text.charAt(i))) {
          return fault(
              piece.start + i,
              "a word has letters and digits only, not \"%s\""
                  .formatted(Character.toString(piece.text.codePointAt(i))));
        }
      }
    }
    Piece word = pieces.get(0);
    if (word.text.length() < SHORTEST_WORD || word.text.length() > LONGEST_WORD) {
      return fault(
          word.start,
          "a word has %d to %d characters: \"%s\""
              .formatted(SHORTEST_WORD, LONGEST_WORD, Terms.shown(word.text)));
    }
    List<String> parts = pieces.stream().skip(1).map(Piece::text).toList();
    if (!parts.isEmpty() && !String.join("", parts).equals(word.text)) {
      return fault(
          pieces.get(1).start,
          "the parts do not make up \"%s\"; a word with its parts is written as \"세종시 세종 시\""
              .formatted(word.text));
    }
    return Optional.of(new Rule.Word(word.text, parts.size() == 1 ? List.of() : parts));
  }

  private static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private boolean isTerm(Piece piece) {
    if (piece.text.isEmpty()) {
      fault(piece.start, "a word is missing beside the sign");
      return false;
    }
    if (Terms.key(piece.text).isEmpty()) {
      fault(piece.start, "\"%s\" has no letter or digit".formatted(Terms.shown(piece.text)));
      return false;
    }
    return true;
  }

  private List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && !isSpace(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        pieces.add(new Piece(at, text.substring(at, end)));
      }
      at = end + 1;
    }
    return pieces;
  }

  /** With one space for each run of them. */
  private Piece piece(int start, int end) {
    int from = start;
    while (from < end && isSpace(text.charAt(from))) {
      from++;
    }
    StringBuilder words = new StringBuilder();
    for (int at = from; at < end; at++) {
      char c = text.charAt(at);
      if (!isSpace(c)) {
        words.append(c);
      } else if (at + 1 < end && !isSpace(text.charAt(at + 1))) {
        words.append(' ');
      }
    }
    return new Piece(from, words.toString());
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private Optional<Rule> fault(int at, String message) {
    faults.add(new Fault(number, at + 1, message));
    return Optional.empty();
  }
}
