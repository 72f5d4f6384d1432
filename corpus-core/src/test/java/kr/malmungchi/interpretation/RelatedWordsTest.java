package kr.malmungchi.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Set;
import kr.malmungchi.text.TableLines;
import org.junit.jupiter.api.Test;

class RelatedWordsTest {
  private static final List<List<String>> GROUPS =
      TableLines.of(RelatedWords.class, "related-words.txt").stream()
          .map(line -> List.of(line.split(" ")))
          .toList();

  private final RelatedWords words = RelatedWords.load();

  @Test
  void relatesTheMembersOfEachGroupAndNoOthers() {
    SetMultimap<String, String> related = HashMultimap.create();
    for (List<String> group : GROUPS) {
      group.forEach(stem -> related.putAll(stem, group));
    }
    for (String stem : related.keySet()) {
      assertThat(words.of(stem)).as(stem).isEqualTo(without(stem, related.get(stem)));
    }
  }

  /** The words of a question are in small letters by then, and so are those of an index. */
  @Test
  void capitalsDoNotMatter() {
    assertThat(words.of("ceo")).contains("최고경영자");
    assertThat(words.of("최고경영자")).contains("ceo");
  }

  @Test
  void knowsNothingOfOtherWords() {
    assertThat(words.of("뷁쉙")).isEmpty();
    assertThat(words.of("")).isEmpty();
    assertThat(words.of("people")).as("a word of a comment").isEmpty();
    assertThat(words.of("장을")).as("a part of a word").isEmpty();
  }

  @Test
  void everyGroupIsTwoStemsOrMore() {
    assertThat(GROUPS)
        .allSatisfy(
            group ->
                assertThat(group)
                    .hasSizeGreaterThan(1)
                    .doesNotHaveDuplicates()
                    .allMatch(stem -> stem.matches("[가-힣a-z0-9&]+")));
  }

  private static Set<String> without(String stem, Set<String> group) {
    return Sets.difference(group, Set.of(stem));
  }
}
