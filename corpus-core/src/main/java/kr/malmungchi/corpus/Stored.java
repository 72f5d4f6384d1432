package kr.malmungchi.corpus;

import kr.malmungchi.catalog.CatalogEntry;
import kr.malmungchi.corpus.AddResult.Outcome;

/**
 * What became of a document that a program put.
 *
 * @param entry as it was stored; another writer may have changed it since
 */
public record Stored(Outcome outcome, CatalogEntry entry) {}
