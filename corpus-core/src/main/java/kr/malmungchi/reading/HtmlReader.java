package kr.malmungchi.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.malmungchi.CorpusException;
import kr.malmungchi.Limits;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.Finding;
import kr.malmungchi.document.Finding.Subject;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.document.Structure;
import org.jsoup.parser.Parser;

/**
 * Reads a saved web page.
 *
 * <p>The source text of a page is what it shows: all its words in their order, also those of menus
 * and lists, which are marked as furniture. All places count in that text, see {@link
 * RenderedPage}.
 */
public final class HtmlReader implements DocumentReader {
  /** Elements that nest deeper are lifted to this depth; browsers end at 512. */
  private static final int DEEPEST = 256;

  /**
   * Elements that the parser looks through again for each element that nests too deep: many of them
   * that never end would take quadratic time.
   */
  private static final List<String> NESTING =
      List.of("table", "object", "applet", "marquee", "template");

  private static final int MOST_OPEN = 1_000;

  /** How far into the file a page may tell its character set. */
  private static final int DECLARATION_BYTES = 4_096;

  private static final Pattern CHARSET =
      Pattern.compile(
          "(?i)<(?:meta|\\?xml)\\s[^>]{0,200}?(?:charset|encoding) ?= ?[\"']?([\\w-]{2,30})");

  private final Limits limits;

  public HtmlReader(Limits limits) {
    this.limits = limits;
  }

  @Override
  public Set<String> extensions() {
    return Set.of("html", "htm", "xhtml");
  }

  @Override
  public String version() {
    return "html/1";
  }

  /**
   * Throws {@link CorpusException} of kind {@code TOO_LARGE} for a page of more than {@link
   * Limits#htmlTags()} or 1,000 tables inside one another, {@code UNREADABLE} for one that shows no
   * words.
   */
  @Override
  public Document read(LoadedSource source) {
    DecodedText decoded =
        DecodedText.decode(source.bytes(), declaredCharset(source.bytes()), limits);
    checkSize(decoded.text());
    PageElements elements = new PageElements();
    org.jsoup.nodes.Document parsed =
        Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(decoded.text(), "");
    RenderedPage page = PageRenderer.render(parsed, elements);
    if (page.lines().isEmpty()) {
      throw new CorpusException(CorpusException.Kind.UNREADABLE, "the page shows no words");
    }
    PageHead head = PageHead.of(parsed);
    Optional<PageTitle> title = PageTitle.of(head, page);
    int titleLine = title.map(PageTitle::line).orElse(-1);
    WebFurniture furniture = WebFurniture.in(page, elements, titleLine);
    PageFacts facts = new PageFacts(head, page, furniture);
    Metadata metadata = metadata(source, decoded, title, facts);
    List<Finding> findings = new ArrayList<>();
    findings.add(decoded.finding());
    title.ifPresent(found -> findings.add(finding(found, page)));
    findings.addAll(facts.findings());
    Structure structure =
        new PageStructure(page, furniture, limits.headingDepth()).structure(findings);
    return new Document(source.id(), metadata, page.text(), source.fingerprint(this), structure);
  }

  private static Optional<String> declaredCharset(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARATION_BYTES);
    Matcher charset = CHARSET.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    return charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
  }

  private void checkSize(String html) {
    int tags = 0;
    int open = 0;
    for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
      tags++;
      if (nests(html, i + 1)) {
        open++;
      } else if (html.startsWith("/", i + 1) && nests(html, i + 2)) {
        open = Math.max(0, open - 1);
      }
      if (tags > limits.htmlTags()) {
        throw tooLarge("more than %,d tags; split the page".formatted(limits.htmlTags()));
      }
      if (open > MOST_OPEN) {
        throw tooLarge("more than %,d tables inside one another".formatted(MOST_OPEN));
      }
    }
  }

  private static boolean nests(String html, int at) {
    return NESTING.stream().anyMatch(name -> html.regionMatches(true, at, name, 0, name.length()));
  }

  private static CorpusException tooLarge(String message) {
    return new CorpusException(CorpusException.Kind.TOO_LARGE, message);
  }

  private static Metadata metadata(
      LoadedSource source, DecodedText decoded, Optional<PageTitle> title, PageFacts facts) {
    Optional<String> words = title.map(PageTitle::words).or(facts::toldTitle);
    Optional<String> site = facts.site();
    List<String> authors = facts.authors(site);
    Optional<PartialDate> published = facts.published();
    Kind kind = facts.kind();
    return new Metadata(
        words.orElseGet(() -> DerivedTitle.of(facts.beginning(), source.origin())),
        words.isEmpty(),
        authors,
        published,
        kind,
        site,
        source.origin(),
        "HTML, " + decoded.charset());
  }

  private static Finding finding(PageTitle title, RenderedPage page) {
    return new Finding(
        Subject.TITLE,
        title.words(),
        title.evidence(),
        title.line() < 0 ? Optional.empty() : Optional.of(page.lines().get(title.line()).span()),
        title.certainty());
  }
}
