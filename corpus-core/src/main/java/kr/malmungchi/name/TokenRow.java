package kr.malmungchi.name;

import java.util.List;
import kr.malmungchi.name.NameWords.Role;
import kr.malmungchi.name.Token.Gap;

/** The tokens of one block, with the rows among them that may be foreign or Latin names. */
final class TokenRow {
  /** No name has more words. */
  private static final int MOST_WORDS = 4;

  private static final int LONGEST_BEFORE_LETTERS = 4;
  private static final String INTELLIGENCE = "AI";

  private final String text;
  private final List<Token> tokens;
  private final DocumentWords words;

  TokenRow(String text, DocumentWords words) {
    this.text = text;
    this.tokens = Tokens.of(text, words);
    this.words = words;
  }

  String text() {
    return text;
  }

  DocumentWords words() {
    return words;
  }

  int size() {
    return tokens.size();
  }

  Token get(int number) {
    return tokens.get(number);
  }

  /** Whether a token stands directly behind the one before, or with one space between. */
  boolean follows(int number) {
    return number > 0 && number < tokens.size() && tokens.get(number).gap() != Gap.APART;
  }

  boolean isSpaced(int number) {
    return number > 0 && number < tokens.size() && tokens.get(number).gap() == Gap.SPACE;
  }

  boolean isJoined(int number) {
    return number > 0 && number < tokens.size() && tokens.get(number).gap() == Gap.NONE;
  }

  /** The words from one token to another, the last with or without what may be its end. */
  String name(int from, int to, boolean longer) {
    Token last = tokens.get(to - 1);
    int length = longer ? last.longer().length() : last.form().length();
    return text.substring(tokens.get(from).start(), last.start() + length);
  }

  /** Where the row of words ends that begins at a token and may be one name; itself if none. */
  int rowEnd(int from) {
    if (!isNameLike(from)) {
      return from;
    }
    int to = from + 1;
    while (to < tokens.size() && to - from < MOST_WORDS && follows(to) && goesOnBehind(to - 1)) {
      if (!isNameLike(to)) {
        return isTail(from, to) ? to + 1 : to;
      }
      to++;
    }
    return to;
  }

  private boolean goesOnBehind(int number) {
    Token token = tokens.get(number);
    return !token.hasParticle()
        || (Particle.isMostlyName(token.particle()) && words.of(token.whole()).isForeign());
  }

  private boolean isNameLike(int number) {
    Token token = tokens.get(number);
    if (token.isHangul()) {
      return !isUnit(number) && isName(number);
    }
    return token.isLatin()
        && Character.isUpperCase(token.form().charAt(0))
        && !NameWords.is(token.form(), Role.ORDINARY);
  }

  /** 11월: what stands behind a number without a space. */
  private boolean isUnit(int number) {
    return isJoined(number) && tokens.get(number - 1).script() == Token.Script.OTHER;
  }

  private boolean isName(int number) {
    Token token = tokens.get(number);
    return token.forms().fact().isForeign()
        ? !NameWords.is(token.whole(), Role.ORDINARY)
        : isBeforeLetters(number);
  }

  /** 챗GPT, 오픈AI: a loanword that letters follow without a space. */
  private boolean isBeforeLetters(int number) {
    Token token = tokens.get(number);
    if (token.form().length() > LONGEST_BEFORE_LETTERS || token.hasParticle()) {
      return false;
    }
    boolean loanword =
        token.forms().fact().soundsForeign()
            || (token.form().length() == 1 && !NameWords.is(token.form(), Role.ORDINARY));
    return loanword && isJoined(number + 1) && isCapital(number + 1);
  }

  /** GPT, and AI, of all abbreviations of every day the one that many companies are called by. */
  private static boolean isInitials(String word) {
    boolean capitals = word.length() > 1 && word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    return capitals
        && (word.equals(INTELLIGENCE) || !NameWords.isAny(word, Role.ORDINARY, Role.OFFICE));
  }

  private boolean isCapital(int number) {
    return tokens.get(number).isLatin()
        && Character.isUpperCase(tokens.get(number).form().charAt(0));
  }

  /** What may end a name and is no name alone: AI behind a foreign word, 캐피털, Inc. */
  private boolean isTail(int from, int number) {
    Token token = tokens.get(number);
    if (NameWords.is(token.form(), Role.ORGANISATION_WORD)) {
      return true;
    }
    return number == from + 1 && tokens.get(from).isHangul() && isInitials(token.form());
  }
}
