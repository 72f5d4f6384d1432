package kr.malmungchi.reading;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.PartialDate;

/**
 * What a plain text tells of itself: in an imprint (지은이 | …), in the head of a post or an article
 * (a line with its date, its title and author around it), or in a last line that is nothing but a
 * date.
 *
 * <p>A date inside a list of other posts, or one of many date lines in a chronology, is never the
 * text's own. What no rule finds stays unknown.
 */
record TextFacts(
    Optional<String> title, List<String> authors, Optional<PartialDate> published, Kind kind) {
  private static final int HEAD_LINES = 30;
  private static final int IMPRINT_LINES = 60;
  private static final int FOOT_LINES = 5;
  private static final int SHORTEST_TITLE = 8;
  private static final int LONGEST_TITLE = 80;

  private static final String DAY =
      "(\\d{4}) ?[년.\\-/] ?(\\d{1,2}) ?[월.\\-/] ?(\\d{1,2})(?: ?일|\\.)?";
  private static final String TIME =
      "(?:\\([월화수목금토일]\\))? *(?:오전|오후)? ?\\d{1,2}:\\d{2}(?::\\d{2})?";
  private static final Pattern DATED = Pattern.compile(DAY);
  private static final Pattern ONLY_DAY = Pattern.compile(DAY);
  private static final Pattern ONLY_MONTH = Pattern.compile("(\\d{4})년 ?(\\d{1,2})월");
  private static final Pattern ONLY_TIME = Pattern.compile(DAY + " *" + TIME);
  private static final Pattern POSTED =
      Pattern.compile(
          ".*(?:조회|추천|입력|등록|승인|작성일?|게시일?|기사입력|송고).*" + DAY + ".*|" + DAY + " *" + TIME + ".*");

  private static final Splitter NAMES =
      Splitter.on(Pattern.compile("[,·]")).trimResults().omitEmptyStrings();
  private static final Pattern IMPRINT_AUTHOR =
      Pattern.compile(
          "(?:지은이|저 ?자|글쓴이|엮은이|옮긴이|작성자|author) ?[|:：] ?([^|]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern IMPRINT_TITLE =
      Pattern.compile("(?:도서명|서명|책 ?제목|제목|title) ?[|:：] ?([^|]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern IMPRINT_DATE =
      Pattern.compile("(?:(?:전자책|초판|종이책)? ?(?:발행일?|펴낸 ?날)|마지막으로 고친 날|작성일|게시일) ?[|:：] ?.*");
  private static final Pattern ISBN = Pattern.compile("ISBN.*\\d.*");
  private static final Pattern REPORTER =
      Pattern.compile("(?:^|.*[^가-힣])([가-힣]{2,4}) 기자(?:$|[^가-힣].*)");
  private static final Pattern NAME_AND_ROLE = Pattern.compile("([가-힣]{2,4}) ?\\([^)]{2,20}\\)");
  private static final Pattern LATIN_NAME =
      Pattern.compile("[A-Z][a-z]+(?: [A-Z]\\.)? [A-Z][a-z]+");
  private static final Pattern GREETING =
      Pattern.compile("안녕하세요[.,!~]*(?: .*)? ([^\\s.,!~]{2,8})입니다[.!~]*");
  private static final Pattern NICKNAME = Pattern.compile("[^\\s|>·:/\\d]{2,12}");
  private static final Pattern BOARD = Pattern.compile(".*조회 ?수 ?\\d+.*추천 ?수 ?\\d+.*");
  private static final Pattern BLOG =
      Pattern.compile(".*(?:카테고리의 다른 글|공감 \\d+|이웃 (?:맺기|추가)|티스토리|블로그 뷰).*");

  TextFacts {
    authors = List.copyOf(authors);
  }

  static TextFacts of(List<TextLine> lines) {
    return new Search(lines).facts();
  }

  private static final class Search {
    private final List<TextLine> lines;
    private Optional<String> title = Optional.empty();
    private final List<String> authors = new ArrayList<>();
    private Optional<PartialDate> published = Optional.empty();
    private Kind kind = Kind.UNKNOWN;

    Search(List<TextLine> lines) {
      this.lines = lines;
    }

    TextFacts facts() {
      readImprint();
      int posted = postedLine();
      if (posted >= 0) {
        readHead(posted);
      }
      if (authors.isEmpty()) {
        readByline();
      }
      if (published.isEmpty()) {
        published = lonelyDate();
      }
      if (kind == Kind.UNKNOWN && anyLine(BLOG)) {
        kind = Kind.BLOG;
      }
      return new TextFacts(title, authors, published, kind);
    }

    /**
     * Where the text proper has begun at the latest: its first line that is longer than any
     * heading.
     */
    private int firstLong() {
      int at = 0;
      while (at < lines.size() && !lines.get(at).isLong()) {
        at++;
      }
      return at;
    }

    private void readImprint() {
      for (TextLine line : lines.subList(0, Math.min(IMPRINT_LINES, firstLong()))) {
        group(IMPRINT_AUTHOR, line)
            .ifPresent(names -> addAuthors(names.replaceFirst(" ?\\(.*\\)$", "")));
        if (title.isEmpty()) {
          title = group(IMPRINT_TITLE, line).map(words -> words.replaceFirst(" ?\\(부제.*\\)$", ""));
        }
        if (published.isEmpty() && IMPRINT_DATE.matcher(line.text()).matches()) {
          published = date(line.text());
        }
        if (ISBN.matcher(line.text()).matches()) {
          kind = Kind.BOOK;
        }
      }
    }

    private void addAuthors(String names) {
      for (String name : NAMES.split(names)) {
        if (!authors.contains(name)) {
          authors.add(name);
        }
      }
    }

    /** The line of the head that says when the text was posted; -1 if there is none. */
    private int postedLine() {
      for (int i = 0; i < Math.min(HEAD_LINES, firstLong()); i++) {
        String text = lines.get(i).text();
        if (text.length() <= TextLine.LONGEST_HEADING
            && POSTED.matcher(text).matches()
            && date(text).isPresent()) {
          return i;
        }
      }
      return -1;
    }

    private void readHead(int posted) {
      String line = lines.get(posted).text();
      published = published.or(() -> date(line));
      if (BOARD.matcher(line).matches()) {
        kind = Kind.FORUM;
      }
      group(REPORTER, lines.get(posted))
          .ifPresent(
              name -> {
                addAuthors(name);
                kind = Kind.NEWS;
              });
      int at = titleLine(posted);
      if (at >= 0 && title.isEmpty()) {
        title = Optional.of(lines.get(at).text());
        for (int i = at + 1; i < posted && authors.isEmpty(); i++) {
          group(NICKNAME, lines.get(i)).ifPresent(authors::add);
        }
      }
    }

    /**
     * The first line that reads like a title in the paragraph of the dated line, or else in the one
     * before it.
     */
    private int titleLine(int posted) {
      int end = posted;
      for (int paragraphs = 0; paragraphs < 2 && end >= 0; paragraphs++) {
        int start = end;
        while (start > 0 && !lines.get(start).apart()) {
          start--;
        }
        for (int i = start; i <= end && i < posted; i++) {
          if (isTitle(lines.get(i).text())) {
            return i;
          }
        }
        end = start - 1;
      }
      return -1;
    }

    private static boolean isTitle(String text) {
      return text.length() >= SHORTEST_TITLE
          && text.length() <= LONGEST_TITLE
          && text.contains(" ")
          && !text.contains(" | ")
          && !text.contains(" > ");
    }

    /** The second line of the text, if it is a name, or a first line that greets and gives one. */
    private void readByline() {
      if (!lines.isEmpty()) {
        group(GREETING, lines.get(0)).ifPresent(authors::add);
      }
      if (lines.size() > 2 && !lines.get(0).isLong()) {
        TextLine second = lines.get(1);
        group(NAME_AND_ROLE, second).ifPresent(authors::add);
        if (LATIN_NAME.matcher(second.text()).matches()) {
          authors.add(second.text());
        }
      }
    }

    /**
     * A line that is nothing but a day with its time, or a day or month at the very end; only if it
     * is the only one of its kind.
     */
    private Optional<PartialDate> lonelyDate() {
      List<TextLine> timed =
          lines.stream().filter(line -> ONLY_TIME.matcher(line.text()).matches()).toList();
      if (timed.size() == 1) {
        return date(timed.get(0).text());
      }
      List<TextLine> days =
          lines.stream()
              .filter(
                  line ->
                      ONLY_DAY.matcher(line.text()).matches()
                          || ONLY_MONTH.matcher(line.text()).matches())
              .toList();
      boolean atTheEnd =
          days.size() == 1 && lines.indexOf(days.get(0)) >= lines.size() - FOOT_LINES;
      return atTheEnd ? date(days.get(0).text()) : Optional.empty();
    }

    private boolean anyLine(Pattern pattern) {
      return lines.stream()
          .anyMatch(line -> !line.isLong() && pattern.matcher(line.text()).matches());
    }

    private static Optional<String> group(Pattern pattern, TextLine line) {
      Matcher matcher = pattern.matcher(line.text());
      return matcher.matches()
          ? Optional.of(matcher.groupCount() == 0 ? line.text() : matcher.group(1).strip())
          : Optional.empty();
    }

    private static Optional<PartialDate> date(String text) {
      Matcher day = DATED.matcher(text);
      if (day.find()) {
        return PartialDate.parse("%s-%s-%s".formatted(day.group(1), day.group(2), day.group(3)));
      }
      Matcher month = ONLY_MONTH.matcher(text);
      return month.find()
          ? PartialDate.parse("%s-%s".formatted(month.group(1), month.group(2)))
          : Optional.empty();
    }
  }
}
