package kr.malmungchi.catalog;

import static kr.malmungchi.catalog.TestDocuments.dictionary;
import static kr.malmungchi.catalog.TestDocuments.document;
import static kr.malmungchi.catalog.TestDocuments.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.malmungchi.catalog.Catalog.Outcome;
import kr.malmungchi.dictionary.UserDictionary;
import org.junit.jupiter.api.Test;

/** What every {@link Catalog} tells of its changes. */
interface ChangesContract extends OpenedCatalog {
  @Test
  default void eachChangeTakesTheNextRevision() {
    put(document("a", "하나"), document("b", "둘"));
    assertThat(catalog().revision()).isEqualTo(2);

    put(document("a", "하나"));
    assertThat(catalog().revision()).isEqualTo(2);

    put(document("a", "하나 더"));
    assertThat(catalog().revision()).isEqualTo(3);
    assertThat(catalog().entry(id("a")).orElseThrow().revision()).isEqualTo(3);

    catalog().remove(id("b"));
    assertThat(catalog().revision()).isEqualTo(4);
  }

  @Test
  default void theLastOfTwoWithOneIdInOnePutWins() {
    assertThat(put(document("a", "처음"), document("a", "나중"), document("a", "나중")))
        .containsExactly(Outcome.ADDED, Outcome.REPLACED, Outcome.UNCHANGED);

    assertThat(catalog().find(id("a"))).contains(document("a", "나중"));
    assertThat(catalog().size()).isEqualTo(1);
    assertThat(catalog().revision()).isEqualTo(2);
    assertThat(revisions(catalog().changesSince(0, 10))).containsExactly(2L);
  }

  @Test
  default void whatIsRemovedIsGoneButToldOf() {
    put(document("a", "하나"), document("b", "둘"));

    assertThat(catalog().remove(id("a"))).isTrue();
    assertThat(catalog().find(id("a"))).isEmpty();
    assertThat(catalog().entry(id("a"))).isEmpty();
    assertThat(catalog().fingerprint(id("a"))).isEmpty();
    assertThat(catalog().findByOrigin("a.txt")).isEmpty();
    assertThat(catalog().size()).isEqualTo(1);
    assertThat(catalog().changesSince(0, 10).changes())
        .containsExactly(new Change.Put(2, document("b", "둘")), new Change.Removed(3, id("a")));
  }

  @Test
  default void whatWasRemovedCanBeAddedAgain() {
    put(document("a", "하나"));
    catalog().remove(id("a"));

    assertThat(put(document("a", "하나"))).containsExactly(Outcome.ADDED);
    assertThat(catalog().changesSince(0, 10).changes())
        .containsExactly(new Change.Put(3, document("a", "하나")));
  }

  @Test
  default void tellsTheNewestChangeOfEachDocumentOldestFirst() {
    put(document("a", "하나"), document("b", "둘"), document("c", "셋"));
    put(document("a", "하나 더"));

    Changes all = catalog().changesSince(0, 10);
    assertThat(all.catalog()).isEqualTo(catalog().identity());
    assertThat(all.changes())
        .containsExactly(
            new Change.Put(2, document("b", "둘")),
            new Change.Put(3, document("c", "셋")),
            new Change.Put(4, document("a", "하나 더")));
    assertThat(all.upTo()).isEqualTo(4);
    assertThat(revisions(catalog().changesSince(3, 10))).containsExactly(4L);
    assertThat(catalog().changesSince(4, 10).changes()).isEmpty();
  }

  @Test
  default void aLimitedAnswerSaysHowFarItReaches() {
    put(document("a", "하나"), document("b", "둘"), document("c", "셋"));
    put(document("a", "하나 더"));

    Changes first = catalog().changesSince(0, 2);
    assertThat(revisions(first)).containsExactly(2L, 3L);
    assertThat(first.upTo()).isEqualTo(3);

    Changes second = catalog().changesSince(first.upTo(), 2);
    assertThat(revisions(second)).containsExactly(4L);
    assertThat(second.upTo()).isEqualTo(4);
  }

  @Test
  default void aDictionaryTakesARevisionAndIsToldOf() {
    UserDictionary words = dictionary("# 말\n\n전자문서지갑\n한국은행 = 한은 = Bank of Korea\n");
    put(document("a", "하나"));

    assertThat(catalog().use(words)).isTrue();
    assertThat(catalog().use(words)).isFalse();
    assertThat(catalog().dictionary()).isEqualTo(words);
    assertThat(catalog().dictionary().text()).isEqualTo(words.text());
    assertThat(catalog().revision()).isEqualTo(2);

    put(document("b", "둘"));
    assertThat(catalog().changesSince(0, 10).changes())
        .containsExactly(
            new Change.Put(1, document("a", "하나")),
            new Change.Dictionary(2, words),
            new Change.Put(3, document("b", "둘")));
    assertThat(revisions(catalog().changesSince(2, 10))).containsExactly(3L);
  }

  @Test
  default void onlyTheNewestDictionaryIsToldOf() {
    catalog().use(dictionary("전자문서지갑"));
    put(document("a", "하나"));
    catalog().use(UserDictionary.EMPTY);

    assertThat(catalog().dictionary()).isEqualTo(UserDictionary.EMPTY);
    assertThat(catalog().changesSince(0, 10).changes())
        .containsExactly(
            new Change.Put(2, document("a", "하나")), new Change.Dictionary(3, UserDictionary.EMPTY));
  }

  @Test
  default void aLimitedAnswerCountsTheDictionary() {
    put(document("a", "하나"));
    catalog().use(dictionary("전자문서지갑"));
    put(document("b", "둘"), document("c", "셋"));

    Changes first = catalog().changesSince(0, 2);
    assertThat(revisions(first)).containsExactly(1L, 2L);
    assertThat(first.upTo()).isEqualTo(2);
    Changes second = catalog().changesSince(2, 2);
    assertThat(revisions(second)).containsExactly(3L, 4L);
    assertThat(second.upTo()).isEqualTo(4);
  }

  private static List<Long> revisions(Changes changes) {
    return changes.changes().stream().map(Change::revision).toList();
  }
}
