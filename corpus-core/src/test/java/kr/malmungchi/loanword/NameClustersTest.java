package kr.malmungchi.loanword;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameClustersTest {
  private final NameClusters clusters = new NameClusters();

  @Test
  void aNameReachesAllThatItsSpellingsReach() {
    assertThat(clusters.join("제프 베이조스", "Jeff Bezos")).isTrue();
    assertThat(clusters.join("Jeff Bezos", "제프베조스")).isTrue();
    assertThat(clusters.of("제프베조스")).containsExactlyInAnyOrder("제프베이조스", "제프베조스", "jeffbezos");
    assertThat(clusters.latin("제프베조스")).contains("jeffbezos");
  }

  @Test
  void aNameAloneIsItsOwnCluster() {
    assertThat(clusters.of("케인스")).containsExactly("케인스");
    assertThat(clusters.latin("케인스")).isEmpty();
  }

  @Test
  void namesOfDifferentLatinSpellingStayApart() {
    clusters.join("마리아", "Maria");
    clusters.join("마이어", "Meyer");
    assertThat(clusters.join("마리아", "마이어")).isFalse();
    assertThat(clusters.of("마이어")).containsExactlyInAnyOrder("마이어", "meyer");
  }

  @Test
  void aClusterHasAGreatestSize() {
    for (char syllable = '가'; syllable < '가' + 100; syllable++) {
      clusters.join("이름", "이름" + syllable);
    }
    assertThat(clusters.of("이름")).hasSize(24);
  }
}
