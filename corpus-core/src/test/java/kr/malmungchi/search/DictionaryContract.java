package kr.malmungchi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import kr.malmungchi.Limits;
import kr.malmungchi.dictionary.DictionaryParser;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.document.Kind;
import kr.malmungchi.interpretation.Interpreter;
import kr.malmungchi.lexicon.Vocabulary;
import kr.malmungchi.text.Span;
import org.junit.jupiter.api.Test;

/** What every engine does with the words and synonyms of its users. */
abstract class DictionaryContract extends VocabularyContract {
  @Test
  void aDictionaryChangesNoPassageAndIsFollowed() {
    long size = engine.size();
    catalog.use(dictionary("고대역폭\n기본법 기본 법"));
    follow();

    assertThat(engine.checkpoint().revision()).isEqualTo(catalog.revision());
    assertThat(engine.size()).isEqualTo(size);
    assertThat(documents("고대역폭")).startsWith("chips");
    assertThat(documents("\"인공지능 기본법을\"")).containsExactly("act");
    assertEverySentenceOfTheActIsFound();
  }

  @Test
  void aDictionaryBeforeItsDocumentsHoldsForThem() {
    catalog.use(dictionary("나무늘보"));
    follow();
    put(document("sloth", "나무늘보를 보았다.", Kind.NOTE, "", ""));

    assertThat(documents("나무늘보")).containsExactly("sloth");
  }

  @Test
  void takingWordsBackRestoresTheAnswers() {
    List<FoundPassages> before = answers();
    catalog.use(dictionary("기본법\n인공지능 인공 지능\n메모리\n받았다"));
    follow();
    catalog.use(UserDictionary.EMPTY);
    follow();

    for (int i = 0; i < before.size(); i++) {
      FoundPassages now = answers().get(i);
      assertThat(ids(now)).isEqualTo(ids(before.get(i)));
      assertThat(now.total()).isEqualTo(before.get(i).total());
      assertThat(now.facets()).isEqualTo(before.get(i).facets());
      assertThat(now.hits())
          .extracting(Hit::highlights)
          .isEqualTo(before.get(i).hits().stream().map(Hit::highlights).toList());
    }
  }

  @Test
  void tellsWhereWordsStand() {
    WordUse use = engine.use(List.of("메모리", "뷁쉙", "기본법"), 1);

    assertThat(use.words())
        .extracting(WordUse.Entry::word, WordUse.Entry::passages)
        .containsExactly(tuple("메모리", 1L), tuple("뷁쉙", 0L), tuple("기본법", 2L));
    assertThat(use.passages()).isEqualTo(3);
    Place place = use.words().get(0).examples().get(0);
    String text = catalog.find(place.document().id()).orElseThrow().text();
    assertThat(place.span().in(text)).isEqualTo("메모리").isEqualTo(place.text());
    assertThat(text).contains(place.before() + place.text() + place.after());
    assertThat(engine.use(List.of(), 3)).isEqualTo(new WordUse(0, List.of()));
  }

  @Test
  void synonymsAreFoundBehindTheWordTyped() {
    put(document("ram", "적층램은 값이 올랐다. 적층램이 모자란다.", Kind.NOTE, "", ""));
    UserDictionary dictionary = dictionary("적층램 = 메모리 = 기억 장치");

    assertThat(documents(asked("적층램", dictionary))).startsWith("ram").contains("chips");
    assertThat(documents(asked("기억 장치", dictionary))).contains("ram", "chips");
    assertThat(documents(asked("(적층램 OR 소포)", dictionary)))
        .containsExactlyInAnyOrder("ram", "chips");
    assertThat(documents(asked("적층램 -가속기", dictionary))).containsExactly("ram");
    assertThat(documents(asked("\"적층램은\"", dictionary))).containsExactly("ram");
    assertThat(documents(engine.search(asking("적층램", dictionary).exactly())))
        .containsExactly("ram");
  }

  @Test
  void aSynonymOfSeveralWordsNeedsThemNextToEachOther() {
    UserDictionary dictionary = dictionary("뷁쉙 = 인공지능 기본법");

    assertThat(documents(asked("뷁쉙", dictionary))).containsExactly("act");
    assertThat(documents(asked("(뷁쉙 OR 소포)", dictionary))).containsExactly("act");
  }

  @Test
  void aSynonymIsHighlightedAndExplained() {
    Hit hit = engine.search(asking("뷁쉙", dictionary("뷁쉙 => 기본법")).explained()).hits().get(0);
    String text = catalog.find(hit.document().id()).orElseThrow().text();

    assertThat(hit.highlights()).extracting((Span span) -> span.in(text)).contains("기본법");
    assertThat(hit.explanations()).extracting(Explanation::layer).contains("synonym");
  }

  @Test
  void whatOneTextGlossesIsFoundInOthersByEitherSide() {
    put(document("gauge", "조수 측정소(TGS)가 문을 열었다. 부표(浮標)도 띄웠다.", Kind.NOTE, "", ""));
    put(document("korean", "새 조수 측정소는 등대 옆에 있다. 부표가 흔들린다.", Kind.NOTE, "", ""));
    put(document("latin", "TGS는 물높이를 잰다.", Kind.NOTE, "", ""));
    put(document("hanja", "낡은 지도에 浮標라고 적혀 있다.", Kind.NOTE, "", ""));

    assertThat(documents(askedWithout("TGS"))).contains("gauge", "korean", "latin");
    assertThat(documents(askedWithout("조수 측정소"))).contains("gauge", "korean", "latin");
    assertThat(documents(askedWithout("浮標"))).contains("gauge", "korean", "hanja");
    assertThat(documents(askedWithout("부표는"))).contains("gauge", "korean", "hanja");
    assertThat(documents(askedWithout("TGS", new Misreading("gloss", "TGS"))))
        .doesNotContain("korean");
  }

  @Test
  void aNameIsFoundBeforeItsPieces() {
    put(document("pieces", "아이가 에이 조의 오픈 행사에 갔다.", Kind.NOTE, "", ""));
    put(document("name", "어제 들은 오픈AI 소식이다.", Kind.NOTE, "", ""));
    SearchRequest request =
        SearchRequest.of(parser.parse("오픈에이아이").query(), 10)
            .with(List.of(new Variant("name-variant", "오픈에이아이", "오픈AI", 0.85, Variant.Match.NAME)));
    assertThat(documents(engine.search(request))).startsWith("name");
  }

  @Test
  void theVocabularyKnowsWhatTextsGloss() {
    put(document("gauge", "조수 측정소(TGS)가 문을 열었다.", Kind.NOTE, "", ""));
    assertThat(engine.vocabulary().glosses(List.of("tgs", "조수측정소", "등대")))
        .hasSize(2)
        .hasEntrySatisfying(
            "tgs",
            said ->
                assertThat(said)
                    .extracting(Vocabulary.Entry::words, Vocabulary.Entry::passages)
                    .containsExactly(tuple("조수 측정소", 1L)));
  }

  @Test
  void aReadingThatIsSwitchedOffFindsNothing() {
    assertThat(documents(askedWithout("apahfl"))).containsExactly("chips");
    assertThat(documents(askedWithout("apahfl", new Misreading("typo", "apahfl"))))
        .containsExactly("chips");
    assertThat(documents(askedWithout("apahfl", new Misreading("keyboard", "apahfl")))).isEmpty();
  }

  @Test
  void otherReadingsStayWhenOneIsSwitchedOff() {
    Misreading off = new Misreading("keyboard", "apahfl");
    assertThat(documents(askedWithout("apahfl vuswl")))
        .containsExactlyInAnyOrder("chips", "letter");
    assertThat(documents(askedWithout("apahfl vuswl", off))).containsExactly("letter");
  }

  private FoundPassages askedWithout(String words, Misreading... off) {
    return engine.search(asking(words, UserDictionary.EMPTY, off));
  }

  private void assertEverySentenceOfTheActIsFound() {
    assertThat(documents("\"법은 무조건 금지하지 않고 위험을 나눈다\"")).containsExactly("act");
  }

  private List<FoundPassages> answers() {
    return List.of(search("인공지능 기본법"), search("메모리를 쌓아"), search("(편지 OR 기본법)"));
  }

  private FoundPassages asked(String words, UserDictionary dictionary) {
    return engine.search(asking(words, dictionary));
  }

  private SearchRequest asking(String words, UserDictionary dictionary, Misreading... off) {
    return request(words)
        .with(
            new Interpreter()
                .interpret(parser.parse(words), engine.vocabulary(), dictionary, Set.of(off))
                .variants());
  }

  private static UserDictionary dictionary(String text) {
    return new DictionaryParser(Limits.defaults()).parse(text).orThrow();
  }
}
