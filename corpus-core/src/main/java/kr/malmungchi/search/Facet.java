package kr.malmungchi.search;

import com.google.common.collect.ImmutableMap;

/**
 * How the passages that were found spread over the values of one property.
 *
 * @param name {@code kind}, {@code author}, {@code year} or {@code document}
 * @param counts passages by value, the most frequent first
 */
public record Facet(String name, ImmutableMap<String, Long> counts) {}
