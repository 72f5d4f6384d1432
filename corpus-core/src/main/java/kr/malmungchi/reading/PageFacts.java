package kr.malmungchi.reading;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.malmungchi.document.Finding;
import kr.malmungchi.document.Finding.Certainty;
import kr.malmungchi.document.Finding.Subject;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.reading.RenderedPage.Hint;
import kr.malmungchi.reading.RenderedPage.Line;
import kr.malmungchi.text.Span;
import kr.malmungchi.text.TableLines;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a web page, when, what sort of page it is and of which site, each with its evidence.
 *
 * <p>What the page declares comes first (JSON-LD, meta elements), then places that it names ({@code
 * class="author"}), then what its lines say. Dates and names inside lists of other pages, comments
 * and the like never count; what no evidence tells stays unknown.
 */
final class PageFacts {
  private static final Splitter FIELDS = Splitter.on('\t').limit(3);
  private static final Splitter NAMES =
      Splitter.on(Pattern.compile("[,·/]| 및 ")).trimResults().omitEmptyStrings();
  private static final List<String> AUTHOR_KEYS =
      List.of(
          "og:article:author",
          "og.article.author",
          "article:author",
          "author",
          "byl",
          "dable:author",
          "dc.creator",
          "dcterms.creator",
          "naverblog:nickname");
  private static final List<String> DATE_KEYS =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og.regdate",
          "og:regdate",
          "article:published",
          "datepublished",
          "pubdate",
          "date",
          "dc.date",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.date",
          "publish-date",
          "parsely-pub-date");
  private static final Set<String> OWN_LINES =
      Set.of("post-head", "byline", "profile", "counts", "tags", "imprint");
  private static final Set<String> POST_HEAD = Set.of("post-head", "byline", "counts");
  private static final int LONGEST_NAME = 30;
  private static final int HEAD_LINES = 12;
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)admin|administrator|관리자|운영자|webmaster|master|unknown|익명|.*://.*|.*\\d{4}.*");
  private static final Pattern ROLE =
      Pattern.compile(
          "(?i)^(?:(?:posted |written )?by|글|글쓴이|작성자|지은이|글·사진|글ㆍ사진|기고|=)[ :=|]+"
              + "| ?(?:(?:선임|수석|전문|인턴|객원|논설) ?)?(?:기자|특파원|논설위원|에디터|칼럼니스트)(?: .*)?$"
              + "| ?[(<\\[]?(?<![\\w.+-])[\\w.+-]++@[\\w.-]+[)>\\]]?|님$");
  private static final Pattern REPORTER =
      Pattern.compile(
          "(?:.{0,30}[^가-힣])?([가-힣]{2,4}) ?(?:(?:선임|수석|전문|인턴|객원) ?)?(?:기자|특파원|논설위원)(?:$|[^가-힣].*)");
  private static final Pattern POSTED = Pattern.compile(".*(?:입력|등록|작성|게시|발행|승인|송고|날짜|조회).*");
  private static final List<KindRule> KINDS = load();

  private record KindRule(Kind kind, String where, Pattern pattern) {}

  private final PageHead head;
  private final RenderedPage page;
  private final @Nullable String[] rules;
  private final int title;
  private final TextFacts told;
  private final List<Finding> findings = new ArrayList<>();

  PageFacts(PageHead head, RenderedPage page, WebFurniture furniture) {
    this.head = head;
    this.page = page;
    this.rules = furniture.rules();
    this.title = furniture.title();
    List<TextLine> own = new ArrayList<>();
    for (int i = 0; i < rules.length; i++) {
      if (isOwn(i)) {
        own.add(page.lines().get(i).words());
      }
    }
    this.told = TextFacts.of(own, PageFurniture.in(own));
  }

  private static List<KindRule> load() {
    List<KindRule> kinds = new ArrayList<>();
    for (String line : TableLines.of(PageFacts.class, "page-kinds.txt")) {
      List<String> fields = FIELDS.splitToList(line);
      kinds.add(
          new KindRule(
              Kind.of(fields.get(0)).orElseThrow(),
              fields.get(1),
              Pattern.compile(fields.get(2), Pattern.CASE_INSENSITIVE)));
    }
    return List.copyOf(kinds);
  }

  /** What was concluded until now. */
  List<Finding> findings() {
    return findings;
  }

  /** The title that the lines tell as they would in plain text. */
  Optional<String> toldTitle() {
    addTold(Subject.TITLE);
    return told.title();
  }

  /** The first words of the text, without the furniture before it. */
  String beginning() {
    for (int i = 0; i < rules.length; i++) {
      if (rules[i] == null) {
        return page.lines().get(i).words().text();
      }
    }
    return page.lines().get(0).words().text();
  }

  private boolean isOwn(int line) {
    String rule = rules[line];
    return rule == null || OWN_LINES.contains(rule);
  }

  Optional<String> site() {
    Optional<String> named = head.first("og:site_name");
    if (named.isPresent()) {
      return found(Subject.SITE, named.get(), "og:site_name", Certainty.CERTAIN);
    }
    Optional<String> publisher =
        head.article().flatMap(a -> a.names("publisher").stream().findFirst()).map(PageHead::words);
    if (publisher.isPresent()) {
      return found(Subject.SITE, publisher.get(), "JSON-LD publisher", Certainty.CERTAIN);
    }
    Optional<String> declared = head.site().map(PageHead::words);
    if (declared.isPresent()) {
      return found(Subject.SITE, declared.get(), "JSON-LD WebSite", Certainty.CERTAIN);
    }
    Optional<String> application = head.first("application-name");
    return application.isPresent()
        ? found(Subject.SITE, application.get(), "application-name", Certainty.LIKELY)
        : head.host().flatMap(host -> found(Subject.SITE, host, "address", Certainty.LIKELY));
  }

  List<String> authors(Optional<String> site) {
    List<String> names = names(head.article().map(a -> a.names("author")).orElse(List.of()), site);
    String evidence = "JSON-LD author";
    for (String key : AUTHOR_KEYS) {
      if (names.isEmpty()) {
        names = names(head.all(key), site);
        evidence = key;
      }
    }
    if (!names.isEmpty()) {
      return foundAuthors(names, evidence, Optional.empty(), Certainty.CERTAIN);
    }
    for (Hint hint : page.hints()) {
      if (names.isEmpty() && hint.what().equals("author") && isNearTitle(hint.span())) {
        names = names(List.of(hint.value()), site);
        if (!names.isEmpty()) {
          return foundAuthors(names, hint.evidence(), Optional.of(hint.span()), Certainty.LIKELY);
        }
      }
    }
    for (int i = 0; i < rules.length; i++) {
      Matcher reporter = REPORTER.matcher(page.lines().get(i).words().text());
      if (isOwn(i) && !page.lines().get(i).words().isLong() && reporter.matches()) {
        return foundAuthors(
            List.of(reporter.group(1)),
            "byline",
            Optional.of(page.lines().get(i).span()),
            Certainty.LIKELY);
      }
    }
    addTold(Subject.AUTHOR);
    return told.authors();
  }

  private List<String> foundAuthors(
      List<String> names, String evidence, Optional<Span> place, Certainty certainty) {
    names.forEach(
        name -> findings.add(new Finding(Subject.AUTHOR, name, evidence, place, certainty)));
    return names;
  }

  private List<String> names(List<String> values, Optional<String> site) {
    List<String> names = new ArrayList<>();
    for (String value : values) {
      for (String part : NAMES.split(PageHead.words(value))) {
        String name = ROLE.matcher(part).replaceAll("").strip();
        boolean isSite =
            site.map(TextLine::letters).filter(s -> s.contains(TextLine.letters(name))).isPresent();
        if (!name.isEmpty()
            && name.length() <= LONGEST_NAME
            && !name.contains("|")
            && !isSite
            && !NO_NAME.matcher(name).matches()
            && !names.contains(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** Whether a place is in the head of the text, or in a line about its author. */
  private boolean isNearTitle(Span place) {
    int line = page.lineAt(place.start());
    return line < rules.length
        && !place.isEmpty()
        && isOwn(line)
        && !page.lines().get(line).isProse()
        && (title < 0 || rules[line] != null || Math.abs(line - title) <= HEAD_LINES);
  }

  Optional<PartialDate> published() {
    Optional<PartialDate> declared =
        declared(
            head.article().map(article -> article.texts("datePublished")).orElse(List.of()),
            "JSON-LD datePublished");
    for (String key : DATE_KEYS) {
      declared = declared.isPresent() ? declared : declared(head.all(key), key);
    }
    return declared.or(this::hinted).or(this::posted).or(this::toldDate);
  }

  private Optional<PartialDate> declared(List<String> values, String evidence) {
    Optional<PartialDate> date = values.stream().flatMap(v -> PageDates.in(v).stream()).findFirst();
    date.ifPresent(day -> found(Subject.PUBLISHED, day.toString(), evidence, Certainty.CERTAIN));
    return date;
  }

  private Optional<PartialDate> hinted() {
    for (Hint hint : page.hints()) {
      Optional<PartialDate> date =
          hint.what().equals("date") && isNearTitle(hint.span())
              ? PageDates.in(hint.value())
              : Optional.empty();
      if (date.isPresent()) {
        return at(date.get(), hint.evidence(), hint.span(), Certainty.LIKELY);
      }
    }
    return Optional.empty();
  }

  /** A line near the title that says when the page was posted. */
  private Optional<PartialDate> posted() {
    for (int i = Math.max(0, title); i < Math.min(rules.length, title + HEAD_LINES); i++) {
      Line line = page.lines().get(i);
      boolean says = isPostHead(i) || POSTED.matcher(line.words().text()).matches();
      Optional<PartialDate> date =
          isOwn(i) && says && !line.isProse()
              ? PageDates.in(line.words().text())
              : Optional.empty();
      if (date.isPresent()) {
        return at(date.get(), "line under the title", line.span(), Certainty.LIKELY);
      }
    }
    return Optional.empty();
  }

  private boolean isPostHead(int line) {
    String rule = rules[line];
    return rule != null && POST_HEAD.contains(rule);
  }

  private Optional<PartialDate> toldDate() {
    addTold(Subject.PUBLISHED);
    return told.published();
  }

  /** What the words of the text tell, or why they tell nothing. */
  private void addTold(Subject subject) {
    told.findings().stream().filter(finding -> finding.subject() == subject).forEach(findings::add);
  }

  private Optional<PartialDate> at(
      PartialDate day, String evidence, Span place, Certainty certainty) {
    findings.add(
        new Finding(Subject.PUBLISHED, day.toString(), evidence, Optional.of(place), certainty));
    return Optional.of(day);
  }

  Kind kind() {
    List<String> types =
        new ArrayList<>(head.article().map(a -> a.texts("@type")).orElse(List.of()));
    types.addAll(head.all("og:type"));
    Kind kind = kindOf("type", types, Certainty.CERTAIN);
    if (kind == Kind.UNKNOWN) {
      kind = kindOf("generator", head.all("generator"), Certainty.LIKELY);
    }
    if (kind == Kind.UNKNOWN) {
      kind = kindOf("host", head.host().stream().toList(), Certainty.LIKELY);
    }
    if (kind == Kind.UNKNOWN) {
      List<String> bylines = new ArrayList<>();
      for (int i = 0; i < rules.length && i < title + HEAD_LINES; i++) {
        if (isPostHead(i)) {
          bylines.add(page.lines().get(i).words().text());
        }
      }
      kind = kindOf("byline", bylines, Certainty.LIKELY);
    }
    if (kind == Kind.UNKNOWN) {
      addTold(Subject.KIND);
      return told.kind();
    }
    return kind;
  }

  private Kind kindOf(String where, List<String> values, Certainty certainty) {
    for (KindRule rule : KINDS) {
      for (String value : values) {
        if (rule.where.equals(where) && rule.pattern.matcher(value).matches()) {
          String evidence = where.equals("byline") ? "line under the title" : where + " " + value;
          found(Subject.KIND, rule.kind.label(), evidence, certainty);
          return rule.kind;
        }
      }
    }
    return Kind.UNKNOWN;
  }

  private Optional<String> found(
      Subject subject, String value, String evidence, Certainty certainty) {
    findings.add(new Finding(subject, value, evidence, Optional.empty(), certainty));
    return Optional.of(value);
  }
}
