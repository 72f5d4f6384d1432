package kr.malmungchi.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.junit.jupiter.api.Test;

class AlternativesTest {
  private static final List<Term> TERMS =
      Stream.of("a", "b", "c", "d", "e").map(AlternativesTest::term).toList();

  @Test
  void ofEachPlaceTheOneThatTellsMostCounts() {
    Alternatives names = alternatives(List.of(List.of(Set.of("a"), Set.of("b", "c"))));
    assertThat(best(names, "abcd", 3, 2, 2, 9, 0)).isEqualTo("bcd");
    assertThat(best(names, "abd", 3, 2, 2, 9, 0)).isEqualTo("ad");
    assertThat(best(names, "bc", 3, 2, 2, 9, 0)).isEqualTo("bc");
    assertThat(best(names, "", 3, 2, 2, 9, 0)).isEmpty();
  }

  @Test
  void termsOfSeveralAlternativesCountWithTheBestOfThem() {
    Alternatives names = alternatives(List.of(List.of(Set.of("a", "b"), Set.of("a", "c"))));
    assertThat(best(names, "abc", 1, 2, 3, 0, 0)).isEqualTo("ac");
  }

  @Test
  void whatAWiderPlaceLeavesOutCountsInNoNarrowerOne() {
    Alternatives names =
        alternatives(
            List.of(
                List.of(Set.of("a", "b"), Set.of("c", "d")), List.of(Set.of("b"), Set.of("d"))));
    assertThat(best(names, "abcd", 5, 1, 1, 2, 0)).isEqualTo("ab");
    assertThat(best(names, "abcde", 1, 1, 1, 2, 0)).isEqualTo("cde");
  }

  private static Alternatives alternatives(List<List<Set<String>>> places) {
    return new Alternatives(
        places.stream().map(place -> place.stream().map(AlternativesTest::terms).toList()).toList(),
        TERMS);
  }

  private static String best(Alternatives alternatives, String terms, double... tells) {
    BitSet here = new BitSet();
    terms.chars().forEach(letter -> here.set(letter - 'a'));
    StringBuilder best = new StringBuilder();
    alternatives.best(here, tells).stream().forEach(term -> best.append((char) ('a' + term)));
    return best.toString();
  }

  private static Set<Term> terms(Set<String> letters) {
    return Set.copyOf(letters.stream().map(AlternativesTest::term).toList());
  }

  private static Term term(String letter) {
    return new Term("morph", letter);
  }
}
