package kr.malmungchi.json;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.Finding;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.StructureCounts;
import kr.malmungchi.json.Json.FurnitureJson;
import kr.malmungchi.json.Json.SectionJson;
import kr.malmungchi.json.Json.SpanJson;
import kr.malmungchi.text.Span;
import org.jspecify.annotations.Nullable;

/** What was made out in a document, and from what. */
public record StructureJson(
    String id,
    MetadataJson metadata,
    List<FindingJson> findings,
    CountsJson counts,
    List<SectionJson> sections,
    List<BlockJson> blocks,
    List<FurnitureJson> furniture,
    List<SpanJson> gaps) {

  public record MetadataJson(
      String title,
      boolean titleDerived,
      List<String> authors,
      @Nullable String published,
      @Nullable String kind,
      @Nullable String site,
      String origin,
      String format) {}

  /** {@code start} and {@code end} are null where the evidence does not stand in the text. */
  public record FindingJson(
      String subject,
      String value,
      String evidence,
      String certainty,
      @Nullable Integer start,
      @Nullable Integer end) {}

  /**
   * Numbers of characters leave out white space.
   *
   * @param sections by their level
   * @param blocks by their role
   */
  public record CountsJson(
      int characters,
      int bodyCharacters,
      double bodyShare,
      Map<Integer, Integer> sections,
      Map<String, Integer> blocks,
      NotesJson notes,
      int gaps,
      List<RuleCountJson> rules) {}

  /** How many notes the text refers to, and how many it does not. */
  public record NotesJson(int tied, int untied) {}

  public record RuleCountJson(
      String rule, boolean overruled, int parts, int lines, int characters) {}

  /** {@code markers}: where the text refers to a footnote; empty for all other blocks. */
  public record BlockJson(String role, int start, int end, List<SpanJson> markers) {}

  public static StructureJson of(Document document) {
    return new StructureJson(
        document.id().value(),
        of(document.metadata()),
        document.structure().findings().stream().map(StructureJson::of).toList(),
        of(StructureCounts.of(document)),
        Json.outline(document).sections(),
        document.blocks().stream().map(StructureJson::of).toList(),
        Json.furniture(document).furniture(),
        document.structure().gapsIn(document.root().span()).stream()
            .map(StructureJson::of)
            .toList());
  }

  private static MetadataJson of(Metadata metadata) {
    return new MetadataJson(
        metadata.title(),
        metadata.titleDerived(),
        metadata.authors(),
        Json.published(metadata),
        Json.kind(metadata),
        metadata.site().orElse(null),
        metadata.origin(),
        metadata.format());
  }

  static FindingJson of(Finding finding) {
    return new FindingJson(
        finding.subject().name().toLowerCase(Locale.ROOT),
        finding.value(),
        finding.evidence(),
        finding.certainty().name().toLowerCase(Locale.ROOT),
        finding.place().map(Span::start).orElse(null),
        finding.place().map(Span::end).orElse(null));
  }

  private static CountsJson of(StructureCounts counts) {
    return new CountsJson(
        counts.characters(),
        counts.bodyCharacters(),
        counts.bodyShare(),
        counts.sections(),
        counts.blocks(),
        new NotesJson(counts.tiedNotes(), counts.notes() - counts.tiedNotes()),
        counts.gaps(),
        counts.rules().stream()
            .map(
                rule ->
                    new RuleCountJson(
                        rule.name(),
                        rule.overruled(),
                        rule.parts(),
                        rule.lines(),
                        rule.characters()))
            .toList());
  }

  private static BlockJson of(Block block) {
    return new BlockJson(
        block.role(),
        block.span().start(),
        block.span().end(),
        block instanceof Block.Footnote note
            ? note.markers().stream().map(StructureJson::of).toList()
            : List.of());
  }

  private static SpanJson of(Span span) {
    return new SpanJson(span.start(), span.end());
  }
}
