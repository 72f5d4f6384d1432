package kr.malmungchi.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.malmungchi.Limits;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.Finding;
import kr.malmungchi.document.Furniture;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.text.Characters;
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
    return "text/3";
  }

  @Override
  public Document read(LoadedSource source) {
    DecodedText decoded = DecodedText.decode(source.bytes());
    String text = decoded.text();
    Structure structure = new Structure(text, limits.headingDepth());
    TextFacts facts = TextFacts.of(structure.lines, structure.page);
    String title =
        facts
            .title()
            .orElseGet(
                () -> DerivedTitle.of(structure.lines, structure.page, text, source.origin()));
    List<Finding> findings = new ArrayList<>(List.of(decoded.finding()));
    findings.addAll(facts.findings());
    if (facts.title().isEmpty()) {
      findings.add(TextFacts.derived(title));
    }
    Metadata metadata =
        new Metadata(
            title,
            facts.title().isEmpty(),
            facts.authors(),
            facts.published(),
            facts.kind(),
            facts.site(),
            source.origin(),
            "text, " + decoded.charset());
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

  private static final class Structure {
    private final String text;
    private final List<TextLine> lines;
    private final PageFurniture page;
    private final Outline outline;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Furniture> furniture = new ArrayList<>();

    Structure(String text, int deepest) {
      this.text = text;
      this.lines = TextLine.of(text);
      this.page = PageFurniture.in(lines);
      this.outline = new Outline(deepest);
      read();
    }

    private void read() {
      ContentsPage contents = ContentsPage.in(lines);
      SortedMap<Integer, Integer> headings = TextHeadings.in(lines, contents);
      Map<Integer, String> marked = new TreeMap<>(page.rules());
      for (int i = contents.from(); i < contents.to(); i++) {
        marked.put(i, "contents-page");
      }
      headings.keySet().removeAll(marked.keySet());
      mark(marked);
      boolean wrapped = isHardWrapped(lines, text);
      Span open = new Span(0, 0);
      for (int i = 0; i < lines.size(); i++) {
        TextLine line = lines.get(i);
        boolean body = !marked.containsKey(i) && !headings.containsKey(i) && !line.isRule();
        if (!open.isEmpty() && (!body || !wrapped || line.apart())) {
          blocks.add(new Block.Paragraph(open));
          open = new Span(0, 0);
        }
        if (body) {
          open = open.isEmpty() ? line.span() : open.union(line.span());
        } else if (headings.containsKey(i)) {
          outline.add(line.text(), headings.get(i), line.span());
        }
      }
      if (!open.isEmpty()) {
        blocks.add(new Block.Paragraph(open));
      }
    }

    /** Neighbouring lines of one rule are one piece of furniture. */
    private void mark(Map<Integer, String> marked) {
      int before = -2;
      for (Map.Entry<Integer, String> entry : marked.entrySet()) {
        Furniture line = new Furniture(entry.getValue(), lines.get(entry.getKey()).span());
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
  }

  private static boolean isHardWrapped(List<TextLine> lines, String text) {
    int longest = lines.stream().mapToInt(line -> line.span().length()).max().orElse(0);
    if (longest > TextLine.LONGEST_HEADING) {
      return false;
    }
    int inner = 0;
    int broken = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.get(i + 1).apart()) {
        continue;
      }
      inner++;
      Span line = lines.get(i).span();
      char last = text.charAt(line.end() - 1);
      if (line.length() >= longest * 0.7 && (Characters.isHangul(last) || last == ',')) {
        broken++;
      }
    }
    return inner >= 4 && broken >= inner * 0.6;
  }
}
