package kr.malmungchi.catalog;

import java.util.List;
import kr.malmungchi.catalog.Catalog.Outcome;
import kr.malmungchi.document.Document;

/** The catalogue that is tested. */
interface OpenedCatalog {
  Catalog catalog();

  default List<Outcome> put(Document... documents) {
    return catalog().put(List.of(documents));
  }
}
