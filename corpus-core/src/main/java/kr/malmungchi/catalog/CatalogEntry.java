package kr.malmungchi.catalog;

import kr.malmungchi.document.DocumentCard;

/**
 * A line in the list of documents.
 *
 * @param characters the length of the source text in UTF-16 units
 * @param passages into how many passages it is cut
 */
public record CatalogEntry(DocumentCard card, long revision, int characters, int passages) {}
