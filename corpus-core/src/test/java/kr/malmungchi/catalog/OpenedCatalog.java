package kr.malmungchi.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.malmungchi.catalog.Catalog.Outcome;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;

/** The catalogue that is tested. */
interface OpenedCatalog {
  Catalog catalog();

  default List<Outcome> put(Document... documents) {
    List<Stored> stored = catalog().put(List.of(documents));
    Map<DocumentId, CatalogEntry> last = new HashMap<>();
    stored.forEach(each -> last.put(each.entry().card().id(), each.entry()));
    last.forEach((id, entry) -> assertThat(catalog().entry(id)).contains(entry));
    return stored.stream().map(Stored::outcome).toList();
  }
}
