package kr.malmungchi.json;

import java.util.List;
import kr.malmungchi.json.Json.SentenceJson;
import kr.malmungchi.summary.OutlineSummary;
import kr.malmungchi.summary.Summary.Reason;
import org.jspecify.annotations.Nullable;

/** A document's sections, each with one or two sentences; the reason says why there are none. */
public record OutlineSummaryJson(
    List<SentenceJson> sentences, List<SectionSummaryJson> sections, @Nullable String reason) {

  /** One section with those below it. */
  public record SectionSummaryJson(
      String title,
      int level,
      int start,
      int end,
      List<SentenceJson> sentences,
      List<SectionSummaryJson> sections) {}

  public static OutlineSummaryJson of(OutlineSummary whole) {
    return new OutlineSummaryJson(
        sentences(whole), sections(whole), whole.reason().map(Reason::label).orElse(null));
  }

  private static List<SentenceJson> sentences(OutlineSummary summary) {
    return summary.sentences().stream().map(Json::of).toList();
  }

  private static List<SectionSummaryJson> sections(OutlineSummary summary) {
    return summary.sections().stream()
        .map(
            inner ->
                new SectionSummaryJson(
                    inner.section().title(),
                    inner.section().level(),
                    inner.section().span().start(),
                    inner.section().span().end(),
                    sentences(inner),
                    sections(inner)))
        .toList();
  }
}
