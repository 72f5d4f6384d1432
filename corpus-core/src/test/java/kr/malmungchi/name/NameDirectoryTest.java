package kr.malmungchi.name;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kr.malmungchi.loanword.Gloss;
import kr.malmungchi.text.Examples;
import kr.malmungchi.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameDirectoryTest {
  private static final Splitter ROWS = Splitter.on('|').trimResults();

  static List<Examples> examples() throws IOException {
    return Examples.of("name/directories.txt");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void groups(Examples example) {
    NameDirectory directory = directory(example.input().strip(), NameDecisions.NONE);
    assertThat(lines(directory)).isEqualTo(example.expected());
  }

  @Test
  void judgedNamesComeTogetherAndStayApart() throws IOException {
    List<List<SeenName>> judged = judged();
    NameDirectory directory =
        NameDirectory.of(
            judged.stream().flatMap(List::stream).toList(), List.of(), NameDecisions.NONE);
    int right = 0;
    int wanted = 0;
    for (List<SeenName> name : judged) {
      for (int i = 0; i < name.size(); i++) {
        for (int j = i + 1; j < name.size(); j++) {
          wanted++;
          right += name(directory, name.get(i)).equals(name(directory, name.get(j))) ? 1 : 0;
        }
      }
    }
    int found =
        directory.names().stream()
            .mapToInt(name -> name.spellings().size() * (name.spellings().size() - 1) / 2)
            .sum();
    double precision = (double) right / found;
    double recall = (double) right / wanted;
    assertThat(judged).hasSizeGreaterThan(30);
    assertThat(precision).isGreaterThan(0.95);
    assertThat(2 * precision * recall / (precision + recall)).isGreaterThan(0.9);
  }

  private static Name name(NameDirectory directory, SeenName seen) {
    return directory.find(seen.spelling()).orElseThrow();
  }

  private static List<List<SeenName>> judged() throws IOException {
    try (InputStream stream = NameDirectoryTest.class.getResourceAsStream("judged-names.txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(NameDirectoryTest::seen)
          .toList();
    }
  }

  @Test
  void theMostFrequentSpellingIsShownAndTheFirstOfEqualOnes() {
    NameDirectory directory =
        directory("PERSON 베르크만 5 | PERSON 베르크먼 5 | PERSON 베르그만 2", NameDecisions.NONE);
    Name name = directory.find("베르크먼").orElseThrow();
    assertThat(name.display()).isEqualTo("베르크만");
    assertThat(name.mentions()).isEqualTo(12);
    assertThat(directory.find("베르 크만")).contains(name);
    assertThat(directory.find("없는 이름")).isEmpty();
  }

  @Test
  void theMostFrequentKindOfASpellingWins() {
    NameDirectory directory =
        directory("PERSON 세로나 3 | ORGANISATION 세로나 9 | OTHER 세로나 1", NameDecisions.NONE);
    assertThat(directory.names())
        .containsExactly(
            new Name("세로나", NameKind.ORGANISATION, List.of(new Spelling("세로나", 13, 1, false))));
  }

  @Test
  void aGlossJoinsWhatSoundsApart() {
    List<SeenName> seen =
        List.of(
            new SeenName("젠틸리", NameKind.PERSON, 5, 1),
            new SeenName("Gentile", NameKind.OTHER, 1, 1));
    Gloss gloss = new Gloss(Gloss.Kind.SOUND, "젠틸리", "Gentile", new Span(0, 10), 0.6);
    assertThat(NameDirectory.of(seen, List.of(gloss), NameDecisions.NONE).names()).hasSize(1);
  }

  @Test
  void whatAUserMergesIsOneAndApartAgainWithoutTheLine() {
    String seen = "ORGANISATION 한국은행 9 | ORGANISATION 한은 5";
    assertThat(lines(directory(seen, merging("한국은행", "한은")))).containsExactly("한국은행 = 한은");
    assertThat(lines(directory(seen, NameDecisions.NONE))).containsExactly("한국은행", "한은");
  }

  private static NameDecisions merging(String... spellings) {
    return new NameDecisions(List.of(new NameDecisions.Merge(List.of(spellings))), List.of());
  }

  private static final NameDecisions.Split APART = new NameDecisions.Split("베르크만", "베르크먼");

  @Test
  void whatAUserSplitsNeverComesTogether() {
    String seen = "PERSON 베르크만 9 | PERSON 베르크먼 5 | PERSON 요나스 베르크만 3";
    assertThat(lines(directory(seen, new NameDecisions(List.of(), List.of(APART)))))
        .containsExactly("베르크만 = 요나스 베르크만", "베르크먼");
    assertThat(
            lines(
                directory(
                    seen, new NameDecisions(merging("베르크만", "베르크먼").merges(), List.of(APART)))))
        .containsExactly("베르크만 = 요나스 베르크만", "베르크먼");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-", "ㅋㅋ", "()", "1", "\uD83D", "가\u0000", "(주)", "Inc", "...", "A", "\u1100"})
  void strangeSpellingsAreNamesOfTheirOwn(String spelling) {
    assertThat(directory("OTHER " + spelling + " 1", NameDecisions.NONE).names()).hasSize(1);
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void fiftyThousandSpellingsTakeSeconds() {
    Random random = new Random(1);
    List<SeenName> seen = new ArrayList<>();
    String syllables = "알트만브록먼수츠케버그레이엄머스크나델라테일러서머스토너맥컬리아모데이호프";
    for (int i = 0; i < 50_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int length = 3 + random.nextInt(4); length > 0; length--) {
        name.append(syllables.charAt(random.nextInt(syllables.length())));
      }
      name.insert(2, random.nextBoolean() ? " " : "");
      seen.add(new SeenName(name.toString(), NameKind.PERSON, 1 + random.nextInt(30), 1));
    }
    assertThat(NameDirectory.of(seen, List.of(), NameDecisions.NONE).names()).isNotEmpty();
  }

  private static NameDirectory directory(String rows, NameDecisions decisions) {
    return NameDirectory.of(seen(rows), List.of(), decisions);
  }

  private static List<SeenName> seen(String rows) {
    List<SeenName> seen = new ArrayList<>();
    for (String row : ROWS.split(rows)) {
      int kind = row.indexOf(' ');
      int count = row.lastIndexOf(' ');
      seen.add(
          new SeenName(
              row.substring(kind + 1, count),
              NameKind.valueOf(row.substring(0, kind)),
              Integer.parseInt(row.substring(count + 1)),
              1));
    }
    return seen;
  }

  private static List<String> lines(NameDirectory directory) {
    return directory.names().stream()
        .map(
            name ->
                name.spellings().stream()
                    .map(spelling -> spelling.text() + (spelling.probable() ? "?" : ""))
                    .sorted()
                    .collect(Collectors.joining(" = ")))
        .sorted()
        .toList();
  }
}
