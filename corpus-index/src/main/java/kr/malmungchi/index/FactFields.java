package kr.malmungchi.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.fact.Facts;
import kr.malmungchi.text.Span;
import kr.malmungchi.timeline.Certainty;
import kr.malmungchi.timeline.DateExpression;
import kr.malmungchi.timeline.DatePrecision;
import kr.malmungchi.timeline.DateRange;
import kr.malmungchi.timeline.DatedEvent;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.StoredField;
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

  private FactFields() {}

  static void write(Facts facts, Document fields) {
    if (facts.equals(Facts.NONE)) {
      return;
    }
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
    }

    private void write(DateExpression date) throws IOException {
      write(date.span());
      out.writeString(date.surface());
      out.writeZLong(date.range().first().toEpochDay());
      out.writeZLong(date.range().last().toEpochDay());
      out.writeByte((byte) date.range().precision().ordinal());
      out.writeByte((byte) date.certainty().ordinal());
    }

    private void write(Span span) throws IOException {
      out.writeVInt(span.start());
      out.writeVInt(span.length());
    }
  }

  private record Reader(ByteArrayDataInput in, DocumentCard card, List<String> section) {
    private static final List<DatePrecision> PRECISIONS = List.of(DatePrecision.values());
    private static final List<Certainty> CERTAINTIES = List.of(Certainty.values());

    Facts facts() {
      return new Facts(list(this::date), list(this::event));
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

    private DateExpression date() throws IOException {
      return new DateExpression(
          span(),
          in.readString(),
          new DateRange(
              LocalDate.ofEpochDay(in.readZLong()),
              LocalDate.ofEpochDay(in.readZLong()),
              PRECISIONS.get(in.readByte())),
          CERTAINTIES.get(in.readByte()));
    }

    private Span span() throws IOException {
      int start = in.readVInt();
      return new Span(start, start + in.readVInt());
    }
  }
}
