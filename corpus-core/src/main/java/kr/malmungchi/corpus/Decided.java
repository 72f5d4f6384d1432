package kr.malmungchi.corpus;

import kr.malmungchi.catalog.CatalogEntry;
import kr.malmungchi.document.Document;

/**
 * A document whose furniture a person has decided on.
 *
 * @param entry as it was stored; another writer may have changed it since
 */
public record Decided(Document document, CatalogEntry entry) {}
