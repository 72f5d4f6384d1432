package kr.malmungchi.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.lexicon.Vocabulary;
import kr.malmungchi.reading.Source;
import org.junit.jupiter.api.Test;

class LikelyTermsTest {
  private static final int OFTEN_ENOUGH = 30;

  @Test
  void wordsAmongManyThatAreNoneAreFoundHoweverOftenAsked() {
    LuceneEngine engine = LuceneEngine.inMemory();
    try (Corpus corpus = Corpus.of(new MemoryCatalog(), engine)) {
      byte[] text = "도서관은 일찍 문을 열었다.".getBytes(StandardCharsets.UTF_8);
      corpus.add(Source.bytes(new DocumentId("letter"), "글.txt", text));
      Vocabulary vocabulary = engine.vocabulary();
      List<String> many = new ArrayList<>(List.of("도서관", "도서관은", "일찍"));
      for (char syllable = '가'; syllable < '가' + 500; syllable++) {
        many.add("도서" + syllable + "뷁");
      }
      for (int time = 0; time < OFTEN_ENOUGH; time++) {
        assertThat(vocabulary.passages(many)).isEqualTo(Map.of("도서관", 1L, "도서관은", 1L, "일찍", 1L));
      }
    }
  }
}
