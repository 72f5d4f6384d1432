package kr.malmungchi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.malmungchi.index.Part.WeightedTerm;
import kr.malmungchi.index.Ranker.Ranked;
import kr.malmungchi.index.TermPlaces.Place;
import kr.malmungchi.text.Span;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/**
 * Lets passages gain in which words of the question stand close together. BM25 adds up what the
 * words tell wherever they stand; those within one clause are more likely said of each other (Tao
 * and Zhai, An Exploration of Proximity Measures in Information Retrieval, 2007).
 *
 * <p>A passage gains a share of what the terms in its best stretch of text tell: each once, by its
 * weight and its inverse document frequency, as written and by morphemes. Words of headings stand
 * nowhere in the passage, so they are not among them, nor are pairs of syllables. Of several
 * readings of a word one counts, and the passage loses what the others scored, see {@link
 * Readings}.
 */
final class Closeness implements Reranking.Ranks {
  /** How many of the best passages may gain; more change nothing among the first ten. */
  static final int MOST_PASSAGES = 15;

  /** In characters: about a clause. */
  private static final int STRETCH = 20;

  private static final double SHARE = 0.25;

  private static final Gain NO_GAIN = new Gain(0, List.of());

  private final TermPlaces places;

  /** What each term tells. */
  private final double[] tells;

  private final Map<Integer, Gain> gains = new HashMap<>();

  /**
   * What a passage gains.
   *
   * @param places of the terms that stand close together, in order
   */
  private record Gain(double score, List<Place> places) {}

  private final Alternatives alternatives;
  private final Readings readings;

  /**
   * Of the terms of a query.
   *
   * @param places of these terms
   */
  Closeness(TranslatedQuery translated, TermPlaces places, IndexSearcher searcher)
      throws IOException {
    this.places = places;
    this.readings = new Readings(translated, searcher);
    this.alternatives =
        new Alternatives(
            translated.alternatives(), places.terms().stream().map(WeightedTerm::term).toList());
    IndexReader reader = searcher.getIndexReader();
    this.tells = new double[places.terms().size()];
    for (int term = 0; term < tells.length; term++) {
      WeightedTerm weighted = places.terms().get(term);
      int all = reader.getDocCount(weighted.term().field());
      tells[term] = weighted.weight() * Scoring.rarity(passages(weighted.query(), reader), all);
    }
  }

  /** As many as the query takes it to be in. */
  private static int passages(TermQuery term, IndexReader reader) throws IOException {
    TermStates states = term.getTermStates();
    return states == null ? reader.docFreq(term.getTerm()) : states.docFreq();
  }

  @Override
  public List<Ranked> of(List<Ranked> passages) throws IOException {
    places.read(passages.stream().map(Ranked::passage).toList());
    List<Ranked> ranked = new ArrayList<>(passages.size());
    for (Ranked one : passages) {
      List<Place> here = places.in(one.passage());
      boolean isMixed = isMixed(here);
      Gain gain = gain(here, isMixed);
      gains.put(one.passage(), gain);
      double surplus = isMixed ? readings.surplus(one.passage()) : 0;
      ranked.add(one.withRank(one.rank().round(), one.rank().score() - surplus + gain.score));
    }
    return ranked;
  }

  /** Whether a passage has several readings of a word. */
  private boolean isMixed(List<Place> places) {
    BitSet terms = new BitSet();
    places.forEach(place -> terms.set(place.term()));
    return !alternatives.best(terms, tells).equals(terms);
  }

  private Gain gain(List<Place> unordered, boolean isMixed) {
    List<Place> ordered = new ArrayList<>(unordered);
    ordered.sort(Comparator.comparing(Place::span));
    Gain best = NO_GAIN;
    for (int i = 0; i < ordered.size(); i++) {
      Span first = ordered.get(i).span();
      int end = Math.max(first.start() + STRETCH, first.end());
      BitSet counted = new BitSet();
      double sum = 0;
      int next = i;
      for (; next < ordered.size() && ordered.get(next).span().end() <= end; next++) {
        int term = ordered.get(next).term();
        sum += counted.get(term) ? 0 : tells[term];
        counted.set(term);
      }
      if (isMixed) {
        sum = alternatives.best(counted, tells).stream().mapToDouble(term -> tells[term]).sum();
      }
      if (SHARE * sum > best.score) {
        best = new Gain(SHARE * sum, ordered.subList(i, next));
      }
    }
    return best;
  }

  /** How much of a passage's score it gained here. */
  double score(int passage) {
    return gain(passage).score;
  }

  /** The words that stand close together in a passage, in order, without the parts of others. */
  String words(int passage) {
    List<Place> stretch = gain(passage).places;
    return stretch.stream()
        .filter(one -> stretch.stream().noneMatch(other -> isPart(one.span(), other.span())))
        .map(one -> places.terms().get(one.term()).term().text())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static boolean isPart(Span part, Span whole) {
    return whole.contains(part) && whole.length() > part.length();
  }

  /** Whether a part of the query counts in a passage, which may have another reading of it. */
  boolean counts(Part part, int passage) {
    return !readings.isSurplus(part, passage);
  }

  private Gain gain(int passage) {
    return gains.getOrDefault(passage, NO_GAIN);
  }
}
