package kr.malmungchi.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kr.malmungchi.Limits;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.PlainTextReader;
import kr.malmungchi.reading.Source;
import kr.malmungchi.text.Examples;
import kr.malmungchi.text.ExamplesFile;
import kr.malmungchi.text.Sentence;
import kr.malmungchi.text.SentenceSplitter;
import kr.malmungchi.timeline.DateExpression;
import kr.malmungchi.timeline.TimelineReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;

class AgreementsTest {
  /** Names of documents in the examples as they stand in ids. */
  private static final Map<String, String> IDS = Map.of("가", "ga", "나", "na", "다", "da");

  @ParameterizedTest
  @ExamplesFile("agreement/agreements.txt")
  void sets(Examples example) {
    List<String> lines = lines(example.input());
    assertThat(lines.isEmpty() ? List.of("none") : lines).isEqualTo(example.expected());
  }

  @Test
  void everyTellingStandsInItsSource() {
    Document document =
        document(
            "a.txt", "직원  738\u00a0명이 공\u200b개 편지에 서명했다. 그날 밤의 일이다. 공개 편지에는 직\u200b원 650명이 서명했다.");
    List<Agreement> agreements = new Agreements().among(statements(document));
    assertThat(agreements).hasSize(1);
    assertThat(agreements.get(0).about()).contains("직원", "서명");
    assertThat(agreements.get(0).tellings())
        .extracting(telling -> document.text(telling.span()))
        .containsExactly("738\u00a0명", "650명");
  }

  @Test
  void aSentenceCopiedInOneDocumentIsOneTellingWithTwoPlaces() {
    Document one = document("a.txt", "직원 738명이 공개 편지에 서명했다.\n\n직원 738명이 공개 편지에 서명했다.");
    Document other = document("b.txt", "공개 편지에는 직원 650명이 서명했다.");
    List<Statement> statements = new ArrayList<>(statements(one));
    statements.addAll(statements(other));
    List<Telling> tellings = new Agreements().among(statements).get(0).tellings();
    assertThat(tellings).hasSize(2);
    assertThat(tellings.get(0).copies()).hasSize(1);
    assertThat(tellings.get(1).copies()).isEmpty();
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void hostileStatementsTakeLinearTime() {
    for (String piece :
        List.of(
            "직원 738명이 ", "2023년 11월 17일 해임했다 ", "3만 개 이상 ", "했다고 ", "윤가람 ", "Abcdef12 ", "약 5%")) {
      List<Statement> statements = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        statements.addAll(statements(document("d" + i, piece.repeat(40) + i + "번째로 서명했다.")));
      }
      statements.addAll(statements(document("long", piece.repeat(200_000 / piece.length()))));
      assertThat(new Agreements().among(statements)).isNotNull();
    }
  }

  private static List<String> lines(String input) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    input
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(
            line ->
                texts
                    .computeIfAbsent(line.substring(0, 1), none -> new ArrayList<>())
                    .add(line.substring(3)));
    List<Statement> statements = new ArrayList<>();
    texts.forEach(
        (name, lines) ->
            statements.addAll(
                statements(document(IDS.getOrDefault(name, "x"), String.join("\n\n", lines)))));
    return new Agreements().among(statements).stream().map(AgreementsTest::line).toList();
  }

  private static String line(Agreement agreement) {
    return agreement.kind()
        + " "
        + agreement.verdict()
        + " "
        + agreement.tellings().stream()
            .map(telling -> name(telling.statement().document().id()) + " " + telling.value())
            .collect(Collectors.joining(", "));
  }

  private static String name(DocumentId id) {
    return IDS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(id.value()))
        .map(Map.Entry::getKey)
        .collect(Collectors.joining());
  }

  /** The sentences with a date or an amount, as whoever asks would collect them. */
  private static List<Statement> statements(Document document) {
    List<DateExpression> dates = new TimelineReader(document).datesBefore(Integer.MAX_VALUE);
    List<Statement> statements = new ArrayList<>();
    for (Block block : document.blocks()) {
      for (Sentence sentence : new SentenceSplitter().split(document.normalized(block.span()))) {
        statements.add(
            new Statement(
                document.card(),
                document.root().pathAt(sentence.span().start()),
                sentence.span(),
                document.normalized(sentence.span()),
                dates.stream().filter(date -> sentence.span().contains(date.span())).toList()));
      }
    }
    return statements;
  }

  private static Document document(String id, String text) {
    return new PlainTextReader(Limits.defaults())
        .read(
            Source.bytes(new DocumentId(id), id + ".txt", text.getBytes(StandardCharsets.UTF_8))
                .load(Limits.defaults().fileBytes()));
  }
}
