package kr.malmungchi.catalog;

import java.util.List;
import java.util.Optional;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;

/**
 * The truth: which documents and which dictionary the corpus has. Search engines are projections of
 * it.
 *
 * <p>Every change gets a revision, one higher than the last. What a method has acknowledged by
 * returning survives a crash, if the implementation is durable at all. One thread writes at a time;
 * reading and writing may overlap.
 */
public interface Catalog extends AutoCloseable {

  /** Names this catalogue for good, so that an engine can tell that it was fed from another one. */
  String identity();

  /** The revision of the newest change; 0 for a catalogue that never had one. */
  long revision();

  /**
   * Stores documents, all or none. One whose id is known replaces the older; one with the
   * fingerprint and metadata that are already stored changes nothing. What a person has decided
   * against in the older lasts, see {@link #decide}.
   *
   * @return what became of each, in order
   */
  List<Stored> put(List<Document> documents);

  /**
   * As {@link #put(List)}, of one document, if what there is of it is as expected; nothing comes
   * between the look and the change.
   *
   * @throws kr.malmungchi.CorpusException of kind {@code CHANGED} if it is not
   */
  Stored put(Document document, Expected expected);

  /**
   * Stores a document with what a person has decided against in it, which holds from then on, and
   * no longer what was decided before; if the document still has the revision that the person saw.
   *
   * @throws kr.malmungchi.CorpusException of kind {@code CHANGED} if it has not
   */
  Stored decide(Document document, long seen);

  /** What became of a document that was put. */
  enum Outcome {
    ADDED,
    REPLACED,
    UNCHANGED
  }

  /** Removes a document; false if there is none of that id. */
  default boolean remove(DocumentId id) {
    return remove(id, new Expected.Anything());
  }

  /**
   * As above, if what there is of it is as expected.
   *
   * @throws kr.malmungchi.CorpusException of kind {@code CHANGED} if it is not
   */
  boolean remove(DocumentId id, Expected expected);

  Optional<Document> find(DocumentId id);

  /** What lists show of a document, without reading its text. */
  Optional<CatalogEntry> entry(DocumentId id);

  /**
   * Up to {@code size} entries in the order of their ids after {@code after}; from the beginning
   * when that is empty.
   */
  List<CatalogEntry> entries(Optional<DocumentId> after, int size);

  /** The ids of all documents added under this name. */
  List<DocumentId> findByOrigin(String origin);

  /** The fingerprint stored for a document; empty for an unknown one. */
  Optional<String> fingerprint(DocumentId id);

  long size();

  /** The words and synonyms that hold; empty at first. */
  UserDictionary dictionary();

  /** Lets another dictionary hold; false if it is the one that holds already. */
  boolean use(UserDictionary dictionary);

  /**
   * As above, if {@code seen} still holds; nothing comes between the look and the change.
   *
   * @throws kr.malmungchi.CorpusException of kind {@code CHANGED} if it does not
   */
  boolean use(UserDictionary dictionary, UserDictionary seen);

  /**
   * What happened after a revision, oldest first: for each document, and for the dictionary, the
   * newest change only.
   *
   * @param limit how many changes at the most; the answer says up to which revision it reaches
   */
  Changes changesSince(long revision, int limit);

  /** How large the changes of documents are that {@link #changesSince} would read. */
  List<Upcoming> upcoming(long revision, int limit);

  @Override
  void close();
}
