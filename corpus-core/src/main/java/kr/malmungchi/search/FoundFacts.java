package kr.malmungchi.search;

import java.util.List;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.document.Passage;
import kr.malmungchi.fact.Facts;

/**
 * What the passages tell that match a request.
 *
 * @param total how many passages match; more than are told of, if the request's size is smaller
 * @param passages those that match best first
 */
public record FoundFacts(long total, List<Telling> passages) {
  public static final FoundFacts NONE = new FoundFacts(0, List.of());

  /**
   * A passage with what it tells.
   *
   * @param score how well it matches; comparable only within one answer
   */
  public record Telling(DocumentCard document, Passage passage, double score, Facts facts) {}

  public FoundFacts {
    passages = List.copyOf(passages);
  }
}
