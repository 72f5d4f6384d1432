package kr.malmungchi.reading;

import java.util.List;

/** Tells the lines that read like a text from captions, buttons and titles. */
final class PageProse {
  /** A shorter sentence can be a caption or a button. */
  private static final int SHORTEST_SENTENCE = 15;

  /** Syllables that a Korean sentence ends in, before its mark. */
  private static final String ENDINGS = "다요죠까오";

  /** Syllables that a sentence without its mark ends in; titles do as well, but seldom. */
  private static final String UNMARKED_ENDINGS = "다요죠까음임함됨슴줌네지어아야해데래든서고라줘봐중듯니냐나ㅋㅎㅠㅜ";

  private static final int FEWEST_SPACES = 3;
  private static final String CLOSING = "'\"’”)";

  /** Longer texts have a full stop somewhere. */
  private static final int LONGEST_UNMARKED = 80;

  private final boolean unmarked;

  PageProse(List<TextLine> lines) {
    this.unmarked = lines.size() <= LONGEST_UNMARKED && lines.stream().noneMatch(PageProse::isText);
  }

  /** Whether a line is long, or a sentence; without its mark where no line of a page has one. */
  boolean reads(TextLine line) {
    return isText(line)
        || (unmarked
            && line.text().length() >= SHORTEST_SENTENCE
            && isUnmarkedSentence(line.text()));
  }

  /** "작은 북도 두 주 동안 빌려줌": what people write who leave full stops out. */
  private static boolean isUnmarkedSentence(String text) {
    return UNMARKED_ENDINGS.indexOf(text.charAt(text.length() - 1)) >= 0
        && text.chars().filter(c -> c == ' ').count() >= FEWEST_SPACES;
  }

  /** Whether a line is long, or a sentence that is no caption. */
  static boolean isText(TextLine line) {
    return line.isLong() || (line.text().length() >= SHORTEST_SENTENCE && isSentence(line));
  }

  static boolean isSentence(TextLine line) {
    String text = line.text();
    int end = text.length();
    while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 1
        && ".!?".indexOf(text.charAt(end - 1)) >= 0
        && ENDINGS.indexOf(text.charAt(end - 2)) >= 0;
  }
}
