package kr.malmungchi.catalog;

import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;

/** One change of the catalogue. */
public sealed interface Change {
  long revision();

  DocumentId id();

  /** A document came, or took the place of its older revision. */
  record Put(long revision, Document document) implements Change {
    @Override
    public DocumentId id() {
      return document.id();
    }
  }

  /** A document went. */
  record Removed(long revision, DocumentId id) implements Change {}
}
