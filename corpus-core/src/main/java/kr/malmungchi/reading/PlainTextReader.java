package kr.malmungchi.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.malmungchi.Limits;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.Finding;
import kr.malmungchi.document.Furniture;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.text.Span;

/**
 * Reads plain text: headings by a contents page and by their numbers, paragraphs by lines, or by
 * blank lines where a text is hard-wrapped.
 *
 * <p>Saved pages and e-books keep one paragraph a line. A text whose lines break at a fixed width
 * is told by its lines: most are about equally long and end in the middle of a sentence.
 */
public final class PlainTextReader implements DocumentReader {
  private final Limits limits;

  public PlainTextReader(Limits limits) {
    this.limits = limits;
  }

  @Override
  public Set<String> extensions() {
    return Set.of("txt", "text", "log", "");
  }

  @Override
  public String version() {
    return "text/4";
  }

  @Override
  public Document read(LoadedSource source) {
    DecodedText decoded = DecodedText.decode(source.bytes(), limits);
    String text = decoded.text();
    Structure structure = new Structure(TextLine.of(text), limits.headingDepth());
    TextFacts facts = TextFacts.of(structure.lines, structure.page);
    String title =
        facts
            .title()
            .orElseGet(
                () -> DerivedTitle.of(structure.lines, structure.page, text, source.origin()));
    Metadata metadata = facts.metadata(title, source.origin(), "text, " + decoded.charset());
    List<Finding> findings = facts.findings(decoded, title);
    return new Document(
        source.id(), metadata, text, source.fingerprint(this), structure.read(findings));
  }

  private static final class Structure {
    private final TextLines lines;
    private final PageFurniture page;
    private final int deepest;
    private final List<Furniture> furniture = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Structure(TextLines lines, int deepest) {
      this.lines = lines;
      this.page = PageFurniture.in(lines);
      this.deepest = deepest;
    }

    kr.malmungchi.document.Structure read(List<Finding> known) {
      findings.addAll(known);
      ContentsPage contents = ContentsPage.in(lines);
      Map<Integer, String> marked = new TreeMap<>(page.rules());
      for (int i = contents.from(); i < contents.to(); i++) {
        marked.put(i, "contents-page");
      }
      SortedMap<Integer, TextHeadings.Heading> headings =
          TextHeadings.in(lines, contents, marked.keySet());
      Outline outline = new Outline(deepest);
      headings.forEach(
          (line, heading) -> outline.add(title(heading.span()), heading.level(), heading.span()));
      TextBlocks blocks = new TextBlocks(lines, headings, new LineKinds(lines, headings, marked));
      marked.keySet().removeAll(blocks.taken());
      mark(marked);
      tell(contents, headings);
      findings.addAll(blocks.findings());
      return new kr.malmungchi.document.Structure(
          outline.root(lines.source().length()),
          blocks.blocks(),
          furniture,
          blocks.gaps(),
          findings);
    }

    private String title(Span heading) {
      return lines.normalized(heading).text().strip();
    }

    /** Neighbouring lines of one rule are one piece of furniture. */
    private void mark(Map<Integer, String> marked) {
      int before = -2;
      for (Map.Entry<Integer, String> entry : marked.entrySet()) {
        Furniture line = new Furniture(entry.getValue(), lines.span(entry.getKey()));
        int last = furniture.size() - 1;
        if (entry.getKey() == before + 1 && furniture.get(last).rule().equals(line.rule())) {
          furniture.set(
              last, new Furniture(line.rule(), furniture.get(last).span().union(line.span())));
        } else {
          furniture.add(line);
        }
        before = entry.getKey();
      }
    }

    private void tell(ContentsPage contents, SortedMap<Integer, TextHeadings.Heading> headings) {
      int promised = contents.titles().size();
      if (promised > 0) {
        Span place = lines.span(contents.from()).union(lines.span(contents.to() - 1));
        int kept = PromisedHeadings.of(contents, lines).size();
        findings.add(
            new Finding(
                Finding.Subject.CONTENTS,
                Counted.of(promised, "title"),
                "a contents page; " + kept + " of its titles stand in the text",
                Optional.of(place),
                kept == promised ? Finding.Certainty.CERTAIN : Finding.Certainty.LIKELY));
      }
      if (headings.size() >= TextHeadings.MOST) {
        limit("further headings are read as text", "more than " + TextHeadings.MOST + " headings");
      }
      if (lines.cuts() > 0) {
        limit(
            lines.cuts() + " cuts in lines that are read as several",
            "lines longer than " + TextLines.LONGEST + " characters");
      }
      if (lines.isCrowded()) {
        limit(
            "the last lines are read together, without headings",
            "more than " + TextLines.MOST + " lines");
      }
    }

    private void limit(String given, String why) {
      findings.add(
          new Finding(
              Finding.Subject.LIMIT, given, why, Optional.empty(), Finding.Certainty.CERTAIN));
    }
  }
}
