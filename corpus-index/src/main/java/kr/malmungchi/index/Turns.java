package kr.malmungchi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.malmungchi.index.Ranker.Ranked;

/** Lets the sections take turns: the first passage of each comes before all second ones. */
final class Turns implements Reranking.Ranks {
  private final Ranking ranking;

  Turns(Ranking ranking) {
    this.ranking = ranking;
  }

  @Override
  public List<Ranked> of(List<Ranked> passages) throws IOException {
    Map<Long, Integer> rounds = new HashMap<>();
    List<Ranked> turns = new ArrayList<>(passages.size());
    for (Ranked one : passages) {
      long section = ranking.number(PassageFields.SECTION_KEY, one.passage());
      turns.add(one.withRank(rounds.merge(section, 1, Integer::sum), one.rank().score()));
    }
    return turns;
  }
}
