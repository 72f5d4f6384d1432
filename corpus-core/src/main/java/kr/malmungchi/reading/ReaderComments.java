package kr.malmungchi.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what readers wrote below a text: lines between the stamps that say when each of them did.
 * What they wrote is text, unlike all that stands around it.
 *
 * <p>Stamps alone do not make comments, since a chat or minutes have them too: a line above them
 * says 댓글 or how many there are, or two of them have a button to reply.
 */
final class ReaderComments {
  static final ReaderComments NONE = new ReaderComments(List.of(), 0, 0);

  /** More lines without a stamp are something else. */
  private static final int LONGEST = 15;

  /** No discussion is longer; what stands before that is text. */
  private static final int MOST_LINES = 5_000;

  /** A name and a line or two stand before the first stamp, or behind the last. */
  private static final int BEFORE = 2;

  private static final int LONGEST_STAMP = 70;
  private static final int FEWEST_REPLIES = 2;

  private static final String DAY =
      "(?:(?:(?:19|20)?\\d{2} ?[년.\\-/] ?)?\\d{1,2} ?[월.\\-/] ?\\d{1,2}(?:[일.]|\\b)"
          + "|[A-Z][a-z]{2,8}\\.? \\d{1,2}(?:, \\d{4})?)";
  private static final String TIME =
      "(?:\\(?[월화수목금토일]\\)? ?)?(?:오전|오후|AM|PM)? ?\\d{1,2}:\\d{2}(?::\\d{2})?";
  private static final String AGO = "(?:방금|어제|(?:약 )?\\d{1,3} ?(?:초|분|시간|일|주|주일|개월|달|년) ?전)";
  private static final Pattern STAMP =
      Pattern.compile(
          "(?:.{0,30}[ )\\]|·])?(?:" + DAY + "[, ]*" + TIME + "|" + AGO + ")(?:[^.?!]{0,24})?");
  private static final Pattern REPLY =
      Pattern.compile(".{0,60}(?:답글|답변|댓글 ?쓰기|신고|공감|추천|[Rr]eply).{0,20}");
  private static final Pattern TITLE =
      Pattern.compile(
          "[\\[【]?(?:전체 ?|베스트 ?|독자 ?)?(?:댓글|덧글|답글|답변|코멘트|의견|한줄평|[Cc]omments?|[Rr]esponses?)"
              + "(?: ?[•·:]? ?[\\[(]?\\d[\\d,]*[\\])]?(?:개|건)?)?[\\]】]?"
              + "(?: ?(?:등록|최신|과거|공감|추천|정렬|새로|목록|쓰기|보기|알림).{0,25})?"
              + "|\\d[\\d,]*(?:개의?)? ?(?:댓글|[Cc]omments?|thoughts? on .{1,60})");

  private final List<Integer> stamps;
  private final int from;
  private final int to;

  private ReaderComments(List<Integer> stamps, int from, int to) {
    this.stamps = List.copyOf(stamps);
    this.from = from;
    this.to = to;
  }

  /** The comments behind the first lines of a page. */
  static ReaderComments in(List<TextLine> lines, int head) {
    List<Integer> stamps = new ArrayList<>();
    int title = -1;
    int replies = 0;
    for (int at = Math.max(head, lines.size() - MOST_LINES); at < lines.size(); at++) {
      String text = lines.get(at).text();
      if (text.length() > LONGEST_STAMP) {
        continue;
      }
      boolean below =
          stamps.isEmpty() || (title < 0 && stamps.size() == 1 && at - stamps.get(0) > BEFORE);
      if (below && TITLE.matcher(text).matches()) {
        title = at;
        stamps.clear();
      } else if (STAMP.matcher(text).matches()) {
        if (stamps.isEmpty() || at - stamps.get(stamps.size() - 1) <= LONGEST) {
          stamps.add(at);
        } else if (!isTold(stamps, title, replies)) {
          stamps.clear();
          stamps.add(at);
          replies = 0;
        }
      }
      replies += !stamps.isEmpty() && REPLY.matcher(text).matches() ? 1 : 0;
    }
    if (!isTold(stamps, title, replies)) {
      return NONE;
    }
    int first = stamps.get(0);
    int last = stamps.get(stamps.size() - 1);
    boolean titled = title >= 0 && first - title <= LONGEST;
    return new ReaderComments(
        stamps,
        titled ? title + 1 : Math.max(head, first - BEFORE),
        Math.min(lines.size(), last + 1 + BEFORE));
  }

  private static boolean isTold(List<Integer> stamps, int title, int replies) {
    return !stamps.isEmpty()
        && ((title >= 0 && stamps.get(0) - title <= LONGEST) || replies >= FEWEST_REPLIES);
  }

  /** Whether a line lies among the comments. */
  boolean contains(int line) {
    return from <= line && line < to;
  }

  /** The lines that say when a comment was written. */
  List<Integer> stamps() {
    return stamps;
  }
}
