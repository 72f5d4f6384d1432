package kr.malmungchi.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.Table;
import java.util.List;
import kr.malmungchi.text.TableLines;
import org.junit.jupiter.api.Test;

class RelatedWordsTest {
  private static final List<List<String>> GROUPS = lines("related-words.txt");
  private static final List<List<String>> ALTERNATIVES = lines("alternatives.txt");

  private final RelatedWords words = new RelatedWords();

  @Test
  void relatesTheMembersOfEachGroupAndNoOthers() {
    Table<String, String, Double> related = groups();
    for (String stem : related.rowKeySet()) {
      assertThat(words.grouped(stem)).as(stem).isEqualTo(related.row(stem));
    }
  }

  @Test
  void relatesHeadsToTheirAlternativesAndNoOthers() {
    Table<String, String, Double> related = groups();
    for (List<String> line : ALTERNATIVES) {
      int bar = line.indexOf("|");
      relate(line.get(0), line.subList(1, bar), RelatedWords.CLOSE, related);
      relate(line.get(0), line.subList(bar + 1, line.size()), RelatedWords.LOOSE, related);
    }
    for (String stem : related.rowKeySet()) {
      assertThat(words.alternatives(stem)).as(stem).isEqualTo(related.row(stem));
    }
  }

  @Test
  void theSurestAlternativesComeFirst() {
    for (List<String> line : ALTERNATIVES) {
      assertThat(List.copyOf(words.alternatives(line.get(0)).values()))
          .as(line.get(0))
          .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }
  }

  /** The words of a question are in small letters by then, and so are those of an index. */
  @Test
  void capitalsDoNotMatter() {
    assertThat(words.grouped("ceo")).containsKey("최고경영자");
    assertThat(words.grouped("최고경영자")).containsKey("ceo");
  }

  @Test
  void knowsNothingOfOtherWords() {
    for (String other : List.of("뷁쉙", "", "people", "장을", "|", "#")) {
      assertThat(words.grouped(other)).as(other).isEmpty();
    }
    assertThat(words.alternatives("")).isEmpty();
    assertThat(words.alternatives("뷁쉙")).isEmpty();
    assertThat(words.alternatives("bar")).as("a word of a comment").isEmpty();
  }

  @Test
  void everyGroupIsTwoStemsOrMore() {
    assertThat(GROUPS)
        .allSatisfy(RelatedWordsTest::assertStems)
        .allSatisfy(group -> assertThat(group).hasSizeGreaterThan(1));
  }

  @Test
  void everyHeadHasAlternativesAndOneBar() {
    assertThat(ALTERNATIVES)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).hasSizeGreaterThan(2).contains("|"))
        .allSatisfy(line -> assertStems(line.stream().filter(stem -> !stem.equals("|")).toList()));
    assertThat(ALTERNATIVES.stream().map(line -> line.get(0))).doesNotHaveDuplicates();
  }

  private static void assertStems(List<String> stems) {
    assertThat(stems).doesNotHaveDuplicates().allMatch(stem -> stem.matches("[가-힣a-z0-9&]+"));
  }

  private static Table<String, String, Double> groups() {
    Table<String, String, Double> related = HashBasedTable.create();
    for (List<String> group : GROUPS) {
      group.forEach(stem -> relate(stem, group, RelatedWords.CLOSE, related));
    }
    return related;
  }

  private static void relate(
      String stem, List<String> others, double confidence, Table<String, String, Double> related) {
    for (String other : others) {
      if (!stem.equals(other)) {
        related.row(stem).merge(other, confidence, Math::max);
        related.row(other).merge(stem, confidence, Math::max);
      }
    }
  }

  private static List<List<String>> lines(String resource) {
    return TableLines.of(RelatedWords.class, resource).stream()
        .map(line -> List.of(line.split(" ")))
        .toList();
  }
}
