package kr.malmungchi.service;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import kr.malmungchi.service.TestService.Answer;

/** A short report with two sections, added to a service. */
final class LibraryReport {
  static final String TEXT =
      """
      # 달빛시 도서관 보고서 🌙

      ## 개관

      달빛시 시립도서관은 2021년 봄에 문을 열었다. 첫해에만 이용자가 십이만 명을 넘었고 야간 열람실은 주말마다 가득 찼다.

      ## 예산

      시의회는 도서관 예산을 15.7억 원으로 늘리기로 의결했다. 늘어난 예산은 점자책과 큰글자책을 사는 데 먼저 쓰인다.
      """;

  private LibraryReport() {}

  /** Returns its id. */
  static String addTo(TestService service) {
    Answer answer =
        service.post(
            "/api/v1/documents?origin=" + encode("보고서.md", UTF_8),
            "text/markdown",
            BodyPublishers.ofString(TEXT));
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.text("/origin")).isEqualTo("보고서.md");
    assertThat(answer.header("Location")).endsWith("/api/v1/documents/" + answer.text("/id"));
    return answer.text("/id");
  }
}
