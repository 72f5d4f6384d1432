package kr.malmungchi.search;

import kr.malmungchi.document.DocumentId;

/**
 * The last passage of a page, by all that ranks it: where the next page goes on.
 *
 * <p>A page begins after the place where that passage ranks <em>now</em>, as long as its document
 * has not changed and it is still among the passages that it was ranked with, else after the place
 * where it ranked then. So what is added, changed or removed between two pages shifts no other
 * passage into or out of view, unless it changes how those rank among each other.
 *
 * @param round 0, or in a diverse result how many passages of its section come before it, plus one;
 *     {@link #BEHIND} for those behind the best ones, which keep the order of their words' scores
 * @param day see {@link Order#day}
 * @param revision of the document when the passage was found
 * @param start where the passage starts in its document
 */
public record Bookmark(
    int round, long day, double score, DocumentId document, long revision, int start) {

  /** The round of passages behind those that an engine ranks twice. */
  public static final int BEHIND = Integer.MAX_VALUE;

  /** Whether another one is of the same passage of the same revision, however it ranks. */
  public boolean isOfSamePassage(Bookmark other) {
    return document.equals(other.document) && revision == other.revision && start == other.start;
  }

  /** The same passage with another rank. */
  public Bookmark withRank(int newRound, double newScore) {
    return new Bookmark(newRound, day, newScore, document, revision, start);
  }
}
