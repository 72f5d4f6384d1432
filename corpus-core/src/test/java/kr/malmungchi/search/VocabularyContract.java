package kr.malmungchi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import kr.malmungchi.document.Kind;
import kr.malmungchi.lexicon.Vocabulary;
import kr.malmungchi.lexicon.WordPattern;
import org.junit.jupiter.api.Test;

/** What every engine must know of its words, and how it looks for those that may be meant. */
abstract class VocabularyContract extends PagingContract {
  @Test
  void vocabularyCountsPassagesByWordWithAndWithoutParticle() {
    assertThat(engine.vocabulary().passages(List.of("메모리", "메모리를", "메모리는", "도서관에서", "도서관", "그런말")))
        .containsOnly(
            entry("메모리", 1L),
            entry("메모리를", 1L),
            entry("메모리는", 1L),
            entry("도서관", 1L),
            entry("도서관에서", 1L));
    assertThat(engine.vocabulary().passages(List.of("인공지능"))).containsEntry("인공지능", 3L);
  }

  @Test
  void vocabularyHasNeighboursOfWhichTheFirstHasNoParticle() {
    assertThat(engine.vocabulary().passages(List.of("비급여 진료", "비급여 진료처럼", "편지를 받았다", "인공지능 기본법")))
        .containsOnlyKeys("비급여 진료", "비급여 진료처럼", "인공지능 기본법");
  }

  @Test
  void vocabularyMatchesPatterns() {
    assertThat(engine.vocabulary().matching(WordPattern.of("ㅁㅁㄹ"), 5))
        .containsExactly(new Vocabulary.Entry("메모리", 1));
    assertThat(engine.vocabulary().matching(WordPattern.of("ㅂㄱㅇㅈㄹ").anySpacing(), 5))
        .containsExactly(new Vocabulary.Entry("비급여 진료", 1));
    assertThat(engine.vocabulary().matching(WordPattern.of("도서관").open(), 5))
        .extracting(Vocabulary.Entry::words)
        .containsExactlyInAnyOrder("도서관", "도서관에서");
    assertThat(engine.vocabulary().matching(WordPattern.of("인공지능"), 5))
        .containsExactly(new Vocabulary.Entry("인공지능", 3));
  }

  @Test
  void theLargestShareOfSomeStemsIsThatOfThePassageWithTheRarest() {
    Vocabulary vocabulary = engine.vocabulary();
    assertThat(vocabulary.largestShare(List.of("메모리"))).isCloseTo(1, within(1e-6));
    assertThat(vocabulary.largestShare(List.of("메모리", "편지"))).isCloseTo(0.5, within(1e-6));
    assertThat(vocabulary.largestShare(List.of("메모리", "뷁쉙"))).isCloseTo(0.5, within(1e-6));
    put(document("again", "편지와 메모리.\n\n메모리와 여우.", Kind.NOTE, "", ""));
    double rare = Math.log(1.0 + engine.size());
    double frequent = Math.log(1 + engine.size() / 2.0);
    assertThat(engine.vocabulary().largestShare(List.of("메모리", "편지", "뷁쉙")))
        .isCloseTo(2 * frequent / (2 * frequent + rare), within(1e-6));
    assertThat(vocabulary.largestShare(List.of("뷁쉙"))).isZero();
    assertThat(vocabulary.largestShare(List.of())).isZero();
  }

  @Test
  void theMostFrequentWordsComeFirst() {
    put(document("again", "도로 위의 도로와 도로.\n\n도시의 도로.", Kind.NOTE, "", ""));
    List<Vocabulary.Entry> words = engine.vocabulary().matching(WordPattern.of("도").open(), 50);
    assertThat(words)
        .isSortedAccordingTo(
            Comparator.comparingLong(Vocabulary.Entry::passages)
                .reversed()
                .thenComparing(Vocabulary.Entry::words));
  }

  @Test
  void aNewDocumentsWordsAreInTheVocabularyAtOnce() {
    assertThat(engine.vocabulary().passages(List.of("나무늘보"))).isEmpty();
    put(document("sloth", "나무늘보를 보았다.", Kind.NOTE, "", ""));
    assertThat(engine.vocabulary().passages(List.of("나무늘보"))).containsEntry("나무늘보", 1L);
  }

  @Test
  void completionsAreBareWordsOfAllPassages() {
    put(document("name", "나드만은 갔다.\n\n나드만이 왔다.", Kind.NOTE, "", ""));
    put(document("other", "도서관 앞에서 나드만을 보았다.", Kind.NOTE, "", ""));
    assertThat(completions("나드")).containsExactly(new Vocabulary.Entry("나드만", 2));
    assertThat(completions("도서"))
        .containsExactly(new Vocabulary.Entry("도서관", 2), new Vocabulary.Entry("도서관 앞에서", 1));
    assertThat(completions("메몰")).containsExactly(new Vocabulary.Entry("메모리", 1));
  }

  @Test
  void completionsFollowEveryChange() {
    assertThat(completions("소포")).isEmpty();
    put(document("letter", "소포를 받았다.", Kind.UNKNOWN, "", ""));
    assertThat(completions("소포")).containsExactly(new Vocabulary.Entry("소포", 1));
    assertThat(completions("도서")).isEmpty();
    remove("letter");
    assertThat(completions("소포")).isEmpty();
    engine.clear();
    assertThat(completions("메모")).isEmpty();
  }

  @Test
  void completionsLookBehindWordsThatAreGone() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      many.append("# 절\n\n호").append((char) ('가' + 100 * i)).append("요\n\n");
    }
    put(document("many", many + "여기 남는다.", Kind.NOTE, "", ""));
    put(document("few", "호랑나비가 난다.", Kind.NOTE, "", ""));
    assertThat(completions("호")).hasSize(8);
    remove("many");
    assertThat(completions("호")).extracting(Vocabulary.Entry::words).startsWith("호랑나비");
  }

  private List<Vocabulary.Entry> completions(String begun) {
    return engine.vocabulary().completions(WordPattern.begunBy(begun), 8);
  }

  @Test
  void variantsAreFoundAndHighlighted() {
    SearchRequest request =
        SearchRequest.of(parser.parse("매모리").query(), 10)
            .with(List.of(new Variant("typo", "매모리", "메모리", 0.8)));
    Hit hit = engine.search(request).hits().get(0);
    String text = catalog.find(hit.document().id()).orElseThrow().text();
    assertThat(hit.highlights()).extracting(span -> span.in(text)).contains("메모리");
  }

  @Test
  void anExactSearchLooksForNoVariants() {
    SearchRequest request =
        SearchRequest.of(parser.parse("뷁쉙").query(), 10)
            .with(List.of(new Variant("typo", "뷁쉙", "메모리", 0.8)))
            .exactly();
    assertThat(engine.search(request).hits()).isEmpty();
  }

  @Test
  void namesAreFoundUnderTheKeysOfTheirSounds() {
    put(document("name", "마르틴 하벨과 Havel 그리고 오픈AI.", Kind.NOTE, "", ""));
    Vocabulary vocabulary = engine.vocabulary();
    assertThat(vocabulary.soundingLike(List.of("MVLTVNVPVL"), 5))
        .extracting(Vocabulary.Entry::words)
        .containsExactly("마르틴 하벨");
    assertThat(vocabulary.soundingLike(List.of("VPVL"), 5))
        .extracting(Vocabulary.Entry::words)
        .contains("하벨", "Havel");
    assertThat(vocabulary.soundingLike(List.of("VPNV"), 5))
        .extracting(Vocabulary.Entry::words)
        .contains("오픈AI");
    assertThat(vocabulary.soundingLike(List.of("KKKK"), 5)).isEmpty();
  }

  @Test
  void explanationsNameTheRuleOfAVariant() {
    SearchRequest request =
        SearchRequest.of(parser.parse("매모리").query(), 10)
            .with(List.of(new Variant("typo", "매모리", "메모리", 0.8)))
            .explained();
    assertThat(engine.search(request).hits().get(0).explanations())
        .extracting(Explanation::layer)
        .contains("typo");
  }
}
