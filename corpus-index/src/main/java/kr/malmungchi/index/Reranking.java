package kr.malmungchi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.search.Bookmark;
import kr.malmungchi.search.Order;

/**
 * The first passages of a ranking by relevance in an order of their own; behind them it goes on.
 */
final class Reranking implements Ranker {
  private static final Comparator<Bookmark> BY_RANK = Order.RELEVANCE.comparator();

  private final Ranker ranker;
  private final int window;
  private final Ranks ranks;

  /** Gives passages other ranks, none of which may be behind the passages that come after them. */
  @FunctionalInterface
  interface Ranks {
    List<Ranked> of(List<Ranked> passages) throws IOException;
  }

  /**
   * Ranks passages again.
   *
   * @param window how many
   */
  Reranking(Ranker ranker, int window, Ranks ranks) {
    this.ranker = ranker;
    this.window = window;
    this.ranks = ranks;
  }

  @Override
  public Top top(int count, Optional<Bookmark> after) throws IOException {
    if (after.isPresent() && after.get().round() == Bookmark.BEHIND) {
      Top rest = ranker.top(count, after);
      return new Top(rest.total(), rest.facets(), behind(rest.passages()));
    }
    Top best = ranker.top(after.isPresent() ? window : Math.max(window, count), Optional.empty());
    int first = Math.min(window, best.passages().size());
    List<Ranked> passages = new ArrayList<>(ranks.of(best.passages().subList(0, first)));
    passages.sort(Comparator.comparing(Ranked::rank, BY_RANK));
    if (after.isPresent()) {
      Bookmark last = asOfNow(after.get(), passages);
      passages.removeIf(one -> BY_RANK.compare(one.rank(), last) <= 0);
    }
    passages.addAll(behind(best.passages().subList(first, best.passages().size())));
    if (after.isPresent() && passages.size() < count && best.total() > window) {
      Bookmark end = best.passages().get(window - 1).rank();
      passages.addAll(behind(ranker.top(count - passages.size(), Optional.of(end)).passages()));
    }
    return new Top(
        best.total(), best.facets(), passages.subList(0, Math.min(count, passages.size())));
  }

  /** The bookmark with the rank that its passage has by now, if that is still among these. */
  private static Bookmark asOfNow(Bookmark last, List<Ranked> passages) {
    return passages.stream()
        .map(Ranked::rank)
        .filter(last::isOfSamePassage)
        .findFirst()
        .orElse(last);
  }

  private static List<Ranked> behind(List<Ranked> passages) {
    return passages.stream().map(one -> one.withRank(Bookmark.BEHIND, one.rank().score())).toList();
  }
}
