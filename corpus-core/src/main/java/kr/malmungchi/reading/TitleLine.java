package kr.malmungchi.reading;

import com.google.common.base.Splitter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the title in the head of a page: the nearest line above the one that says when it was
 * posted that reads like a title, and whose words the text takes up; of a title and its subtitle
 * the first.
 */
final class TitleLine {
  private static final int SHORTEST = 8;
  private static final int LONGEST = 90;

  /** No title is further from another line that reads like one. */
  private static final int NEAR = 3;

  /** How much of the text is looked through for the words of a title. */
  private static final int TEXT_LINES = 40;

  /** A shorter line could be the name of who wrote it, or a caption. */
  private static final int LONGEST_NAME = 10;

  private static final Splitter WORDS = Splitter.on(Pattern.compile("[^가-힣A-Za-z0-9]+"));

  private static final String PARTICLES = "은는이가을를에의도로와과만";

  /** So many syllables of a word stay the same whatever hangs on it. */
  private static final int STEM = 2;

  /** A cover's first line: "연구보고서 24-07". */
  static final Pattern SERIES =
      Pattern.compile(
          ".{0,20}(?:보고서|백서|페이퍼|브리프|(?i:issue paper|issue brief|working paper))[ \\d제호.-]*");

  /** The same, the name of a site, or the number of a part. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          SERIES.pattern()
              + "|.{0,30}(?:블로그|홈페이지|누리집|신문|뉴스|게시판|카페|갤러리|커뮤니티)"
              + "|.{1,30} \\d{1,3}(?:화|회|편|호)|.{1,30} #\\d{1,4}|(?:NO|No|no|Vol|vol|VOL)\\.? ?\\d.*");

  private final List<TextLine> lines;
  private final Map<Integer, String> furniture;
  private final int head;
  private final Set<String> stems = new HashSet<>();

  /**
   * @param head where the text begins
   * @param foot where it ends
   */
  TitleLine(List<TextLine> lines, Map<Integer, String> furniture, int head, int foot) {
    this.lines = lines;
    this.furniture = furniture;
    this.head = head;
    int end = foot > head ? foot : lines.size();
    IntStream.range(head, Math.min(end, head + TEXT_LINES))
        .mapToObj(lines::get)
        .filter(line -> line.text().length() > LONGEST_NAME)
        .forEach(line -> addStems(line.text()));
  }

  private void addStems(String text) {
    words(text).forEach(word -> stems.add(word));
  }

  /** The words of a line without what hangs on them. */
  private static Stream<String> words(String text) {
    return WORDS.splitToStream(text).filter(word -> word.length() >= STEM).map(TitleLine::stem);
  }

  /** 강에 and 강은 are one word; 강변에 and 강변은 another. */
  private static String stem(String word) {
    if (word.charAt(0) < '\u0080') {
      return word;
    }
    boolean one = word.length() == STEM && PARTICLES.indexOf(word.charAt(1)) >= 0;
    return word.substring(0, one ? 1 : STEM);
  }

  /**
   * The title around the line that says when the page was posted; none if nothing reads like it.
   */
  OptionalInt around(int posted) {
    OptionalInt above = lastOf(posted, true);
    if (above.isPresent()) {
      return above;
    }
    OptionalInt below =
        IntStream.range(posted + 1, head).filter(this::isTitle).filter(this::isTakenUp).findFirst();
    if (below.isPresent()) {
      return below;
    }
    OptionalInt any = lastOf(posted, false);
    return any.isPresent()
        ? any
        : IntStream.range(posted + 1, head).filter(this::isTitle).findFirst();
  }

  /** The title of a page that tells no date: the last line of its head that the text takes up. */
  OptionalInt aboveText() {
    return lastOf(head - 1, true);
  }

  /** Whether a line in the head could be the title instead of the one that was chosen. */
  boolean isAlike(int at, int title) {
    return at < title
        && title - at <= NEAR
        && isTitle(at)
        && isTakenUp(at)
        && !lines.get(at).text().contains(lines.get(title).text())
        && !lines.get(title).text().contains(lines.get(at).text());
  }

  private OptionalInt lastOf(int end, boolean takenUp) {
    for (int at = Math.min(end, lines.size() - 1); at >= 0; at--) {
      if (isTitle(at) && (!takenUp || isTakenUp(at))) {
        boolean subtitle =
            at > 0 && !lines.get(at).apart() && (takenUp ? isAlike(at - 1, at) : isTitle(at - 1));
        return OptionalInt.of(subtitle ? at - 1 : at);
      }
    }
    return OptionalInt.empty();
  }

  private boolean isTakenUp(int at) {
    return words(lines.get(at).text()).anyMatch(stems::contains);
  }

  private boolean isTitle(int at) {
    String text = lines.get(at).text();
    return furniture.getOrDefault(at, "page-head").equals("page-head")
        && text.length() >= SHORTEST
        && text.length() <= LONGEST
        && text.contains(" ")
        && !text.contains(" | ")
        && !text.contains(" > ")
        && (!PageProse.isSentence(lines.get(at)) || text.endsWith("?"))
        && !NO_TITLE.matcher(text).matches();
  }
}
