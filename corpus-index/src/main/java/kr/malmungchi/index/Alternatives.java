package kr.malmungchi.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;

/** Which of a question's terms stand for the same words, such as several spellings of a name. */
final class Alternatives {
  private final List<List<BitSet>> places;

  /**
   * Among these terms.
   *
   * @param places of the question, each with the terms of everything that may stand there; what
   *     comes first is decided first
   * @param terms by whose places in the list they are numbered here
   */
  Alternatives(List<List<Set<Term>>> places, List<Term> terms) {
    this.places = new ArrayList<>(places.size());
    for (List<Set<Term>> place : places) {
      this.places.add(place.stream().map(one -> numbers(one, terms)).toList());
    }
  }

  private static BitSet numbers(Set<Term> wanted, List<Term> terms) {
    BitSet numbers = new BitSet();
    for (int number = 0; number < terms.size(); number++) {
      numbers.set(number, wanted.contains(terms.get(number)));
    }
    return numbers;
  }

  /**
   * Those terms that count where all of these stand: of each place of the question the alternative
   * that tells most, and whatever belongs to none.
   *
   * @param tells what each term tells
   */
  BitSet best(BitSet terms, double[] tells) {
    BitSet left = (BitSet) terms.clone();
    for (List<BitSet> place : places) {
      BitSet best = new BitSet();
      BitSet others = new BitSet();
      double most = 0;
      for (BitSet alternative : place) {
        BitSet here = (BitSet) alternative.clone();
        here.and(left);
        others.or(here);
        double sum = here.stream().mapToDouble(term -> tells[term]).sum();
        if (sum > most) {
          most = sum;
          best = here;
        }
      }
      others.andNot(best);
      left.andNot(others);
    }
    return left;
  }
}
