package kr.malmungchi.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import kr.malmungchi.agreement.Agreement;
import kr.malmungchi.agreement.Statement;
import kr.malmungchi.agreement.Telling;
import kr.malmungchi.corpus.FactPage;
import kr.malmungchi.corpus.NameInUse;
import kr.malmungchi.corpus.QuotesAnswer;
import kr.malmungchi.corpus.TimelineAnswer;
import kr.malmungchi.corpus.TimelineAnswer.Dated;
import kr.malmungchi.json.Json.DocumentJson;
import kr.malmungchi.json.Json.InterpretationJson;
import kr.malmungchi.quotation.Quote;
import kr.malmungchi.quotation.Speaker;
import kr.malmungchi.timeline.DateRange;
import kr.malmungchi.timeline.DatedEvent;
import org.jspecify.annotations.Nullable;

/** Turns what documents tell into the shapes of the API. */
public final class FactJson {
  private FactJson() {}

  /**
   * What every list of facts says about itself, beside its facts.
   *
   * @param total how many facts there are on all pages
   * @param next the cursor of the next page; null on the last one
   * @param reason why there are no facts; null where there are
   */
  public record PageJson(
      @Nullable String query,
      List<InterpretationJson> interpretations,
      int total,
      @Nullable String next,
      @Nullable String reason,
      List<String> warnings) {

    static PageJson of(@Nullable String question, FactPage<?> page) {
      return new PageJson(
          question,
          page.interpretations().stream().map(Json::of).toList(),
          page.total(),
          page.next().orElse(null),
          page.reason().map(FactPage.Reason::label).orElse(null),
          page.warnings());
    }
  }

  /**
   * A dated sentence.
   *
   * @param date as exactly as it is named: {@code 2023-11-17}, {@code 2023-11}, {@code 2023}
   * @param dateEnd the last day, month or year, where the date is a range
   * @param certainty what had to be added to know the date
   * @param surface the words that say it
   * @param start where the sentence begins in the source text
   * @param end where it ends
   */
  public record EventJson(
      String date,
      @Nullable String dateEnd,
      String precision,
      String certainty,
      String surface,
      String text,
      DocumentJson document,
      List<String> section,
      int start,
      int end) {}

  /** A date with the number of sentences that tell of it, and of documents that have them. */
  public record DateCountJson(
      String date, @Nullable String dateEnd, String precision, int events, int documents) {}

  public record TimelineJson(
      @JsonUnwrapped PageJson page, List<EventJson> events, List<DateCountJson> dates) {}

  /**
   * What somebody said; the words stand in the source from {@code start} to {@code end}.
   *
   * @param speaker null when the text does not tell
   * @param speakerKind {@code named}, {@code collective} or {@code unnamed}
   * @param attribution the words that name the speaker beside the quotation
   */
  public record QuoteJson(
      @Nullable String speaker,
      @Nullable String speakerKind,
      @Nullable String attribution,
      String words,
      DocumentJson document,
      List<String> section,
      int start,
      int end) {}

  public record SpeakerJson(String speaker, int quotes) {}

  public record QuotesJson(
      @JsonUnwrapped PageJson page, List<QuoteJson> quotes, List<SpeakerJson> speakers) {}

  /** One way to write a name; {@code probable} ones are most likely slips. */
  public record SpellingJson(String text, int mentions, int documents, boolean probable) {}

  public record TogetherJson(String name, String kind, int passages) {}

  public record MentionJson(DocumentJson document, List<String> section, int start, int end) {}

  /** A name; {@code id} is its display spelling. */
  public record NameJson(
      String id,
      String name,
      String kind,
      int mentions,
      int documents,
      List<SpellingJson> spellings,
      MentionJson first,
      List<TogetherJson> together) {}

  public record NamesJson(@JsonUnwrapped PageJson page, List<NameJson> names) {}

  /**
   * What one place tells of it.
   *
   * @param value in one form for all: {@code 2023-11-17}, {@code 738 명}
   * @param surface the words that say it
   * @param text the sentence
   * @param start where the words that say it begin in the source text
   * @param end where they end
   */
  public record TellingJson(
      String value,
      String surface,
      String text,
      DocumentJson document,
      List<String> section,
      int start,
      int end) {}

  /**
   * What several places tell of one thing.
   *
   * @param kind {@code date} or {@code amount}
   * @param about the words that show it is one thing
   * @param verdict {@code same}, {@code compatible} (one is less exact) or {@code different}
   */
  public record AgreementJson(
      String kind, List<String> about, String verdict, List<TellingJson> tellings) {}

  public record AgreementsJson(@JsonUnwrapped PageJson page, List<AgreementJson> agreements) {}

  public static AgreementsJson agreements(@Nullable String question, FactPage<Agreement> page) {
    return new AgreementsJson(
        PageJson.of(question, page), page.facts().stream().map(FactJson::of).toList());
  }

  private static AgreementJson of(Agreement agreement) {
    return new AgreementJson(
        label(agreement.kind()),
        agreement.about(),
        label(agreement.verdict()),
        agreement.tellings().stream().map(FactJson::of).toList());
  }

  private static TellingJson of(Telling telling) {
    Statement statement = telling.statement();
    return new TellingJson(
        telling.value(),
        telling.surface(),
        statement.text(),
        Json.of(statement.document()),
        statement.section(),
        telling.span().start(),
        telling.span().end());
  }

  public static QuotesJson quotes(@Nullable String question, QuotesAnswer answer) {
    FactPage<Quote> page = answer.page();
    return new QuotesJson(
        PageJson.of(question, page),
        page.facts().stream().map(FactJson::of).toList(),
        answer.speakers().stream()
            .map(one -> new SpeakerJson(one.speaker(), one.quotes()))
            .toList());
  }

  public static NamesJson names(@Nullable String question, FactPage<NameInUse> page) {
    return new NamesJson(
        PageJson.of(question, page), page.facts().stream().map(FactJson::name).toList());
  }

  public static NameJson name(NameInUse use) {
    return new NameJson(
        use.name().display(),
        use.name().display(),
        label(use.name().kind()),
        use.mentions(),
        use.documents(),
        use.name().spellings().stream()
            .map(
                one ->
                    new SpellingJson(one.text(), one.mentions(), one.documents(), one.probable()))
            .toList(),
        new MentionJson(
            Json.of(use.first().document()),
            use.first().section(),
            use.first().span().start(),
            use.first().span().end()),
        use.together().stream()
            .map(
                other ->
                    new TogetherJson(
                        other.name().display(), label(other.name().kind()), other.passages()))
            .toList());
  }

  private static QuoteJson of(Quote quote) {
    return new QuoteJson(
        quote.speaker().map(Speaker::name).orElse(null),
        quote.speaker().map(speaker -> label(speaker.kind())).orElse(null),
        quote.speaker().map(Speaker::surface).orElse(null),
        quote.words(),
        Json.of(quote.document()),
        quote.section(),
        quote.span().start(),
        quote.span().end());
  }

  private static String label(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  public static TimelineJson timeline(@Nullable String question, TimelineAnswer answer) {
    FactPage<DatedEvent> page = answer.page();
    return new TimelineJson(
        PageJson.of(question, page),
        page.facts().stream().map(FactJson::of).toList(),
        answer.dates().stream().map(FactJson::of).toList());
  }

  private static EventJson of(DatedEvent event) {
    DateRange when = event.when().range();
    return new EventJson(
        when.date(),
        when.end().orElse(null),
        when.precision().label(),
        event.when().certainty().label(),
        event.when().surface(),
        event.text(),
        Json.of(event.document()),
        event.section(),
        event.sentence().start(),
        event.sentence().end());
  }

  private static DateCountJson of(Dated dated) {
    DateRange when = dated.date();
    return new DateCountJson(
        when.date(),
        when.end().orElse(null),
        when.precision().label(),
        dated.events(),
        dated.documents());
  }
}
