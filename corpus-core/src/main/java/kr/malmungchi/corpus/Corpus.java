package kr.malmungchi.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.Limits;
import kr.malmungchi.catalog.Catalog;
import kr.malmungchi.catalog.CatalogEntry;
import kr.malmungchi.catalog.Expected;
import kr.malmungchi.catalog.Stored;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.lexicon.Completion;
import kr.malmungchi.lexicon.Suggester;
import kr.malmungchi.reading.Readers;
import kr.malmungchi.reading.Source;
import kr.malmungchi.reading.Sources;
import kr.malmungchi.search.Hit;
import kr.malmungchi.search.QueryParser;
import kr.malmungchi.search.SearchEngine;
import kr.malmungchi.search.SearchResult;
import kr.malmungchi.summary.Length;
import kr.malmungchi.summary.OutlineSummary;
import kr.malmungchi.summary.Summarizer;
import kr.malmungchi.summary.Summary;
import kr.malmungchi.text.Span;

/**
 * A pile of documents that can be added to, searched and summarised: the one door to the library.
 *
 * <pre>{@code
 * try (Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory())) {
 *   corpus.add(Path.of("문서"));
 *   corpus.search("샘 알트만 해임").hits().forEach(hit -> System.out.println(hit.passage().text()));
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads; changes are made one after the other.
 */
public final class Corpus implements AutoCloseable {
  private final Catalog catalog;
  private final SearchEngine engine;
  private final Limits limits;
  private final Library library;
  private final CorpusWriter writer;
  private final Questions questions;
  private final CorpusFacts facts;
  private final Summarizer summarizer = new Summarizer();

  private Corpus(Catalog catalog, SearchEngine engine, FeedNote note) {
    this.catalog = catalog;
    this.engine = engine;
    this.limits = Limits.defaults();
    this.library = new Library(catalog);
    this.writer = new CorpusWriter(catalog, engine, limits, note);
    this.questions = new Questions(catalog, engine, limits);
    this.facts = new CorpusFacts(engine, questions, limits, this::lagWarning);
  }

  /** Takes over both, lets the engine catch up with the catalogue, and closes them at the end. */
  public static Corpus of(Catalog catalog, SearchEngine engine) {
    return of(catalog, engine, FeedNote.NONE);
  }

  /** As above; a document that has ended earlier processes is left out of the engine. */
  public static Corpus of(Catalog catalog, SearchEngine engine, FeedNote note) {
    Corpus corpus = new Corpus(catalog, engine, note);
    corpus.catchUp();
    return corpus;
  }

  /**
   * As {@link #of}, but searches the engine as it is; {@link #lag()} tells what it has not seen.
   * For readers beside a writer.
   */
  public static Corpus readingOnly(Catalog catalog, SearchEngine engine) {
    return new Corpus(catalog, engine, FeedNote.NONE);
  }

  /**
   * Adds files and all files below folders; a file that cannot be read is reported and stops
   * nothing.
   */
  public AddReport add(Path... paths) {
    return add(List.of(paths), AddProgress.NONE);
  }

  /**
   * Adds files and all files below folders.
   *
   * @throws CorpusException of kind {@code NOT_FOUND} if a path does not exist; nothing was added
   *     then
   */
  public AddReport add(List<Path> paths, AddProgress progress) {
    List<Source> sources = new ArrayList<>();
    Readers readers = Readers.standard(limits);
    for (Path path : paths) {
      Sources.below(path).forEach(file -> sources.addAll(readers.parts(file)));
    }
    return addAll(sources, progress);
  }

  /** Adds one source, such as an upload. */
  public AddResult add(Source source) {
    return addAll(List.of(source), AddProgress.NONE).results().get(0);
  }

  /** Adds sources, each of which is one document. */
  public AddReport addAll(List<Source> sources, AddProgress progress) {
    return writer.addAll(sources, progress);
  }

  /**
   * Stores a document that was made by the caller. Rules that are overruled in the older document
   * of its id stay so.
   */
  public Stored put(Document document) {
    return put(document, new Expected.Anything());
  }

  /**
   * As above, if what there is of it is as expected.
   *
   * @throws CorpusException of kind {@code CHANGED} if it is not
   */
  public Stored put(Document document, Expected expected) {
    return writer.put(document, expected);
  }

  /**
   * Decides which rules of a document's furniture are wrong: theirs is body from now on, that of
   * all others is furniture.
   *
   * @return the document as it is stored now
   * @throws CorpusException of kind {@code NOT_FOUND} for an unknown id, {@code INVALID} for a rule
   *     that no furniture of the document has
   */
  public Decided overrule(DocumentId id, Set<String> rules) {
    return overrule(id, rules, new Expected.Anything());
  }

  /**
   * As above, if what there is of it is as expected.
   *
   * @throws CorpusException of kind {@code CHANGED} if it is not
   */
  public Decided overrule(DocumentId id, Set<String> rules, Expected expected) {
    return writer.overrule(id, rules, expected);
  }

  /** Removes a document; false if there is none of that id. */
  public boolean remove(DocumentId id) {
    return remove(id, new Expected.Anything());
  }

  /**
   * As above, if what there is of it is as expected.
   *
   * @throws CorpusException of kind {@code CHANGED} if it is not
   */
  public boolean remove(DocumentId id, Expected expected) {
    return writer.remove(id, expected);
  }

  /** The words and synonyms that hold; empty at first. */
  public UserDictionary dictionary() {
    return catalog.dictionary();
  }

  /** What {@link #use} would change, without changing anything. */
  public DictionaryEffect preview(UserDictionary dictionary) {
    return new Preview(engine, catalog.dictionary(), dictionary).effect();
  }

  /**
   * Lets another dictionary hold from now on. Its words are read so in the passages that have them,
   * and its synonyms are looked for with the next question.
   *
   * @return what has changed by it
   */
  public DictionaryEffect use(UserDictionary dictionary) {
    return revise(before -> dictionary);
  }

  /** As {@link #use}, of what {@code change} makes of the dictionary that holds. */
  public DictionaryEffect revise(UnaryOperator<UserDictionary> change) {
    return writer.revise(change);
  }

  public SearchResult search(String words) {
    return search(words, SearchOptions.usual());
  }

  /** Finds passages; see {@link QueryParser} for what can be typed. */
  public SearchResult search(String words, SearchOptions options) {
    checkSize("size", options.size(), limits.pageSize());
    return questions.answer(new Asking(words, options), lagWarning());
  }

  /** Completes what is being typed with words of the corpus; see {@link Suggester}. */
  public List<Completion> suggest(String typed, int size) {
    checkSize("size", size, limits.pageSize());
    return questions.complete(typed, size);
  }

  /** What the documents tell: when what happened, who said what, who is named. */
  public CorpusFacts facts() {
    return facts;
  }

  private Optional<String> lagWarning() {
    long lag = writer.lag();
    return lag == 0
        ? Optional.empty()
        : Optional.of(
            "the index is %,d changes behind the catalogue; the newest documents may be missing"
                .formatted(lag));
  }

  /**
   * The document's most telling sentences, in the order of the text.
   *
   * @throws CorpusException of kind {@code NOT_FOUND} for an unknown id
   */
  public Summary summary(DocumentId id, Length length) {
    check(length);
    return summarizer.summarize(document(id), length);
  }

  /** As above, in so many sentences. */
  public Summary summary(DocumentId id, int sentences) {
    checkSize("sentences", sentences, limits.summarySentences());
    return summary(id, new Length.Sentences(sentences));
  }

  /**
   * One or two sentences for the document, for each of its chapters and for each section.
   *
   * @throws CorpusException of kind {@code NOT_FOUND} for an unknown id
   */
  public OutlineSummary outlineSummary(DocumentId id) {
    return summarizer.outline(document(id));
  }

  /** What all documents tell about a question, those sentences first that answer best. */
  public Summary summary(String question, Length length) {
    check(length);
    return questions.summary(question, length);
  }

  /** As above, in so many sentences. */
  public Summary summary(String question, int sentences) {
    checkSize("sentences", sentences, limits.summarySentences());
    return summary(question, new Length.Sentences(sentences));
  }

  private void check(Length length) {
    switch (length) {
      case Length.Sentences(int number) ->
          checkSize("sentences", number, limits.summarySentences());
      case Length.Characters(int number) ->
          checkSize("characters", number, limits.summaryCharacters());
    }
  }

  /**
   * The documents most like one, the best first, each with its best passage.
   *
   * @throws CorpusException of kind {@code NOT_FOUND} for an unknown id
   */
  public List<Hit> similar(DocumentId id, int size) {
    checkSize("size", size, limits.pageSize());
    return new Likeness(engine, document(id)).documents(size);
  }

  /**
   * The passages most like a part of a document, the best first, without those that it touches.
   *
   * @throws CorpusException of kind {@code NOT_FOUND} for an unknown id, {@code INVALID} for a part
   *     that goes beyond the document's end
   */
  public List<Hit> similar(DocumentId id, Span part, int size) {
    checkSize("size", size, limits.pageSize());
    Document document = document(id);
    if (part.end() > document.text().length()) {
      throw new CorpusException(
          Kind.INVALID,
          "%s goes beyond the document's end at %d".formatted(part, document.text().length()));
    }
    return new Likeness(engine, document).passages(part, size);
  }

  /** The whole document; {@code NOT_FOUND} for an unknown id. */
  public Document document(DocumentId id) {
    return library.document(id);
  }

  /** What lists show of a document; {@code NOT_FOUND} for an unknown id. */
  public CatalogEntry entry(DocumentId id) {
    return library.entry(id);
  }

  /**
   * The document that a person means: by id, or by the name it was added under, if only one has it.
   */
  public DocumentId named(String name) {
    return library.named(name);
  }

  /** The documents in the order of their ids. */
  public DocumentPage documents(int size, Optional<String> cursor) {
    checkSize("size", size, limits.pageSize());
    return library.page(size, cursor);
  }

  public long documents() {
    return catalog.size();
  }

  /** The revision of the newest change; 0 if there never was one. */
  public long revision() {
    return catalog.revision();
  }

  /** The revision that searches see, if it is the newest; empty while the index lags behind. */
  public OptionalLong agreedRevision() {
    return writer.agreedRevision();
  }

  /** Names the catalogue whose revisions these are. */
  public String identity() {
    return catalog.identity();
  }

  public long passages() {
    return engine.size();
  }

  /** How the engine is, for whoever runs the corpus. */
  public Condition condition() {
    return new Condition(lag(), writer.failure(), engine.skipped(), engine.notices());
  }

  /** Reads the whole index again; if it is damaged, another one takes its place. */
  public void verifyIndex() {
    engine.verify();
    catchUp();
  }

  /** How many changes of the catalogue searches do not see yet. */
  public long lag() {
    return writer.lag();
  }

  /** Lets the engine see all changes of the catalogue. */
  public void catchUp() {
    writer.catchUp();
  }

  /**
   * Makes the engine's state survive a crash; what is lost without it comes back by catching up. An
   * engine that has failed meanwhile catches up first.
   */
  public void commit() {
    writer.commit();
  }

  @Override
  public void close() {
    try (catalog;
        engine) {
      // Closed in reverse order: the engine commits first.
    }
  }

  static void checkSize(String name, int size, int largest) {
    if (size < 1 || size > largest) {
      throw CorpusException.ofOption(
          name, "%s must be between 1 and %d: %d".formatted(name, largest, size));
    }
  }
}
