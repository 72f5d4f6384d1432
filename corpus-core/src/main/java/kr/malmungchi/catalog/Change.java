package kr.malmungchi.catalog;

import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;

/** One change of the catalogue. */
public sealed interface Change {
  long revision();

  /** A document came, or took the place of its older revision. */
  record Put(long revision, Document document) implements Change {
    public DocumentId id() {
      return document.id();
    }
  }

  /** A document went. */
  record Removed(long revision, DocumentId id) implements Change {}

  /**
   * A document came that cannot be read back: what is stored of it is damaged.
   *
   * @param id as it is stored, which may be damaged too
   */
  record Damaged(long revision, String id, String reason) implements Change {}

  /** Another dictionary holds for all documents. */
  record Dictionary(long revision, UserDictionary dictionary) implements Change {}
}
