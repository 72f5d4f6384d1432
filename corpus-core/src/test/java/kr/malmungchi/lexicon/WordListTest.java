package kr.malmungchi.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.malmungchi.lexicon.Vocabulary.Entry;
import org.junit.jupiter.api.Test;

/** Whatever is asked of a list, it answers as if it had looked at all its words. */
class WordListTest {
  private static final String LETTERS = "가각간갂나남낳다달라은는이도 하힣까aZz9é人😀";

  @Test
  void findsTheBestOfEveryPattern() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Map<String, Integer> words = words(random, 1 + random.nextInt(200));
      WordList list = list(words);
      for (int i = 0; i < 40; i++) {
        String typed = typed(random);
        List<WordPattern> patterns =
            WordPattern.fits(typed.strip()) ? WordPattern.begunBy(typed.strip()) : List.of();
        for (WordPattern pattern :
            patterns.stream().flatMap(one -> Stream.of(one, one.anySpacing())).toList()) {
          assertThat(list.best(pattern, 5))
              .as("seed %d: %s in %s", seed, pattern, words)
              .isEqualTo(best(pattern, words));
        }
      }
    }
  }

  private static Map<String, Integer> words(Random random, int count) {
    Map<String, Integer> words = new TreeMap<>(WordListTest::byCodePoints);
    for (int i = 0; i < count; i++) {
      String word = some(LETTERS, 1 + random.nextInt(5), random).strip();
      // No particles here: the examples show what becomes of those.
      if (!word.isEmpty() && !word.contains("  ")) {
        words.put("q" + word + "q", random.nextInt(4) + 1);
        words.put(word + "힣", random.nextInt(4) + 1);
      }
    }
    return words;
  }

  private static String typed(Random random) {
    return some(LETTERS + "ㄱㄴㅎㅏㄳ", 1 + random.nextInt(4), random);
  }

  private static String some(String letters, int length, Random random) {
    StringBuilder some = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int at =
          letters.offsetByCodePoints(
              0, random.nextInt(letters.codePointCount(0, letters.length())));
      some.appendCodePoint(letters.codePointAt(at));
    }
    return some.toString();
  }

  private static int byCodePoints(String one, String other) {
    return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
  }

  private static WordList list(Map<String, Integer> words) {
    WordList.Builder list = new WordList.Builder();
    words.forEach(list::add);
    return list.build();
  }

  private static List<Entry> best(WordPattern pattern, Map<String, Integer> words) {
    return words.entrySet().stream()
        .filter(word -> pattern.matches(word.getKey()))
        .map(word -> new Entry(word.getKey(), word.getValue()))
        .sorted((one, other) -> Long.compare(other.passages(), one.passages()))
        .limit(5)
        .toList();
  }
}
