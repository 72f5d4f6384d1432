package kr.malmungchi.search;

import java.util.List;

/**
 * What an engine found.
 *
 * @param total how many passages match
 * @param hits the page that was asked for, best first
 */
public record FoundPassages(long total, List<Hit> hits, List<Facet> facets) {
  public static final FoundPassages NONE = new FoundPassages(0, List.of(), List.of());

  public FoundPassages {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }
}
