package kr.malmungchi.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.fact.Facts;
import kr.malmungchi.lexicon.GlossTerms;
import kr.malmungchi.loanword.Gloss;
import kr.malmungchi.name.Mention;
import kr.malmungchi.name.NameKind;
import kr.malmungchi.quotation.Quote;
import kr.malmungchi.quotation.Speaker;
import kr.malmungchi.search.Filter;
import kr.malmungchi.text.Span;
import kr.malmungchi.timeline.Certainty;
import kr.malmungchi.timeline.DateExpression;
import kr.malmungchi.timeline.DatePrecision;
import kr.malmungchi.timeline.DateRange;
import kr.malmungchi.timeline.DatedEvent;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * Knows how the facts of a passage lie in the index: all of them in one stored value, and beside it
 * what they are found by. Only the whole document tells them, so a passage that is written anew
 * takes them along.
 */
final class FactFields {
  private static final String FACTS = "facts";
  private static final String EVENT_DAYS = "event-days";

  /** Each speaker by the keys of the name, and {@link #ANYBODY} where somebody is quoted at all. */
  static final String SPEAKER = "speaker";

  static final String ANYBODY = " ";

  static final String NAME_KEY = "name-key";

  private final BareTerms names = new BareTerms();
  private final BareTerms glosses = new BareTerms();
  private final BareTerms glossed = new BareTerms();

  /** It shares its token streams with the next passage, as {@link PassageFields} does. */
  void write(Facts facts, Document fields) {
    if (facts.equals(Facts.NONE)) {
      return;
    }
    writeKeys(facts, fields);
    names.set(List.of(), NameTerms.of(facts.mentions()));
    glosses.set(List.of(), NameTerms.ofGlosses(facts.glosses()));
    fields.add(new Field(NameTerms.NAME, names, PassageFields.COUNTED));
    fields.add(new Field(NameTerms.GLOSS, glosses, PassageFields.PRESENT));
    glossed.set(List.of(), GlossTerms.of(facts.glosses()));
    fields.add(new Field(LuceneVocabulary.GLOSSED, glossed, PassageFields.PRESENT));
    for (DatedEvent event : facts.events()) {
      DateRange when = event.when().range();
      fields.add(range(when.first().toEpochDay(), when.last().toEpochDay()));
    }
    try {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      new Writer(out).write(facts);
      fields.add(new StoredField(FACTS, out.toArrayCopy()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeKeys(Facts facts, Document fields) {
    Set<String> speakers = new LinkedHashSet<>();
    for (Quote quote : facts.quotes()) {
      speakers.add(ANYBODY);
      quote.speaker().ifPresent(speaker -> speakers.addAll(Filter.Quoting.keys(speaker)));
    }
    speakers.forEach(key -> fields.add(new StringField(SPEAKER, key, Field.Store.NO)));
    facts.mentions().stream()
        .map(mention -> PassageFields.key(mention.name()))
        .distinct()
        .forEach(key -> fields.add(new StringField(NAME_KEY, key, Field.Store.NO)));
  }

  static Facts read(Document fields) {
    BytesRef stored = fields.getBinaryValue(FACTS);
    if (stored == null) {
      return Facts.NONE;
    }
    return new Reader(
            new ByteArrayDataInput(stored.bytes, stored.offset, stored.length),
            PassageFields.card(fields),
            PassageFields.section(fields))
        .facts();
  }

  private static LongRange range(long first, long last) {
    return new LongRange(EVENT_DAYS, new long[] {first}, new long[] {last});
  }

  /** Passages with an event that may lie in the range, both ends included. */
  static Query telling(Optional<LocalDate> from, Optional<LocalDate> to) {
    return LongRange.newIntersectsQuery(
        EVENT_DAYS,
        new long[] {from.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE)},
        new long[] {to.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE)});
  }

  private record Writer(ByteBuffersDataOutput out) {

    void write(Facts facts) throws IOException {
      out.writeVInt(facts.dates().size());
      for (DateExpression date : facts.dates()) {
        write(date);
      }
      out.writeVInt(facts.events().size());
      for (DatedEvent event : facts.events()) {
        write(event.when());
        write(event.sentence());
        out.writeString(event.text());
      }
      out.writeVInt(facts.quotes().size());
      for (Quote quote : facts.quotes()) {
        write(quote);
      }
      out.writeVInt(facts.mentions().size());
      for (Mention mention : facts.mentions()) {
        out.writeString(mention.name());
        out.writeString(mention.kind().name());
        write(mention.span());
      }
      out.writeVInt(facts.glosses().size());
      for (Gloss gloss : facts.glosses()) {
        out.writeString(gloss.kind().name());
        out.writeString(gloss.hangul());
        out.writeString(gloss.other());
        write(gloss.span());
        out.writeZLong(Double.doubleToLongBits(gloss.confidence()));
      }
    }

    private void write(Quote quote) throws IOException {
      write(quote.span());
      out.writeString(quote.words());
      out.writeByte((byte) (quote.speaker().isPresent() ? 1 : 0));
      if (quote.speaker().isPresent()) {
        Speaker speaker = quote.speaker().get();
        out.writeString(speaker.name());
        out.writeString(speaker.surface());
        write(speaker.span());
        out.writeString(speaker.kind().name());
      }
    }

    private void write(DateExpression date) throws IOException {
      write(date.span());
      out.writeString(date.surface());
      out.writeZLong(date.range().first().toEpochDay());
      out.writeZLong(date.range().last().toEpochDay());
      out.writeString(date.range().precision().name());
      out.writeString(date.certainty().name());
    }

    private void write(Span span) throws IOException {
      out.writeVInt(span.start());
      out.writeVInt(span.length());
    }
  }

  private record Reader(ByteArrayDataInput in, DocumentCard card, List<String> section) {

    Facts facts() {
      return new Facts(
          list(this::date),
          list(this::event),
          list(this::quote),
          list(this::mention),
          list(this::gloss));
    }

    private interface Item<T> {
      T read() throws IOException;
    }

    private <T> List<T> list(Item<T> item) {
      try {
        int size = in.readVInt();
        List<T> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
          items.add(item.read());
        }
        return items;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private DatedEvent event() throws IOException {
      return new DatedEvent(card, section, date(), span(), in.readString());
    }

    private Quote quote() throws IOException {
      Span span = span();
      String words = in.readString();
      Optional<Speaker> speaker = in.readByte() == 1 ? Optional.of(speaker()) : Optional.empty();
      return new Quote(card, section, speaker, words, span);
    }

    private Speaker speaker() throws IOException {
      return new Speaker(
          in.readString(), in.readString(), span(), Speaker.Kind.valueOf(in.readString()));
    }

    private Mention mention() throws IOException {
      return new Mention(in.readString(), NameKind.valueOf(in.readString()), span());
    }

    private Gloss gloss() throws IOException {
      return new Gloss(
          Gloss.Kind.valueOf(in.readString()),
          in.readString(),
          in.readString(),
          span(),
          Double.longBitsToDouble(in.readZLong()));
    }

    private DateExpression date() throws IOException {
      return new DateExpression(
          span(),
          in.readString(),
          new DateRange(
              LocalDate.ofEpochDay(in.readZLong()),
              LocalDate.ofEpochDay(in.readZLong()),
              DatePrecision.valueOf(in.readString())),
          Certainty.valueOf(in.readString()));
    }

    private Span span() throws IOException {
      int start = in.readVInt();
      return new Span(start, start + in.readVInt());
    }
  }
}
