package kr.malmungchi.store;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.Finding;
import kr.malmungchi.document.Furniture;
import kr.malmungchi.document.Section;
import kr.malmungchi.document.Structure;
import kr.malmungchi.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a document as JSON. Its parts are arrays without names, since a book has
 * thousands of them:
 *
 * <pre>{@code
 * {"version":2,
 *  "sections":[["",0,0,0,0,120,1],["머리말",1,0,5,0,120,0]],
 *  "blocks":[["p",6,60],["f",61,120]],
 *  "furniture":[["front-matter",0,0],["counts",0,0]],
 *  "overruled":["counts"],
 *  "gaps":[[20,22]],
 *  "markers":[[1,30,33]],
 *  "findings":[["title","머리말","heading",0,5,"certain"]]}
 * }</pre>
 *
 * Version 1 ends with {@code furniture}. Hangul is written as escapes.
 *
 * @param blocks may be a view of a document's, which are too many to have twice
 * @param sections in the order of the text, the root first
 * @param markers for each reference to a footnote the note's index among the blocks and the
 *     reference's span
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record StoredStructure(
    int version,
    List<StoredSection> sections,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<StoredSpan> blocks,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<StoredSpan> furniture,
    List<String> overruled,
    List<StoredGap> gaps,
    List<StoredMarker> markers,
    List<StoredFinding> findings) {
  private static final int OLDEST = 1;
  private static final int VERSION = 2;
  private static final int BLOCK_LENGTH = "[\"p\",12345678,12345678],".length();
  private static final ObjectMapper JSON = new ObjectMapper();

  StoredStructure {
    checkArgument(OLDEST <= version && version <= VERSION, "a structure of version %s", version);
    sections = List.copyOf(sections);
    requireNonNull(blocks);
    furniture = List.copyOf(furniture);
    overruled = orNone(overruled);
    gaps = orNone(gaps);
    markers = orNone(markers);
    findings = orNone(findings);
  }

  /** Jackson passes null for what is not there. */
  private static <T> List<T> orNone(@Nullable List<T> parts) {
    return parts == null ? List.of() : List.copyOf(parts);
  }

  static StoredStructure of(Document document) {
    Structure structure = document.structure();
    List<StoredSection> sections = new ArrayList<>();
    flatten(structure.root(), sections);
    return new StoredStructure(
        VERSION,
        sections,
        Lists.transform(structure.blocks(), StoredSpan::of),
        structure.furniture().stream().map(StoredSpan::of).toList(),
        structure.overruled().asList(),
        structure.gaps().stream().map(gap -> new StoredGap(gap.start(), gap.end())).toList(),
        StoredMarker.of(structure.blocks()),
        structure.findings().stream().map(StoredFinding::of).toList());
  }

  private static void flatten(Section section, List<StoredSection> flat) {
    flat.add(StoredSection.of(section));
    section.sections().forEach(inner -> flatten(inner, flat));
  }

  static StoredStructure parse(String json) throws JsonProcessingException {
    return JSON.readValue(json, StoredStructure.class);
  }

  /** Only ASCII, which takes half the memory: a book of millions of lines has as many blocks. */
  String json() {
    StringWriter json = new StringWriter(BLOCK_LENGTH * blocks.size());
    try {
      JSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValue(json, this);
    } catch (IOException e) {
      throw new AssertionError("texts and numbers can always be written", e);
    }
    return json.toString();
  }

  Structure structure() {
    return new Structure(
        tree(sections.iterator()),
        read(blocks),
        furniture.stream().map(part -> part.furniture(overruled)).toList(),
        gaps.stream().map(gap -> new Span(gap.start, gap.end)).toList(),
        findings.stream().map(StoredFinding::finding).toList());
  }

  private List<Block> read(List<StoredSpan> stored) {
    ListMultimap<Integer, Span> markersOf = ArrayListMultimap.create();
    markers.forEach(marker -> markersOf.put(marker.block, new Span(marker.start, marker.end)));
    List<Block> read = new ArrayList<>(stored.size());
    for (StoredSpan block : stored) {
      read.add(block.block(markersOf.get(read.size())));
    }
    return read;
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

    Block block(List<Span> markers) {
      Span span = new Span(start, end);
      return switch (name) {
        case "p" -> new Block.Paragraph(span);
        case "q" -> new Block.Quotation(span);
        case "f" -> new Block.Footnote(span, markers);
        case "r" -> new Block.Reference(span);
        case "l" -> new Block.Listing(span);
        default -> throw new IllegalArgumentException("a block of type " + name);
      };
    }

    Furniture furniture(List<String> overruled) {
      return new Furniture(name, new Span(start, end), overruled.contains(name));
    }
  }

  /** {@code [start, end]} */
  @JsonFormat(shape = Shape.ARRAY)
  record StoredGap(int start, int end) {}

  /** {@code [index of the note among the blocks, start, end]} */
  @JsonFormat(shape = Shape.ARRAY)
  record StoredMarker(int block, int start, int end) {

    static List<StoredMarker> of(List<Block> blocks) {
      List<StoredMarker> markers = new ArrayList<>();
      for (int i = 0; i < blocks.size(); i++) {
        if (blocks.get(i) instanceof Block.Footnote note) {
          for (Span marker : note.markers()) {
            markers.add(new StoredMarker(i, marker.start(), marker.end()));
          }
        }
      }
      return markers;
    }
  }

  /** {@code ["title", "머리말", "heading", start, end, "certain"]}; -1 where there is no place. */
  @JsonFormat(shape = Shape.ARRAY)
  record StoredFinding(
      String subject, String value, String evidence, int start, int end, String certainty) {

    static StoredFinding of(Finding finding) {
      return new StoredFinding(
          label(finding.subject()),
          finding.value(),
          finding.evidence(),
          finding.place().map(Span::start).orElse(-1),
          finding.place().map(Span::end).orElse(-1),
          label(finding.certainty()));
    }

    private static String label(Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }

    Finding finding() {
      return new Finding(
          Finding.Subject.valueOf(subject.toUpperCase(Locale.ROOT)),
          value,
          evidence,
          start < 0 ? Optional.empty() : Optional.of(new Span(start, end)),
          Finding.Certainty.valueOf(certainty.toUpperCase(Locale.ROOT)));
    }
  }
}
