package kr.malmungchi.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.malmungchi.catalog.CatalogEntry;
import kr.malmungchi.corpus.AddReport;
import kr.malmungchi.corpus.AddResult;
import kr.malmungchi.corpus.DocumentPage;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.document.Finding;
import kr.malmungchi.document.Furniture;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.Passage;
import kr.malmungchi.document.Section;
import kr.malmungchi.json.StructureJson.FindingJson;
import kr.malmungchi.lexicon.Completion;
import kr.malmungchi.search.Answer;
import kr.malmungchi.search.Explanation;
import kr.malmungchi.search.Facet;
import kr.malmungchi.search.Hit;
import kr.malmungchi.search.Interpretation;
import kr.malmungchi.search.SearchResult;
import kr.malmungchi.search.Suggestion;
import kr.malmungchi.summary.Summary;
import kr.malmungchi.summary.SummaryPlace;
import kr.malmungchi.summary.SummarySentence;
import kr.malmungchi.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Turns the nouns of corpus-core into the shapes of the API.
 *
 * <p>A shape has all its fields in every answer: null where there is no value, an empty list where
 * there is nothing to list. So no record of this package leaves a field out.
 */
public final class Json {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Shares have four decimals. */
  private static final double SHARE_STEPS = 10_000;

  private static final double PERCENT = 100;

  private Json() {}

  /** A document in hits and citations. */
  public record DocumentJson(
      String id,
      String title,
      List<String> authors,
      @Nullable String published,
      @Nullable String kind,
      String origin) {}

  /** A document in lists and on its own. */
  public record EntryJson(
      String id,
      String title,
      boolean titleDerived,
      List<String> authors,
      @Nullable String published,
      @Nullable String kind,
      @Nullable String site,
      String origin,
      String format,
      List<String> overruled,
      int characters,
      int passages,
      long revision) {}

  /** A document that was just added, with what its reader gave up or is not sure of. */
  public record AddedJson(@JsonUnwrapped EntryJson document, List<FindingJson> warnings) {}

  public record DocumentsJson(List<EntryJson> documents, @Nullable String next) {}

  public record SpanJson(int start, int end) {}

  public record PassageJson(List<String> section, int start, int body, int end, String text) {}

  /** A part of a score: which layer, which word, and the share from 0 to 1. */
  public record ExplanationJson(String layer, String words, double share) {}

  public record HitJson(
      DocumentJson document,
      PassageJson passage,
      List<SpanJson> highlights,
      double score,
      List<ExplanationJson> explain) {}

  /** What is like a document or a part of one. */
  public record SimilarJson(List<HitJson> hits) {}

  public record InterpretationJson(String rule, String from, List<String> to, double confidence) {}

  /** Another question, with the number of passages that it would find, and why it may be meant. */
  public record SuggestionJson(
      String query, String rule, long passages, String from, List<String> to, double confidence) {}

  /** A short answer; without a text the whole sentence is one. */
  public record AnswerJson(
      @Nullable String text,
      String sentence,
      DocumentJson document,
      List<String> section,
      int start,
      int end,
      double confidence) {}

  public record SearchJson(
      String query,
      List<InterpretationJson> interpretations,
      @Nullable AnswerJson answer,
      List<SuggestionJson> suggestions,
      long total,
      List<HitJson> hits,
      Map<String, Map<String, Long>> facets,
      @Nullable String next,
      List<String> warnings) {}

  public record CompletionJson(String text, long passages, String rule) {}

  public record CompletionsJson(String query, List<CompletionJson> suggestions) {}

  /** Where the words of a sentence stand once more. */
  public record PlaceJson(DocumentJson document, List<String> section, int start, int end) {}

  public record SentenceJson(
      String text,
      DocumentJson document,
      List<String> section,
      int start,
      int end,
      List<PlaceJson> also) {}

  /** A summary; the reason says why it has no sentence. */
  public record SummaryJson(
      List<SentenceJson> sentences, int documents, int passages, @Nullable String reason) {}

  public record SectionJson(
      String title, int level, int start, int end, SpanJson heading, List<SectionJson> sections) {}

  public record OutlineJson(List<SectionJson> sections) {}

  public record TextJson(String id, int start, int end, int characters, String text) {}

  public record FurnitureJson(String rule, int start, int end, boolean overruled, String text) {}

  public record FurnitureListJson(List<FurnitureJson> furniture) {}

  public record AddResultJson(
      String origin,
      String outcome,
      @Nullable String id,
      @Nullable String reason,
      List<FindingJson> warnings) {}

  public record AddReportJson(
      int added, int replaced, int unchanged, int failed, List<AddResultJson> files) {}

  public static DocumentJson of(DocumentCard card) {
    Metadata metadata = card.metadata();
    return new DocumentJson(
        card.id().value(),
        metadata.title(),
        metadata.authors(),
        published(metadata),
        kind(metadata),
        metadata.origin());
  }

  public static EntryJson of(CatalogEntry entry) {
    Metadata metadata = entry.card().metadata();
    return new EntryJson(
        entry.card().id().value(),
        metadata.title(),
        metadata.titleDerived(),
        metadata.authors(),
        published(metadata),
        kind(metadata),
        metadata.site().orElse(null),
        metadata.origin(),
        metadata.format(),
        entry.overruled().asList(),
        entry.characters(),
        entry.passages(),
        entry.revision());
  }

  public static AddedJson added(CatalogEntry entry, List<Finding> warnings) {
    return new AddedJson(of(entry), warnings.stream().map(StructureJson::of).toList());
  }

  public static DocumentsJson of(DocumentPage page) {
    return new DocumentsJson(
        page.documents().stream().map(Json::of).toList(), page.next().orElse(null));
  }

  public static SearchJson of(SearchResult result) {
    Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
    for (Facet facet : result.facets()) {
      facets.put(facet.name(), facet.counts());
    }
    return new SearchJson(
        result.query(),
        result.interpretations().stream().map(Json::of).toList(),
        result.answer().map(Json::of).orElse(null),
        result.suggestions().stream().map(Json::of).toList(),
        result.total(),
        result.hits().stream().map(Json::of).toList(),
        facets,
        result.next().orElse(null),
        result.warnings());
  }

  private static AnswerJson of(Answer answer) {
    return new AnswerJson(
        answer.text().orElse(null),
        answer.sentence(),
        of(answer.document()),
        answer.section(),
        answer.span().start(),
        answer.span().end(),
        Math.round(answer.confidence() * PERCENT) / PERCENT);
  }

  static InterpretationJson of(Interpretation reading) {
    return new InterpretationJson(
        reading.rule(), reading.from(), reading.to(), reading.confidence());
  }

  private static SuggestionJson of(Suggestion suggestion) {
    Interpretation reading = suggestion.reading();
    return new SuggestionJson(
        suggestion.query(),
        reading.rule(),
        suggestion.passages(),
        reading.from(),
        reading.to(),
        reading.confidence());
  }

  private static HitJson of(Hit hit) {
    Passage passage = hit.passage();
    return new HitJson(
        of(hit.document()),
        new PassageJson(
            passage.section(),
            passage.span().start(),
            passage.body().start(),
            passage.span().end(),
            passage.text()),
        hit.highlights().stream().map(Json::of).toList(),
        hit.score(),
        hit.explanations().stream().map(Json::of).toList());
  }

  public static SimilarJson similar(List<Hit> hits) {
    return new SimilarJson(hits.stream().map(Json::of).toList());
  }

  private static ExplanationJson of(Explanation part) {
    return new ExplanationJson(
        part.layer(), part.words(), Math.round(part.share() * SHARE_STEPS) / SHARE_STEPS);
  }

  private static SpanJson of(Span span) {
    return new SpanJson(span.start(), span.end());
  }

  /** What may follow what is typed. */
  public static CompletionsJson of(String typed, List<Completion> completions) {
    return new CompletionsJson(
        typed,
        completions.stream()
            .map(one -> new CompletionJson(one.text(), one.passages(), one.rule()))
            .toList());
  }

  public static SummaryJson of(Summary summary) {
    return new SummaryJson(
        summary.sentences().stream().map(Json::of).toList(),
        summary.documents(),
        summary.passages(),
        summary.reason().map(Summary.Reason::label).orElse(null));
  }

  static SentenceJson of(SummarySentence sentence) {
    return new SentenceJson(
        sentence.text(),
        of(sentence.document()),
        sentence.section(),
        sentence.span().start(),
        sentence.span().end(),
        sentence.alsoAt().stream().map(Json::of).toList());
  }

  private static PlaceJson of(SummaryPlace place) {
    return new PlaceJson(
        of(place.document()), place.section(), place.span().start(), place.span().end());
  }

  public static OutlineJson outline(Document document) {
    return new OutlineJson(sections(document.root()));
  }

  private static List<SectionJson> sections(Section section) {
    return section.sections().stream()
        .map(
            inner ->
                new SectionJson(
                    inner.title(),
                    inner.level(),
                    inner.span().start(),
                    inner.span().end(),
                    of(inner.heading()),
                    sections(inner)))
        .toList();
  }

  public static TextJson text(Document document, Span span) {
    return new TextJson(
        document.id().value(),
        span.start(),
        span.end(),
        document.text().length(),
        document.text(span));
  }

  public static FurnitureListJson furniture(Document document) {
    return new FurnitureListJson(
        document.furniture().stream().map(part -> of(part, document)).toList());
  }

  private static FurnitureJson of(Furniture part, Document document) {
    return new FurnitureJson(
        part.rule(),
        part.span().start(),
        part.span().end(),
        part.overruled(),
        document.text(part.span()));
  }

  public static AddReportJson of(AddReport report) {
    return new AddReportJson(
        report.count(AddResult.Outcome.ADDED),
        report.count(AddResult.Outcome.REPLACED),
        report.count(AddResult.Outcome.UNCHANGED),
        report.count(AddResult.Outcome.FAILED),
        report.results().stream().map(Json::of).toList());
  }

  public static AddResultJson of(AddResult result) {
    return new AddResultJson(
        result.origin(),
        result.outcome().name().toLowerCase(Locale.ROOT),
        result.document().map(Object::toString).orElse(null),
        result.reason().isEmpty() ? null : result.reason(),
        result.warnings().stream().map(StructureJson::of).toList());
  }

  /** Any of these shapes as indented JSON text, for the command line. */
  public static String write(Object shape) {
    try {
      return MAPPER.writeValueAsString(shape);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON shape: " + shape.getClass(), e);
    }
  }

  static @Nullable String published(Metadata metadata) {
    return metadata.published().map(Object::toString).orElse(null);
  }

  static @Nullable String kind(Metadata metadata) {
    return metadata.kind() == Kind.UNKNOWN ? null : metadata.kind().label();
  }
}
