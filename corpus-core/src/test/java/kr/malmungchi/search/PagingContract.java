package kr.malmungchi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.document.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How every engine orders what it found, and hands it out by pages. */
abstract class PagingContract extends QuestionContract {
  @Test
  void datesOrderNewestOrOldestFirstAndUnknownLast() {
    SearchRequest request = request("인공지능 편지");
    assertThat(documents(engine.search(request.orderedBy(Order.DATE))))
        .containsExactly("act", "chips", "letter");
    assertThat(documents(engine.search(request.orderedBy(Order.DATE_ASC))))
        .containsExactly("chips", "act", "letter");
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void pagesHaveNoGapAndNoOverlap(Order order) {
    addThirty();
    SearchRequest request = pageRequest(order);
    List<String> seen = new ArrayList<>();
    do {
      FoundPassages page = engine.search(request);
      assertThat(page.total()).isEqualTo(30);
      seen.addAll(ids(page));
      request = request.after(page.next());
    } while (request.after().isPresent());
    assertThat(seen).hasSize(30).doesNotHaveDuplicates();
    assertThat(seen)
        .isEqualTo(ids(engine.search(pageRequest(order).after(Optional.empty()).withSize(50))));
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void whatIsAddedOrRemovedBetweenPagesMovesNothingElse(Order order) {
    addThirty();
    List<String> before = ids(engine.search(pageRequest(order).withSize(50)));
    SearchRequest request = pageRequest(order);
    List<String> seen = new ArrayList<>();
    int pages = 0;
    do {
      FoundPassages page = engine.search(request);
      seen.addAll(ids(page));
      request = request.after(page.next());
      // One comes that ranks first, one that ranks last; one goes that was seen, one that was not.
      put(document("new" + pages, "공통 낱말 공통 낱말.", Kind.NOTE, "", "2026-0" + (pages + 1)));
      put(document("also" + pages, "다른 말이 있는 긴 글 사이에 공통 하나.", Kind.NOTE, "", ""));
      remove(before.get(29 - pages));
      remove(seen.get(seen.size() - 2));
      pages++;
    } while (request.after().isPresent());
    seen.removeIf(id -> !before.contains(id));
    List<String> stayed = new ArrayList<>(before);
    stayed.removeIf(id -> !seen.contains(id));
    assertThat(seen).doesNotHaveDuplicates().isEqualTo(stayed);
    assertThat(seen).hasSizeGreaterThanOrEqualTo(30 - pages);
  }

  @Test
  void aPageGoesOnWhereItsLastHitWasIfThatIsGone() {
    addThirty();
    List<String> before = ids(engine.search(pageRequest(Order.DATE).withSize(50)));
    FoundPassages first = engine.search(pageRequest(Order.DATE));
    remove(before.get(6));
    assertThat(ids(engine.search(pageRequest(Order.DATE).after(first.next()))))
        .isEqualTo(before.subList(7, 14));
  }

  @Test
  void countingFindsAsManyAsSearching() {
    addThirty();
    SearchRequest request = pageRequest(Order.DATE);
    assertThat(engine.count(request)).isEqualTo(engine.search(request).total()).isPositive();
    assertThat(engine.count(request("뷁쉙"))).isZero();
  }

  @Test
  void eachChangeIsAnotherState() {
    Object before = engine.state();
    assertThat(engine.state()).isEqualTo(before);
    addThirty();
    Object after = engine.state();
    assertThat(after).isNotEqualTo(before);
    engine.commit();
    assertThat(engine.state()).isEqualTo(after);
    remove(ids(engine.search(pageRequest(Order.DATE))).get(0));
    assertThat(engine.state()).isNotEqualTo(after);
  }

  @Test
  void sectionsTakeTurnsInADiverseResult() {
    addChapters();
    List<List<String>> plain = sections(engine.search(request("수문 밀물")));
    List<List<String>> turns = sections(engine.search(request("수문 밀물").diversely()));
    assertThat(turns).containsExactlyInAnyOrderElementsOf(plain);
    assertThat(turns.get(0)).isEqualTo(plain.get(0));
    assertThat(turns.subList(0, 3)).doesNotHaveDuplicates();
    assertThat(plain.subList(0, 3)).containsOnly(plain.get(0));
  }

  @Test
  void pagesOfADiverseResultHaveNoGapAndNoOverlap() {
    addChapters();
    SearchRequest request = request("수문 밀물").diversely().withSize(2);
    List<Hit> paged = new ArrayList<>();
    do {
      FoundPassages page = engine.search(request);
      paged.addAll(page.hits());
      request = request.after(page.next());
    } while (request.after().isPresent());
    assertThat(paged).isEqualTo(engine.search(request("수문 밀물").diversely()).hits());
  }

  private void addChapters() {
    String full = "수문과 밀물을 다룬다. 수문은 밀물에 닫힌다. ".repeat(80);
    put(
        document(
            "tide",
            "# 하나\n\n%s\n\n# 둘\n\n%s\n\n# 셋\n\n%s\n"
                .formatted(
                    full, "수문 하나뿐인 마을 이야기가 이어진다. ".repeat(10), "밀물이 든 갯벌 이야기를 적는다. ".repeat(10)),
            Kind.NOTE,
            "",
            ""));
  }

  private static List<List<String>> sections(FoundPassages found) {
    return found.hits().stream().map(hit -> hit.passage().section()).toList();
  }

  /** Of one length and in three ranks, which no other document changes. */
  private void addThirty() {
    List<String> ranks = List.of("공통 낱말 공통 낱말", "공통 낱말 다른 글자", "공통 글자 다른 글자");
    for (int i = 0; i < 30; i++) {
      put(
          document(
              "d" + i,
              ranks.get(i % ranks.size()) + " " + i,
              Kind.NOTE,
              "",
              i % 5 == 0 ? "" : "2024-0" + (1 + i % 7)));
    }
  }

  private SearchRequest pageRequest(Order order) {
    return SearchRequest.of(parser.parse("공통 낱말").query(), 7).exactly().orderedBy(order);
  }
}
