package kr.malmungchi.index;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.document.Passage;
import kr.malmungchi.fact.Facts;
import kr.malmungchi.search.Filter;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Span;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/** Knows how a passage lies in the index: writes it as a Lucene document and reads it back. */
final class PassageFields {
  static final String DOCUMENT = "document";
  static final String REVISION = "revision";
  static final String START = "start";
  static final String TITLE_WORDS = "title-words";
  static final String SECTION_WORDS = "section-words";

  /** The same number for passages of the same section, and hardly for any others. */
  static final String SECTION_KEY = "section-key";

  static final String KIND = "kind";
  static final String AUTHOR = "author";
  static final String AUTHOR_KEY = "author-key";
  static final String ORIGIN_KEY = "origin-key";
  static final String YEAR = "year";
  static final String PUBLISHED_FIRST = "published-first";
  static final String PUBLISHED_LAST = "published-last";

  private static final String TITLE = "title";
  private static final String TITLE_DERIVED = "title-derived";
  private static final String PUBLISHED = "published";
  private static final String ORIGIN = "origin";
  private static final String FORMAT = "format";
  private static final String SECTION = "section";
  private static final String END = "end";
  private static final String TEXT = "text";
  private static final String BLOCK_BOUND = "block-bound";
  private static final String GAP_BOUND = "gap-bound";
  private static final String SITE = "site";

  private static final FieldType WITH_OFFSETS =
      indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
  static final FieldType PRESENT = indexed(IndexOptions.DOCS);
  private static final FieldType PLACED = indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  static final FieldType COUNTED = indexed(IndexOptions.DOCS_AND_FREQS);

  /** Lucene takes terms of 32,766 bytes; no name that long is worth more than its beginning. */
  private static final int LONGEST_NAME = 1_000;

  private final KoreanAnalysis analysis;
  private final Tokens surface = new Tokens();
  private final Tokens morph = new Tokens();
  private final BareTerms grams = new BareTerms();
  private final Tokens values = new Tokens();
  private final BareTerms observations = new BareTerms();
  private final FactFields factFields = new FactFields();
  private final LexiconFields lexicon = new LexiconFields();
  private final Tokens titleWords = new Tokens();
  private final Tokens sectionWords = new Tokens();
  private String analyzedTitle = "";
  private List<String> analyzedSection = List.of();
  private Analysis heading = Analysis.NONE;

  PassageFields(KoreanAnalysis analysis) {
    this.analysis = analysis;
  }

  KoreanAnalysis analysis() {
    return analysis;
  }

  private static FieldType indexed(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(options == IndexOptions.DOCS);
    type.freeze();
    return type;
  }

  /**
   * The Lucene document of a passage. It shares its token streams with the next one: index it
   * before asking for another.
   *
   * @param facts what the passage tells; only the whole document tells which day a date is
   */
  Document write(DocumentCard card, long revision, Passage passage, Facts facts) {
    Metadata metadata = card.metadata();
    analyzeHeading(metadata.title(), passage);
    NormalizedText text = passage.normalized();
    int offset = passage.span().start();
    Analysis body = analysis.analyze(text.text());
    Tokens.Places places = (start, end) -> text.source(start, end).shifted(offset);
    surface.set(heading.surface(), body.surface(), places);
    morph.set(heading.morph(), body.morph(), places);
    grams.set(heading.grams(), body.grams());
    List<Token> dates = DateTerms.of(facts.dates(), passage.span());
    values.set(heading.values(), inOrder(placed(body.values(), places), dates));
    observations.set(heading.observations(), body.observations());
    lexicon.set(body.words(), text.text());

    Document fields = new Document();
    fields.add(new Field(Layer.SURFACE.field(), surface, WITH_OFFSETS));
    fields.add(new Field(Layer.MORPH.field(), morph, WITH_OFFSETS));
    fields.add(new Field(Layer.GRAM.field(), grams, COUNTED));
    fields.add(new Field(Layer.VALUE.field(), values, WITH_OFFSETS));
    fields.add(new Field(Observations.FIELD, observations, PRESENT));
    lexicon.addTo(fields);
    fields.add(new Field(TITLE_WORDS, titleWords, PLACED));
    fields.add(new Field(SECTION_WORDS, sectionWords, PRESENT));
    writePlace(card.id().value(), revision, passage, fields);
    factFields.write(facts, fields);
    writeMetadata(metadata, fields);
    return fields;
  }

  private static void writePlace(String id, long revision, Passage passage, Document fields) {
    fields.add(new StringField(DOCUMENT, id, Field.Store.YES));
    fields.add(new SortedDocValuesField(DOCUMENT, new BytesRef(id)));
    fields.add(new NumericDocValuesField(REVISION, revision));
    fields.add(new NumericDocValuesField(SECTION_KEY, sectionKey(id, passage.section())));
    fields.add(new NumericDocValuesField(START, passage.span().start()));
    fields.add(new StoredField(START, passage.span().start()));
    fields.add(new StoredField(END, passage.span().end()));
    fields.add(new StoredField(TEXT, passage.text()));
    for (Span block : passage.blocks()) {
      fields.add(new StoredField(BLOCK_BOUND, block.start()));
      fields.add(new StoredField(BLOCK_BOUND, block.end()));
    }
    for (Span gap : passage.gaps()) {
      fields.add(new StoredField(GAP_BOUND, gap.start()));
      fields.add(new StoredField(GAP_BOUND, gap.end()));
    }
    passage.section().forEach(title -> fields.add(new StoredField(SECTION, title)));
  }

  private static long sectionKey(String document, List<String> section) {
    Hasher hasher = Hashing.murmur3_128().newHasher().putUnencodedChars(document);
    section.forEach(title -> hasher.putChar('\n').putUnencodedChars(title));
    return hasher.hash().asLong();
  }

  /** The titles around a passage, as they are analysed with it. */
  static String heading(String title, Passage passage) {
    return NormalizedText.of(title + "\n" + String.join("\n", passage.section())).text();
  }

  /** Neighbouring passages mostly stand under the same headings, which are analysed once. */
  private void analyzeHeading(String title, Passage passage) {
    List<String> section = passage.section();
    if (!title.equals(analyzedTitle) || !section.equals(analyzedSection)) {
      String words = heading(title, passage);
      heading = analysis.analyze(words);
      lexicon.setHeading(heading.words(), words);
      titleWords.set(List.of(), KoreanAnalysis.surface(title));
      sectionWords.set(List.of(), KoreanAnalysis.surface(String.join("\n", section)));
      analyzedTitle = title;
      analyzedSection = section;
    }
  }

  private static List<Token> placed(List<Token> tokens, Tokens.Places places) {
    List<Token> placed = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      Span span = places.of(token.start(), token.end());
      placed.add(new Token(token.term(), token.stacked(), span.start(), span.end()));
    }
    return placed;
  }

  private static List<Token> inOrder(List<Token> amounts, List<Token> dates) {
    if (dates.isEmpty()) {
      return amounts;
    }
    List<Token> all = new ArrayList<>(amounts);
    all.addAll(dates);
    all.sort(Comparator.comparingInt(Token::start));
    return all;
  }

  private static void writeMetadata(Metadata metadata, Document fields) {
    fields.add(new StoredField(TITLE, metadata.title()));
    if (metadata.titleDerived()) {
      fields.add(new StoredField(TITLE_DERIVED, 1));
    }
    fields.add(new StoredField(ORIGIN, metadata.origin()));
    fields.add(new StringField(ORIGIN_KEY, key(metadata.origin()), Field.Store.NO));
    fields.add(new StoredField(FORMAT, metadata.format()));
    fields.add(new StringField(KIND, metadata.kind().label(), Field.Store.YES));
    fields.add(new SortedSetDocValuesField(KIND, new BytesRef(metadata.kind().label())));
    for (String author : metadata.authors()) {
      fields.add(new StoredField(AUTHOR, author));
      fields.add(new StringField(AUTHOR_KEY, key(author), Field.Store.NO));
      fields.add(new SortedSetDocValuesField(AUTHOR, new BytesRef(beginning(author))));
    }
    metadata.site().ifPresent(site -> fields.add(new StoredField(SITE, site)));
    metadata.published().ifPresent(date -> writeDate(date, fields));
  }

  /** The form in which a name is looked for. */
  static String key(String name) {
    return beginning(Filter.key(name));
  }

  private static String beginning(String name) {
    return name.length() <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2));
  }

  private static void writeDate(PartialDate date, Document fields) {
    fields.add(new StoredField(PUBLISHED, date.toString()));
    fields.add(new LongPoint(PUBLISHED_FIRST, date.first().toEpochDay()));
    fields.add(new NumericDocValuesField(PUBLISHED_FIRST, date.first().toEpochDay()));
    fields.add(new LongPoint(PUBLISHED_LAST, date.last().toEpochDay()));
    fields.add(
        new SortedSetDocValuesField(YEAR, new BytesRef(String.valueOf(date.first().getYear()))));
  }

  static DocumentCard card(Document fields) {
    return new DocumentCard(
        new DocumentId(fields.get(DOCUMENT)),
        new Metadata(
            fields.get(TITLE),
            fields.getField(TITLE_DERIVED) != null,
            List.of(fields.getValues(AUTHOR)),
            Optional.ofNullable(fields.get(PUBLISHED)).flatMap(PartialDate::parse),
            Kind.of(fields.get(KIND)).orElse(Kind.UNKNOWN),
            Optional.ofNullable(fields.get(SITE)),
            fields.get(ORIGIN),
            fields.get(FORMAT)));
  }

  /** The titles of the sections around the passage, outermost first. */
  static List<String> section(Document fields) {
    return List.of(fields.getValues(SECTION));
  }

  static Passage passage(Document fields) {
    Span span = new Span(number(fields.getField(START)), number(fields.getField(END)));
    return new Passage(
        section(fields),
        span,
        fields.get(TEXT),
        spans(fields.getFields(BLOCK_BOUND)),
        spans(fields.getFields(GAP_BOUND)));
  }

  private static List<Span> spans(IndexableField[] bounds) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < bounds.length; i += 2) {
      spans.add(new Span(number(bounds[i]), number(bounds[i + 1])));
    }
    return spans;
  }

  private static int number(IndexableField field) {
    return field.numericValue().intValue();
  }
}
