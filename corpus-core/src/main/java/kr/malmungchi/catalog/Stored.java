package kr.malmungchi.catalog;

/**
 * What became of a document that was put.
 *
 * @param entry as it was stored; another writer may have changed it since
 */
public record Stored(Catalog.Outcome outcome, CatalogEntry entry) {}
