package kr.malmungchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kr.malmungchi.cli.Cli.Run;

/** A report and a letter, added to an empty corpus. */
final class TwoDocuments {
  static final String REPORT =
      """
      ---
      title: 서해 조력 발전 보고서
      date: 2024-03-05
      kind: report
      author: 한서연
      ---
      # 제1장 밀물과 썰물

      서해의 조차는 최대 9미터에 이른다. 조력 발전소는 이 높이의 차이를 전기로 바꾼다.

      ## 1.1. 수문의 설계

      수문은 밀물에 닫히고 썰물에 열린다. 설계팀은 수문 열두 개를 새로 달았다.

      # 제2장 갯벌

      갯벌의 생물은 수위가 조금만 바뀌어도 자리를 옮긴다. 어민들은 보상을 요구했다.
      """;
  static final String LETTER = "도서관의 고양이는 열람실 창가에서 잔다. 사서는 고양이에게 이름을 붙여 주지 않았다.\n";

  private TwoDocuments() {}

  static Cli addedBelow(Path folder) {
    Cli cli = new Cli(folder);
    cli.file("글/보고서.md", REPORT);
    cli.file("글/편지.txt", LETTER);
    assertThat(cli.run("add", folder.resolve("글").toString()))
        .isEqualTo(new Run(0, Cli.line("added 2 · replaced 0 · unchanged 0 · failed 0"), ""));
    return cli;
  }
}
