package kr.malmungchi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.malmungchi.Limits;
import kr.malmungchi.index.Ranking.Ranked;
import kr.malmungchi.index.Ranking.Top;
import kr.malmungchi.search.Bookmark;
import kr.malmungchi.search.Order;

/**
 * Lets the sections take turns: of the best passages, the first of each section comes before all
 * second ones. Behind them the ranking goes on as it is.
 */
final class Turns {
  private static final Comparator<Ranked> BY_TURN =
      Comparator.comparing(Ranked::rank, Order.RELEVANCE.comparator());

  private final Ranking ranking;

  Turns(Ranking ranking) {
    this.ranking = ranking;
  }

  Top top(int count, Optional<Bookmark> after) throws IOException {
    int window = Limits.defaults().diverseWindow();
    if (after.isPresent() && after.get().round() == Bookmark.BEHIND) {
      Top rest = ranking.top(count, after);
      return new Top(rest.total(), rest.facets(), behind(rest.passages()));
    }
    Top best = ranking.top(window, Optional.empty());
    List<Ranked> turns = new ArrayList<>(turns(best.passages()));
    after.ifPresent(
        last -> turns.removeIf(one -> Order.RELEVANCE.comparator().compare(one.rank(), last) <= 0));
    if (turns.size() < count && best.total() > window) {
      Bookmark end = best.passages().get(window - 1).rank();
      turns.addAll(behind(ranking.top(count - turns.size(), Optional.of(end)).passages()));
    }
    return new Top(best.total(), best.facets(), turns.subList(0, Math.min(count, turns.size())));
  }

  private List<Ranked> turns(List<Ranked> passages) throws IOException {
    Map<Long, Integer> rounds = new HashMap<>();
    List<Ranked> turns = new ArrayList<>();
    for (Ranked one : passages) {
      long section = ranking.number(PassageFields.SECTION_KEY, one.passage());
      turns.add(inRound(rounds.merge(section, 1, Integer::sum), one));
    }
    turns.sort(BY_TURN);
    return turns;
  }

  private static List<Ranked> behind(List<Ranked> passages) {
    return passages.stream().map(one -> inRound(Bookmark.BEHIND, one)).toList();
  }

  private static Ranked inRound(int round, Ranked one) {
    return new Ranked(one.passage(), one.rank().withRank(round, one.rank().score()));
  }
}
