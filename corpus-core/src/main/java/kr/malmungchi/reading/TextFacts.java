package kr.malmungchi.reading;

import static kr.malmungchi.document.Finding.Certainty.LIKELY;
import static kr.malmungchi.document.Finding.Certainty.UNCERTAIN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import kr.malmungchi.document.Finding;
import kr.malmungchi.document.Finding.Subject;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.PartialDate;

/**
 * What a plain text tells of itself, by the clues of {@code clues.txt}: in an imprint (지은이 | …), in
 * the head of a post or an article, in its foot, or in a last line that is nothing but a date.
 *
 * <p>A date in a list of other posts, or one of many date lines in a chronology, is never the
 * text's own. What no clue tells stays unknown.
 *
 * @param findings each fact with its evidence, and why a date stayed unknown
 */
record TextFacts(
    Optional<String> title,
    List<String> authors,
    Optional<PartialDate> published,
    Kind kind,
    Optional<String> site,
    List<Finding> findings) {

  TextFacts {
    authors = List.copyOf(authors);
    findings = List.copyOf(findings);
  }

  static TextFacts of(List<TextLine> lines, PageFurniture furniture) {
    return new Search(lines, furniture).facts();
  }

  private static final class Search {
    private static final int OPENING_LINES = 3;
    private static final int LAST_LINES = 5;

    /** What names nobody, though a word of it may look like a name. */
    private static final Set<String> NAMELESS =
        Set.of("page-head", "navigation", "buttons", "page-words");

    private final List<TextLine> lines;
    private final PageFurniture furniture;
    private final List<Finding> findings = new ArrayList<>();
    private Kind kind = Kind.UNKNOWN;
    private OptionalInt named = OptionalInt.empty();

    Search(List<TextLine> lines, PageFurniture furniture) {
      this.lines = lines;
      this.furniture = furniture;
    }

    TextFacts facts() {
      kind =
          find(
                  Subject.KIND,
                  clue -> line -> clue.in(line).flatMap(words -> clue.kind()),
                  Kind::label)
              .map(found -> found.value)
              .orElse(Kind.UNKNOWN);
      Optional<PartialDate> published = published();
      List<String> authors = authors();
      return new TextFacts(title(), authors, published, kind, site(authors), findings);
    }

    private record Found<T>(T value, int line, Clue clue) {}

    /** The value of the first clue that one of its lines has. */
    private <T> Optional<Found<T>> find(
        Subject subject,
        Function<Clue, Function<TextLine, Optional<T>>> reading,
        Function<T, String> words) {
      for (Clue clue : Clue.to(subject)) {
        Function<TextLine, Optional<T>> read = reading.apply(clue);
        for (int at : zone(clue).toArray()) {
          boolean passed = subject != Subject.KIND && isOthers(at, subject);
          Optional<T> value = passed ? Optional.empty() : read.apply(lines.get(at));
          if (value.isPresent()) {
            findings.add(finding(subject, words.apply(value.get()), clue, at));
            return Optional.of(new Found<>(value.get(), at, clue));
          }
        }
      }
      return Optional.empty();
    }

    private Finding finding(Subject subject, String value, Clue clue, int at) {
      return new Finding(
          subject, value, clue.evidence(), Optional.of(lines.get(at).span()), clue.certainty());
    }

    /** Whether a line belongs to other posts. */
    private boolean isOthers(int at) {
      return isOf(at, "related-posts") || isOf(at, "teaser");
    }

    /**
     * The same, or that it belongs to the site, which is no author and was not written this day.
     */
    private boolean isOthers(int at, Subject subject) {
      return isOthers(at)
          || (subject == Subject.AUTHOR && furniture.at(at).filter(NAMELESS::contains).isPresent())
          || (subject == Subject.PUBLISHED && isOf(at, "comments"))
          || (subject != Subject.SITE && isOf(at, "page-foot"));
    }

    private boolean isOf(int at, String rule) {
      return furniture.at(at).filter(rule::equals).isPresent();
    }

    private IntStream zone(Clue clue) {
      int size = lines.size();
      int head = furniture.head();
      int foot = furniture.foot();
      return switch (clue.zone()) {
        case FIRST -> IntStream.range(0, Math.min(3, size));
        case SECOND -> IntStream.range(1, Math.min(2, size));
        case HEAD -> IntStream.range(0, head);
        case OPENING -> IntStream.range(head, Math.min(head + OPENING_LINES, size));
        case LATE -> IntStream.range(size - size / 3, size);
        case FOOT -> IntStream.range(foot, size);
        case EDGE -> IntStream.concat(IntStream.range(0, head), IntStream.range(foot, size));
        case BELOW_TITLE -> belowTitle();
        case POSTED -> furniture.posted().stream();
        case COVER -> IntStream.range(0, kind == Kind.REPORT ? head : 0);
        case FURNITURE -> furniture.rules().keySet().stream().mapToInt(Integer::intValue);
        case ONLY -> only(clue, 0, size);
        case ONLY_LAST -> only(clue, Math.max(0, size - LAST_LINES), size);
      };
    }

    private IntStream belowTitle() {
      OptionalInt title = furniture.title();
      OptionalInt posted = furniture.posted();
      return title.isPresent() && posted.isPresent()
          ? IntStream.range(title.getAsInt() + 1, posted.getAsInt()).filter(this::isFree)
          : IntStream.empty();
    }

    /** The place of the only short line with a date that has the clue's form, if it lies there. */
    private IntStream only(Clue clue, int from, int to) {
      int[] places =
          furniture.dated().stream()
              .mapToInt(Integer::intValue)
              .filter(at -> !isOthers(at) && clue.in(lines.get(at)).isPresent())
              .limit(2)
              .toArray();
      return places.length == 1 && places[0] >= from && places[0] < to
          ? IntStream.of(places)
          : IntStream.empty();
    }

    private Optional<PartialDate> published() {
      Optional<Found<PartialDate>> found =
          find(
              Subject.PUBLISHED,
              clue -> line -> clue.in(line).flatMap(WrittenDate::first),
              PartialDate::toString);
      if (found.isEmpty()) {
        findings.add(new Finding(Subject.PUBLISHED, "", whyUnknown(), Optional.empty(), LIKELY));
      }
      return found.map(Found::value);
    }

    private String whyUnknown() {
      boolean others = false;
      boolean own = false;
      for (int at : furniture.dated()) {
        others |= isOthers(at);
        own |= !isOthers(at);
      }
      if (others) {
        return own ? "dates of other posts and within the text only" : "dates of other posts only";
      }
      return own ? "dates within the text only" : "no short line has a date";
    }

    private List<String> authors() {
      Optional<Found<List<String>>> found =
          find(
              Subject.AUTHOR,
              clue -> line -> clue.in(line).map(AuthorNames::in).filter(names -> !names.isEmpty()),
              names -> String.join(", ", names));
      if (found.isPresent()) {
        named = OptionalInt.of(found.get().line);
        return found.get().value;
      }
      return List.of();
    }

    private Optional<String> site(List<String> authors) {
      return find(
              Subject.SITE,
              clue -> line -> clue.in(line).filter(site -> !authors.contains(site)),
              site -> site)
          .map(Found::value);
    }

    private Optional<String> title() {
      Optional<String> told =
          find(
                  Subject.TITLE,
                  clue ->
                      line -> clue.in(line).map(words -> words.replaceFirst(" ?\\(부제.*\\)$", "")),
                  words -> words)
              .map(Found::value);
      if (told.isPresent()) {
        return told;
      }
      OptionalInt above = furniture.title();
      if (above.isPresent()) {
        return Optional.of(title(above.getAsInt(), "line above the date"));
      }
      boolean book = kind == Kind.BOOK && furniture.head() > 1;
      boolean signed = named.isPresent() && named.getAsInt() == 1;
      return (book || signed) && isFree(0)
          ? Optional.of(title(0, book ? "title page" : "line above the author"))
          : Optional.empty();
    }

    private String title(int at, String evidence) {
      String words = lines.get(at).text();
      findings.add(
          new Finding(Subject.TITLE, words, evidence, Optional.of(lines.get(at).span()), LIKELY));
      return words;
    }

    private boolean isFree(int at) {
      return furniture.at(at).isEmpty() && !lines.get(at).isLong() && !lines.get(at).isRule();
    }
  }

  /**
   * With the title that the document has now, which was derived for want of a better unless the
   * text tells one.
   */
  Metadata metadata(String titleNow, String origin, String format) {
    return new Metadata(titleNow, title.isEmpty(), authors, published, kind, site, origin, format);
  }

  /** How the bytes were read, each fact, and that the title was derived if it was. */
  List<Finding> findings(DecodedText decoded, String titleNow) {
    List<Finding> all = new ArrayList<>(List.of(decoded.finding()));
    all.addAll(findings);
    if (title.isEmpty()) {
      all.add(
          new Finding(
              Subject.TITLE, titleNow, "derived from the first line", Optional.empty(), UNCERTAIN));
    }
    return all;
  }
}
