package kr.malmungchi.corpus;

import java.util.List;
import java.util.Optional;
import kr.malmungchi.catalog.CatalogEntry;

/** One page of the list of documents, with the cursor of the next. */
public record DocumentPage(List<CatalogEntry> documents, Optional<String> next) {

  public DocumentPage {
    documents = List.copyOf(documents);
  }
}
