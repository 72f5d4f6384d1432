package kr.malmungchi.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.malmungchi.Limits;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.MarkdownReader;
import kr.malmungchi.reading.Source;
import kr.malmungchi.search.FoundPassages;
import kr.malmungchi.search.MemoryEngine;
import kr.malmungchi.search.QueryParser;
import kr.malmungchi.search.SearchEngine;
import kr.malmungchi.search.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random questions to a random corpus, which the engine and a slow, obvious one answer with the
 * same passages. More of them, or others: {@code -Dmalmungchi.questions=100000
 * -Dmalmungchi.seed=7}.
 */
@Timeout(3_600)
class OracleTest {
  private static final int QUESTIONS = Integer.getInteger("malmungchi.questions", 400);
  private static final long SEED = Long.getLong("malmungchi.seed", 20_261_122L);
  private static final int DOCUMENTS = 40;
  private static final int CHANGES = 25;
  private static final int PAGE = 7;

  /** Words as they are written, with particles that either engine may take off. */
  private static final List<String> WORDS =
      List.of(
          "나루터", "뱃사공", "강물", "장날", "소금", "항아리", "구름", "비단", "달구지", "대장간", "연못", "쪽지", "호롱불", "나룻배",
          "보리밭");

  /** Of headings only: the engine finds a passage by its headings too, the oracle does not. */
  private static final List<String> HEADINGS = List.of("봄소식", "여름밤", "가을걷이", "겨울잠", "새벽길");

  private static final List<String> PARTICLES =
      List.of("", "", "은", "는", "이", "가", "을", "에서", "의", "도");

  private final Random random = new Random(SEED);
  private final MemoryCatalog catalog = new MemoryCatalog();
  private final QueryParser parser = new QueryParser(Limits.defaults());

  private record Found(String document, int start, String text) {}

  @Test
  void bothFindTheSamePassages() {
    try (SearchEngine engine = LuceneEngine.inMemory();
        SearchEngine oracle = new MemoryEngine()) {
      for (int i = 0; i < DOCUMENTS; i++) {
        put(i);
      }
      for (int i = 0; i < CHANGES; i++) {
        put(random.nextInt(DOCUMENTS));
        catalog.remove(new DocumentId("note" + random.nextInt(DOCUMENTS)));
        follow(engine);
      }
      follow(oracle);
      assertThat(engine.size()).isEqualTo(oracle.size());
      int answered = 0;
      for (int i = 0; i < QUESTIONS; i++) {
        String question = question();
        Set<Found> expected = found(oracle, question);
        assertThat(Sets.symmetricDifference(found(engine, question), expected))
            .as("seed %d: %s", SEED, question)
            .isEmpty();
        answered += expected.isEmpty() ? 0 : 1;
      }
      assertThat(answered).isBetween(QUESTIONS / 4, QUESTIONS - 1);
    }
  }

  private void follow(SearchEngine engine) {
    engine.apply(catalog.changesSince(engine.checkpoint().revision(), 10_000));
  }

  /** Page by page. */
  private Set<Found> found(SearchEngine engine, String question) {
    Set<Found> found = new HashSet<>();
    SearchRequest request = SearchRequest.of(parser.parse(question).query(), PAGE).exactly();
    int hits = 0;
    FoundPassages page;
    do {
      page = engine.search(request);
      page.hits()
          .forEach(
              hit ->
                  found.add(
                      new Found(
                          hit.document().id().value(),
                          hit.passage().span().start(),
                          hit.passage().text())));
      hits += page.hits().size();
      request = request.after(page.next());
    } while (page.next().isPresent());
    assertThat((long) hits).as(question).isEqualTo(page.total()).isEqualTo(found.size());
    return found;
  }

  private void put(int number) {
    StringBuilder text = new StringBuilder("# " + pick(HEADINGS) + " " + pick(HEADINGS) + "\n\n");
    for (int section = random.nextInt(4); section >= 0; section--) {
      text.append("## ").append(pick(HEADINGS)).append("\n\n");
      for (int sentence = random.nextInt(6); sentence >= 0; sentence--) {
        text.append(words(2 + random.nextInt(5))).append(".\n\n");
      }
    }
    DocumentId id = new DocumentId("note" + number);
    catalog.put(
        List.of(
            new MarkdownReader(Limits.defaults())
                .read(
                    Source.bytes(id, id + ".md", text.toString().getBytes(UTF_8)).load(1 << 20))));
  }

  private String words(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> pick(WORDS) + pick(PARTICLES))
        .collect(Collectors.joining(" "));
  }

  private String question() {
    List<String> parts = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      parts.add(part());
    }
    return String.join(" ", parts);
  }

  private String part() {
    String word = pick(WORDS);
    return switch (random.nextInt(8)) {
      case 0, 1, 2, 3 -> "\"" + words(1 + random.nextInt(2)) + "\"";
      case 4 -> "-" + word;
      case 5 -> "-\"" + words(2) + "\"";
      case 6 -> "\"" + words(1) + "\" OR \"" + words(2) + "\"";
      default -> "제목:" + pick(HEADINGS);
    };
  }

  private String pick(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }
}
