package kr.malmungchi.search;

import java.util.List;
import java.util.Optional;

/**
 * What an engine found.
 *
 * @param total how many passages match, on all pages
 * @param hits the page that was asked for
 * @param facets {@code kind}, {@code author}, {@code year} and {@code document}, over all pages;
 *     one without values is left out
 * @param next where the next page goes on, if there is one
 */
public record FoundPassages(
    long total, List<Hit> hits, List<Facet> facets, Optional<Bookmark> next) {
  public static final FoundPassages NONE =
      new FoundPassages(0, List.of(), List.of(), Optional.empty());

  public FoundPassages {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }
}
