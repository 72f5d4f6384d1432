package kr.malmungchi.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.malmungchi.CorpusException;
import kr.malmungchi.Limits;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.Finding;
import kr.malmungchi.document.Furniture;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.text.Span;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads Markdown (CommonMark with tables): headings become sections, YAML front matter becomes
 * metadata.
 *
 * <p>What the front matter does not tell is looked for in the text, as {@link PlainTextReader}
 * does. Without a title there, the only heading of level 1 is the title; else the one that the body
 * begins with is a derived title.
 */
public final class MarkdownReader implements DocumentReader {
  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\]\\n]{1,40}]:");

  /** What ends a line or may become a node of its own. */
  private static final String MARKS = "\n\r*_[]`!<&\\|";

  private final Limits limits;
  private final Parser parser =
      Parser.builder()
          .extensions(List.of(YamlFrontMatterExtension.create(), TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .build();

  public MarkdownReader(Limits limits) {
    this.limits = limits;
  }

  @Override
  public Set<String> extensions() {
    return Set.of("md", "markdown");
  }

  @Override
  public String version() {
    return "markdown/3";
  }

  /**
   * Throws {@link CorpusException} of kind {@code TOO_LARGE} for a file of more than {@link
   * Limits#markdownMarks()}.
   */
  @Override
  public Document read(LoadedSource source) {
    DecodedText decoded = DecodedText.decode(source.bytes(), limits);
    String text = decoded.text();
    checkSize(text);
    Structure structure = new Structure(text, limits.headingDepth());
    structure.visit(parser.parse(text));
    TextFacts facts =
        structure.front.over(
            TextFacts.of(structure.lines, structure.page), structure.onlyTopHeading());
    String title =
        facts
            .title()
            .or(structure::openingHeading)
            .orElseGet(() -> DerivedTitle.of(text.substring(structure.bodyStart), source.origin()));
    Metadata metadata = facts.metadata(title, source.origin(), "Markdown, " + decoded.charset());
    List<Finding> findings = facts.findings(decoded, title);
    return new Document(
        source.id(),
        metadata,
        text,
        source.fingerprint(this),
        new kr.malmungchi.document.Structure(
            structure.outline.root(text.length()),
            structure.blocks,
            structure.furniture,
            List.of(),
            findings));
  }

  private void checkSize(String text) {
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      marks += MARKS.indexOf(text.charAt(i)) < 0 ? 0 : 1;
    }
    if (marks > limits.markdownMarks()) {
      throw new CorpusException(
          CorpusException.Kind.TOO_LARGE,
          "too much Markdown: more than %,d lines and marks; split the file"
              .formatted(limits.markdownMarks()));
    }
  }

  private static final class Structure {
    private final String text;
    private final Outline outline;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Furniture> furniture = new ArrayList<>();
    private final List<String> topHeadings = new ArrayList<>();
    private FrontMatter front = FrontMatter.NONE;
    private List<TextLine> lines = List.of();
    private PageFurniture page = PageFurniture.in(lines);
    private int line;
    private Optional<String> opening = Optional.empty();
    private int bodyStart;

    Structure(String text, int deepest) {
      this.text = text;
      this.outline = new Outline(deepest);
    }

    void visit(Node document) {
      if (document.getFirstChild() instanceof YamlFrontMatterBlock matter) {
        span(matter).ifPresent(span -> frontMatter(matter, span));
      }
      lines = MarkdownLines.of(text, bodyStart);
      page = PageFurniture.in(lines);
      for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
        visitBlock(node);
      }
    }

    Optional<String> onlyTopHeading() {
      return topHeadings.size() == 1 ? Optional.of(topHeadings.get(0)) : Optional.empty();
    }

    /** The heading that the body begins with: a likely title, though others of its level follow. */
    Optional<String> openingHeading() {
      return opening;
    }

    private void visitBlock(Node node) {
      Optional<Span> place = span(node);
      if (place.isEmpty()) {
        return;
      }
      Span span = place.get();
      switch (node) {
        case Heading heading -> heading(heading, span);
        case BlockQuote quote -> blocks.add(new Block.Quotation(span));
        case ListBlock list -> items(list);
        case Paragraph paragraph -> parts(span);
        case TableBlock table -> blocks.add(new Block.Listing(span));
        case FencedCodeBlock code -> blocks.add(new Block.Listing(span));
        case IndentedCodeBlock code -> blocks.add(new Block.Listing(span));
        case HtmlBlock html -> {
          if (html.getLiteral().startsWith("<!--")) {
            furniture.add(new Furniture("html-comment", span));
          } else {
            blocks.add(new Block.Paragraph(span));
          }
        }
        default -> {}
      }
    }

    private void frontMatter(YamlFrontMatterBlock matter, Span span) {
      YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
      matter.accept(visitor);
      Map<String, List<String>> values = new LinkedHashMap<>();
      visitor.getData().forEach((key, value) -> values.put(key.toLowerCase(Locale.ROOT), value));
      front = new FrontMatter(values, span);
      furniture.add(new Furniture("front-matter", span));
      bodyStart = span.end();
    }

    private void heading(Heading heading, Span span) {
      String title = words(heading);
      if (title.isBlank() || isFurniture(span)) {
        return;
      }
      if (outline.isEmpty() && blocks.isEmpty()) {
        opening = Optional.of(title);
      }
      if (heading.getLevel() == 1) {
        topHeadings.add(title);
      }
      outline.add(title, heading.getLevel(), span);
    }

    /** Each item of the outermost list is one block; what is nested stays with its item. */
    private void items(ListBlock list) {
      for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
        if (item instanceof ListItem) {
          span(item).ifPresent(span -> blocks.add(new Block.Listing(span)));
        }
      }
    }

    /** Marks a block of one line, if a rule says so. */
    private boolean isFurniture(Span span) {
      skipTo(span.start());
      Optional<String> rule = line < lines.size() ? page.at(line) : Optional.empty();
      rule.ifPresent(name -> furniture.add(new Furniture(name, span)));
      return rule.isPresent();
    }

    private void skipTo(int start) {
      while (line < lines.size() && lines.get(line).span().end() <= start) {
        line++;
      }
    }

    /** A paragraph without its lines of furniture. */
    private void parts(Span span) {
      int open = span.start();
      skipTo(open);
      while (line < lines.size() && lines.get(line).span().start() < span.end()) {
        Span place = lines.get(line).span();
        Optional<String> rule = page.at(line);
        if (rule.isPresent()) {
          paragraphs(new Span(open, place.start()));
          furniture.add(new Furniture(rule.get(), place));
          open = place.end();
        }
        line++;
      }
      paragraphs(new Span(open, span.end()));
    }

    /** Footnotes that follow one another without a blank line are one paragraph to CommonMark. */
    private void paragraphs(Span span) {
      Matcher marker = FOOTNOTE.matcher(text);
      int open = span.start();
      boolean note = marker.region(open, span.end()).lookingAt();
      for (int i = text.indexOf('\n', open);
          i >= 0 && i < span.end();
          i = text.indexOf('\n', i + 1)) {
        if (marker.region(i + 1, span.end()).lookingAt()) {
          paragraph(new Span(open, i), note);
          open = i + 1;
          note = true;
        }
      }
      paragraph(new Span(open, span.end()), note);
    }

    private void paragraph(Span span, boolean note) {
      Span words = span.trimmed(text);
      if (!words.isEmpty()) {
        blocks.add(note ? new Block.Footnote(words) : new Block.Paragraph(words));
      }
    }

    private Optional<Span> span(Node node) {
      List<SourceSpan> spans = node.getSourceSpans();
      if (spans.isEmpty()) {
        return Optional.empty();
      }
      SourceSpan last = spans.get(spans.size() - 1);
      Span whole =
          new Span(spans.get(0).getInputIndex(), last.getInputIndex() + last.getLength())
              .trimmed(text);
      return whole.isEmpty() ? Optional.empty() : Optional.of(whole);
    }

    /** The words of a heading without its markup. */
    private static String words(Node node) {
      StringBuilder words = new StringBuilder();
      collect(node, words);
      return words.toString().strip();
    }

    private static void collect(Node node, StringBuilder words) {
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        switch (child) {
          case Text text -> words.append(text.getLiteral());
          case Code code -> words.append(code.getLiteral());
          case SoftLineBreak line -> words.append(' ');
          case HardLineBreak line -> words.append(' ');
          default -> collect(child, words);
        }
      }
    }
  }
}
