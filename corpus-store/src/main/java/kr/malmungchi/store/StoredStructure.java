package kr.malmungchi.store;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.Furniture;
import kr.malmungchi.document.Section;
import kr.malmungchi.text.Span;

/**
 * The structure of a document as JSON. Its parts are arrays without names, since a book has
 * thousands of them:
 *
 * <pre>{@code
 * {"version":1,
 *  "sections":[["",0,0,0,0,120,1],["머리말",1,0,5,0,120,0]],
 *  "blocks":[["p",6,60],["q",61,120]],
 *  "furniture":[["front-matter",0,0]]}
 * }</pre>
 *
 * @param sections in the order of the text, the root first
 */
record StoredStructure(
    int version,
    List<StoredSection> sections,
    List<StoredSpan> blocks,
    List<StoredSpan> furniture) {
  private static final int VERSION = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  StoredStructure {
    checkArgument(version == VERSION, "a structure of version %s", version);
    sections = List.copyOf(sections);
    blocks = List.copyOf(blocks);
    furniture = List.copyOf(furniture);
  }

  static StoredStructure of(Document document) {
    List<StoredSection> sections = new ArrayList<>();
    flatten(document.root(), sections);
    return new StoredStructure(
        VERSION,
        sections,
        document.blocks().stream().map(StoredSpan::of).toList(),
        document.furniture().stream().map(StoredSpan::of).toList());
  }

  private static void flatten(Section section, List<StoredSection> flat) {
    flat.add(StoredSection.of(section));
    section.sections().forEach(inner -> flatten(inner, flat));
  }

  static StoredStructure parse(String json) throws JsonProcessingException {
    return JSON.readValue(json, StoredStructure.class);
  }

  String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new AssertionError("texts and numbers can always be written", e);
    }
  }

  Section root() {
    return tree(sections.iterator());
  }

  private static Section tree(Iterator<StoredSection> flat) {
    checkArgument(flat.hasNext(), "a section is missing");
    StoredSection stored = flat.next();
    List<Section> inner = new ArrayList<>();
    for (int i = 0; i < stored.children; i++) {
      inner.add(tree(flat));
    }
    return new Section(
        stored.title,
        stored.level,
        new Span(stored.headingStart, stored.headingEnd),
        new Span(stored.start, stored.end),
        inner);
  }

  /**
   * {@code ["머리말", level, heading start, heading end, start, end, children]}
   *
   * @param children how many of the sections that follow are directly below this one
   */
  @JsonFormat(shape = Shape.ARRAY)
  record StoredSection(
      String title, int level, int headingStart, int headingEnd, int start, int end, int children) {

    static StoredSection of(Section section) {
      return new StoredSection(
          section.title(),
          section.level(),
          section.heading().start(),
          section.heading().end(),
          section.span().start(),
          section.span().end(),
          section.sections().size());
    }
  }

  /** {@code ["p", start, end]}: a block by its type, or furniture by its rule. */
  @JsonFormat(shape = Shape.ARRAY)
  record StoredSpan(String name, int start, int end) {

    static StoredSpan of(Block block) {
      String type =
          switch (block) {
            case Block.Paragraph paragraph -> "p";
            case Block.Quotation quotation -> "q";
            case Block.Footnote footnote -> "f";
            case Block.Reference reference -> "r";
            case Block.Listing listing -> "l";
          };
      return new StoredSpan(type, block.span().start(), block.span().end());
    }

    static StoredSpan of(Furniture part) {
      return new StoredSpan(part.rule(), part.span().start(), part.span().end());
    }

    Block block() {
      Span span = new Span(start, end);
      return switch (name) {
        case "p" -> new Block.Paragraph(span);
        case "q" -> new Block.Quotation(span);
        case "f" -> new Block.Footnote(span);
        case "r" -> new Block.Reference(span);
        case "l" -> new Block.Listing(span);
        default -> throw new IllegalArgumentException("a block of type " + name);
      };
    }

    Furniture furniture() {
      return new Furniture(name, new Span(start, end));
    }
  }
}
