package kr.malmungchi.catalog;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentCard;

/**
 * A line in the list of documents.
 *
 * @param overruled the rules of its furniture that a person has decided against
 * @param characters the length of the source text in UTF-16 units
 * @param passages into how many passages it is cut
 */
public record CatalogEntry(
    DocumentCard card,
    long revision,
    ImmutableSortedSet<String> overruled,
    int characters,
    int passages) {

  /** The line of a document that is stored with a revision, in so many passages. */
  public static CatalogEntry of(Document document, long revision, int passages) {
    return new CatalogEntry(
        document.card(),
        revision,
        document.structure().overruled(),
        document.text().length(),
        passages);
  }

  /** What a person has decided against in this document holds for another version of it. */
  public Document keepingVerdict(Document newer) {
    return overruled.isEmpty()
        ? newer
        : newer.overruling(Sets.union(overruled, newer.structure().overruled()));
  }

  /** Whether storing a document would leave this line as it is, if its text is the same. */
  public boolean describes(Document document) {
    return card.metadata().equals(document.metadata())
        && overruled.equals(document.structure().overruled());
  }
}
