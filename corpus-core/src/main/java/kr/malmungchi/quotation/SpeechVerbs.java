package kr.malmungchi.quotation;

import java.util.regex.Pattern;
import kr.malmungchi.quotation.SpeechWords.Role;

/** Finds verbs of saying, and other words of the table, in a range of the writer's words. */
final class SpeechVerbs {
  /** What somebody is said to say without marks: 간다고, 가자고. */
  private static final Pattern INDIRECT = Pattern.compile("[가-힣](?:다|라|자|냐)고$");

  private static final int LAST_WORDS = 4;

  private final SpeechWords words;

  SpeechVerbs(SpeechWords words) {
    this.words = words;
  }

  /** Whether one of the last words of a sentence is a verb of saying. */
  boolean speaksLast(String outside, int from, int to) {
    Token token = Token.before(outside, to, from);
    for (int i = 0; i < LAST_WORDS && !token.isEmpty(); i++) {
      if (INDIRECT.matcher(token.in(outside)).find()) {
        return false;
      }
      if (words.isSpeechAt(outside, token.start())
          && (i == 0 || "한은는던할을".indexOf(outside.charAt(token.end() - 1)) < 0)) {
        return true;
      }
      token = Token.before(outside, token.start(), from);
    }
    return false;
  }

  /** Where the first verb of saying in a range begins; -1 if there is none. */
  int speech(String outside, int from, int to) {
    for (Token token = Token.after(outside, from, to);
        !token.isEmpty();
        token = Token.after(outside, token.end(), to)) {
      if (words.isSpeechAt(outside, token.start())) {
        return token.start();
      }
    }
    return -1;
  }

  /** Where the first word of a role in a range begins; -1 if there is none. */
  int firstOf(String outside, int from, int to, Role role) {
    return firstWords(outside, from, to, Integer.MAX_VALUE, role);
  }

  /** Where a word of a role stands among the first words of a range; -1 if nowhere. */
  int firstWords(String outside, int from, int to, int most, Role role) {
    Token token = Token.after(outside, from, to);
    for (int i = 0; i < most && !token.isEmpty(); i++) {
      if (words.isAt(role, outside, token.start())) {
        return token.start();
      }
      token = Token.after(outside, token.end(), to);
    }
    return -1;
  }
}
