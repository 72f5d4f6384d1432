package kr.malmungchi.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Some documents for the tests of the page. */
final class PageCorpus {
  static final String HARBOUR =
      """
      # 항구 이야기

      ## 첫째 마당. 새 부두

      2019년 3월 2일 새 부두가 열렸다. 부두 관리인은 배소담 대표였다. 등대는 아직 어두웠다.

      배소담 대표는 "등대가 먼저다"라고 말했다. 그는 "시장은 나중이다"라고 덧붙였다.

      ## 둘째 마당. 등대의 불

      등대는 2021년 5월에 불을 켰다. 어부들은 그 불빛을 따라 돌아왔다. 전기요금은 항구가 냈다.

      직원 770명 가운데 738명이 공개 편지에 서명했다.
      """;

  static final String TOWN =
      """
      # 읍내 소식

      읍사무소는 2019년 3월 2일 문을 열었다고 알렸다. 등대 불빛이 읍내까지 보였다.

      직원 702명이 공개 편지에 서명했다. 배소담 대표가 읍내를 찾았다.
      """;

  /** What a title, a text or a file name may try. */
  static final String ATTACK =
      "<img src=x onerror=\"window.attacked=1\"><script>window.attacked=1</script>";

  private PageCorpus() {}

  static void addTo(TestService service) {
    add(
        service,
        document("harbour", "harbour.md", HARBOUR).put("kind", "book").put("published", "2022-04"));
    add(
        service,
        document("town", "town.md", TOWN).put("kind", "news").put("published", "2019-03-05"));
    add(
        service,
        document("attack", ATTACK + ".txt", "공격 문장이다. " + ATTACK + " 등대를 노렸다.")
            .put("title", "공격 " + ATTACK));
    StringBuilder far = new StringBuilder("# 먼 바다\n\n");
    for (int day = 1; day <= 300; day++) {
      far.append("배는 ").append(day).append("번째 날에도 물결만 보았다.\n\n");
    }
    add(service, document("far", "far.md", far + "마침내 산호섬이 나타났다.\n\n" + far));
  }

  private static ObjectNode document(String id, String origin, String text) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id)
        .put("origin", origin)
        .put("text", text);
  }

  private static void add(TestService service, ObjectNode document) {
    assertThat(service.postJson(document.toString()).status()).isIn(200, 201);
  }
}
