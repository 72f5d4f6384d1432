package kr.malmungchi.corpus;

import java.util.List;
import java.util.Optional;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.catalog.Catalog;
import kr.malmungchi.catalog.CatalogEntry;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;

/** Looks up documents in a catalogue, and says so in a sentence where there is none. */
final class Library {
  private final Catalog catalog;

  Library(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The whole document; {@code NOT_FOUND} for an unknown id. */
  Document document(DocumentId id) {
    return catalog.find(id).orElseThrow(() -> unknown(id.value()));
  }

  /** What lists show of a document; {@code NOT_FOUND} for an unknown id. */
  CatalogEntry entry(DocumentId id) {
    return catalog.entry(id).orElseThrow(() -> unknown(id.value()));
  }

  /**
   * The document that a person means: by id, or by the name it was added under, if only one has it.
   */
  DocumentId named(String name) {
    if (DocumentId.isValid(name)) {
      DocumentId id = new DocumentId(name);
      if (catalog.entry(id).isPresent()) {
        return id;
      }
    }
    List<DocumentId> found = catalog.findByOrigin(name);
    if (found.size() > 1) {
      throw new CorpusException(
          Kind.INVALID,
          "several documents are named \"%s\": %s; say which by its id".formatted(name, found));
    }
    if (found.isEmpty()) {
      throw unknown(name);
    }
    return found.get(0);
  }

  /** The documents in the order of their ids. */
  DocumentPage page(int size, Optional<String> cursor) {
    List<CatalogEntry> entries = catalog.entries(cursor.flatMap(Cursor::document), size + 1);
    if (entries.size() <= size) {
      return new DocumentPage(entries, Optional.empty());
    }
    List<CatalogEntry> page = entries.subList(0, size);
    return new DocumentPage(
        page, Optional.of(Cursor.afterDocument(page.get(size - 1).card().id())));
  }

  private static CorpusException unknown(String name) {
    return new CorpusException(
        Kind.NOT_FOUND,
        "no document \"%s\"; the list of documents shows their ids".formatted(name));
  }
}
