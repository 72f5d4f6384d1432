package kr.malmungchi.reading;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Knows where the foot of a page begins, and which scraps in it are no text either. */
final class PageFoot {
  /** A sentence with two lines of the foot among the three before it is of the foot. */
  private static final int LINES_BEFORE = 3;

  private static final int MOST_OF_THEM = 2;
  private static final int LONGEST_NOTICE = 50;

  /** So many lines that are no text stand above a sentence that belongs to the foot. */
  private static final int FEWEST_APART = 4;

  private static final int MOST_APART = 12;
  private static final int FEWEST_MARKED = 3;
  private static final int LONGEST_SCRAP = 60;
  private static final String IMPRINT = "imprint";
  private static final int IMPRINT_GAP = 5;
  private static final int LONGEST_KEYWORD = 12;
  private static final int FEWEST_KEYWORDS = 3;

  private final List<TextLine> lines;
  private final PageProse prose;
  private final ReaderComments comments;

  PageFoot(List<TextLine> lines, PageProse prose, ReaderComments comments) {
    this.lines = lines;
    this.prose = prose;
    this.comments = comments;
  }

  /**
   * The index of the line that the foot begins with.
   *
   * @param longest how many lines besides comments it has at the most
   */
  int start(int longest) {
    int most = longest;
    int at = lines.size();
    while (at > 0 && most > 0 && isBelowText(at - 1)) {
      at--;
      most -= comments.contains(at) ? 0 : 1;
    }
    return at;
  }

  private boolean isBelowText(int at) {
    return comments.contains(at)
        || !prose.reads(lines.get(at))
        || isOfFoot(at)
        || isAmongFoot(at)
        || isLonely(at);
  }

  /** A short sentence below many lines that are no text, some of them of the foot. */
  private boolean isLonely(int at) {
    int start = at;
    while (start > 0 && at - start < MOST_APART && !prose.reads(lines.get(start - 1))) {
      start--;
    }
    return at - start >= FEWEST_APART
        && lines.get(at).text().length() <= LONGEST_NOTICE
        && IntStream.range(start, at).filter(this::isOfFoot).count() >= MOST_OF_THEM;
  }

  private boolean isOfFoot(int at) {
    return FurnitureRule.first(lines.get(at), FurnitureRule.IN_FOOT).isPresent();
  }

  /** A sentence of the page's own between lines of its foot. */
  private boolean isAmongFoot(int at) {
    return lines.get(at).text().length() <= LONGEST_NOTICE
        && IntStream.range(Math.max(0, at - LINES_BEFORE), at).filter(this::isOfFoot).count()
            >= MOST_OF_THEM;
  }

  /** What stands between two lines of an imprint belongs to it: names of those who helped. */
  void readImprint(Map<Integer, String> found, int head, int foot) {
    int last = -1;
    for (int at = 0; at < lines.size(); at = at + 1 == head && foot > head ? foot : at + 1) {
      if (IMPRINT.equals(found.get(at))) {
        for (int i = last + 1; last >= 0 && at - last <= IMPRINT_GAP && i < at; i++) {
          if (isScrap(i)) {
            found.putIfAbsent(i, IMPRINT);
          }
        }
        last = at;
      }
    }
  }

  /**
   * Scraps between the furniture below a text, where some lines are furniture for sure.
   *
   * @param first the first line of the foot that only pages have
   */
  void readScraps(Map<Integer, String> found, int foot, int first) {
    int from = firstKeyword(foot, first);
    long marked = IntStream.range(from, lines.size()).filter(found::containsKey).count();
    long weak =
        IntStream.range(from, lines.size())
            .filter(at -> PageFurniture.WEAK.contains(found.getOrDefault(at, "")))
            .count();
    boolean sure = marked >= FEWEST_MARKED && marked - weak >= MOST_OF_THEM;
    if (!sure && marked * 2 < lines.size() - from) {
      return;
    }
    boolean discussed = false;
    for (int at = from; at < lines.size(); at++) {
      discussed |= "comments".equals(found.get(at));
      if (!comments.contains(at)
          && !found.containsKey(at)
          && (isScrap(at) || (at > from && !discussed && isAmongScraps(found, at)))) {
        found.put(at, "page-foot");
      }
    }
  }

  /** The words that a text is filed under stand between it and the furniture below. */
  private int firstKeyword(int foot, int scraps) {
    int at = scraps;
    while (at > foot && isKeyword(lines.get(at - 1).text())) {
      at--;
    }
    return scraps - at >= FEWEST_KEYWORDS ? at : scraps;
  }

  private static boolean isKeyword(String text) {
    return text.length() <= LONGEST_KEYWORD && text.indexOf(' ') < 0;
  }

  private boolean isScrap(int at) {
    TextLine line = lines.get(at);
    return line.text().length() <= LONGEST_SCRAP && !PageProse.isSentence(line);
  }

  /** A sentence of the page's own: what the writer says of himself, a request. */
  private boolean isAmongScraps(Map<Integer, String> found, int at) {
    return lines.get(at).text().length() <= LONGEST_NOTICE
        && (isAmongFoot(at)
            || (found.containsKey(at - 1)
                && (at + 1 == lines.size() || found.containsKey(at + 1) || isScrap(at + 1))));
  }
}
