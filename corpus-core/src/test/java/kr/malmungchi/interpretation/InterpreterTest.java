package kr.malmungchi.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import kr.malmungchi.Limits;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.interpretation.Interpreter.Interpreted;
import kr.malmungchi.lexicon.MemoryVocabulary;
import kr.malmungchi.lexicon.TwoSetKeyboard;
import kr.malmungchi.lexicon.Vocabulary;
import kr.malmungchi.lexicon.WordPattern;
import kr.malmungchi.search.Interpretation;
import kr.malmungchi.search.Misreading;
import kr.malmungchi.search.QueryParser;
import kr.malmungchi.search.Variant;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InterpreterTest {
  private static final MemoryVocabulary VOCABULARY = vocabulary();

  private final QueryParser parser = new QueryParser(Limits.defaults());
  private final Interpreter interpreter = new Interpreter();

  private static MemoryVocabulary vocabulary() {
    MemoryVocabulary vocabulary = new MemoryVocabulary();
    try (InputStream stream =
        InterpreterTest.class.getResourceAsStream("/kr/malmungchi/interpretation/passages.txt")) {
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> vocabulary.addPassage(List.of(line)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    vocabulary.addNoun("시계태");
    vocabulary.addNoun("박물광");
    return vocabulary;
  }

  static List<Examples> examples() throws IOException {
    return Examples.of("interpretation/questions.txt");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void reads(Examples example) {
    List<String> lines =
        interpret(example.input()).interpretations().stream()
            .map(
                line ->
                    "%s | %s | %s"
                        .formatted(line.rule(), line.from(), String.join(", ", line.to())))
            .toList();
    assertThat(lines.isEmpty() ? List.of("-") : lines).isEqualTo(example.expected());
  }

  @Test
  void nothingIsReadIntoPhrasesAndUnwantedWords() {
    assertThat(interpret("\"ㅁㄹㅌㅎㅂ\" -ehtjrhks")).isEqualTo(Interpreted.NOTHING);
  }

  @Test
  void variantsCountLessThanWordsAsTyped() {
    for (Variant variant : interpret("ㅁㄹㅌㅎㅂ 도서곤 세가지").variants()) {
      assertThat(variant.weight()).isLessThan(1);
    }
  }

  @Test
  void everyHangulWordIsFoundByItsInitialConsonants() {
    for (String word : hangulWords(2)) {
      String consonants = consonants(word);
      assertThat(VOCABULARY.matching(WordPattern.of(consonants), 100))
          .as(consonants)
          .extracting(Vocabulary.Entry::words)
          .contains(word);
    }
  }

  @Test
  void everyHangulWordIsFoundOnTheWrongKeyboard() {
    for (String word : hangulWords(2)) {
      String keys = TwoSetKeyboard.keys(word);
      if (VOCABULARY.passages(List.of(keys)).isEmpty()) {
        assertThat(meanings(keys)).as(keys).contains(word);
      }
    }
  }

  @Test
  void everyRuleCanBeSwitchedOffByItsName() {
    List<Rule> rules =
        List.of(
            new ChoseongRule(),
            new KeyboardRule(),
            new GlossRule(),
            new SoundRule(),
            new SpacingRule(),
            new TypoRule(),
            RelatedWordRule.ofGroups(new RelatedWords()),
            RelatedWordRule.ofAlternatives(new RelatedWords()),
            new SynonymRule(UserDictionary.EMPTY));
    assertThat(rules).extracting(Rule::name).isSubsetOf(Misreading.RULES);
  }

  @Test
  void everyLongHangulWordIsFoundOneKeystrokeOff() {
    for (String word : hangulWords(3)) {
      Random random = new Random(word.hashCode());
      String keys = TwoSetKeyboard.keys(word);
      if (keys.length() < 7) {
        continue;
      }
      int at = random.nextInt(keys.length());
      String typed =
          TwoSetKeyboard.hangul(
              keys.substring(0, at)
                  + "rsefaqtdwczxvgkoijpuhynbml".charAt(random.nextInt(26))
                  + keys.substring(at + 1));
      if (typed.chars().allMatch(Characters::isHangulSyllable)
          && VOCABULARY.passages(List.of(typed)).isEmpty()) {
        Interpreted read = interpret(typed);
        assertThat(read.interpretations().size() + read.suggestions().size())
            .as("%s for %s", typed, word)
            .isPositive();
      }
    }
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void hostileQuestionsAreReadInBoundedTime() {
    QueryParser longer = new QueryParser(Limits.defaults());
    for (String typed :
        List.of(
            "가".repeat(2_000),
            "ㄱ".repeat(2_000),
            "ㄱ ".repeat(1_000),
            "ㅏㅣㅗㅜ".repeat(500),
            "a".repeat(2_000),
            "rk".repeat(1_000),
            "qwer ".repeat(400),
            "각하 ".repeat(600),
            "*".repeat(200),
            "? ".repeat(500),
            "ㄱ*ㄴ?".repeat(400),
            "뷁쉙".repeat(30) + " " + "틟쾗".repeat(30))) {
      Interpreted read = interpreter.interpret(longer.parse(typed), VOCABULARY);
      assertThat(read.variants().size()).isLessThan(200);
    }
  }

  @Test
  void anythingTypedIsRead() {
    String[] pieces = {
      "ㄱ", "ㅏ", "ㄳ", "가", "하벨", " ", "tk", "QW", "1", "도서", "관", "세", "😀", "\u0000", "-", "."
    };
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      StringBuilder typed = new StringBuilder();
      int length = random.nextInt(12);
      for (int i = 0; i < length; i++) {
        typed.append(pieces[random.nextInt(pieces.length)]);
      }
      for (Interpretation line : interpret(typed.toString()).interpretations()) {
        assertThat(line.to()).isNotEmpty();
      }
    }
  }

  @Test
  void aReadingThatIsSwitchedOffIsNeitherShownNorLookedFor() {
    String typed = "ㅁㄹㅌㅎㅂ 도서곤";
    Interpreted all = interpret(typed);
    assertThat(all.interpretations()).hasSizeGreaterThan(1);
    for (Interpretation off : all.interpretations()) {
      Interpreted rest =
          interpreter.interpret(
              parser.parse(typed),
              VOCABULARY,
              UserDictionary.EMPTY,
              Set.of(new Misreading(off.rule(), off.from())));
      assertThat(rest.interpretations()).doesNotContain(off).isNotEmpty();
      assertThat(rest.variants())
          .noneMatch(
              variant -> variant.from().equals(off.from()) && off.to().contains(variant.words()));
    }
  }

  private Interpreted interpret(String typed) {
    return interpreter.interpret(parser.parse(typed), VOCABULARY);
  }

  private List<String> meanings(String typed) {
    return interpret(typed).interpretations().stream().flatMap(line -> line.to().stream()).toList();
  }

  private static List<String> hangulWords(int least) {
    return VOCABULARY.words().stream()
        .filter(
            word -> word.length() >= least && word.chars().allMatch(Characters::isHangulSyllable))
        .toList();
  }

  private static String consonants(String word) {
    StringBuilder consonants = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      consonants.append("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".charAt((word.charAt(i) - '가') / 588));
    }
    return consonants.toString();
  }
}
