package kr.malmungchi.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kr.malmungchi.Limits;
import kr.malmungchi.catalog.Catalog;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.dictionary.DictionaryParser;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Readers;
import kr.malmungchi.reading.Source;
import kr.malmungchi.search.MemoryEngine;
import kr.malmungchi.search.SearchEngine;
import org.junit.jupiter.api.Test;

/** A document is large here from twenty characters on. */
class FeederTest {
  private static final long LARGE = 20;

  private final Catalog catalog = new MemoryCatalog();
  private final SearchEngine engine = new MemoryEngine();
  private final HandNote note = new HandNote();
  private final Projection projection =
      new Projection(catalog, engine, new Feeder(catalog, engine, note, LARGE));

  /** Notes what it is told, and says that each of some revisions has begun so often before. */
  private static final class HandNote implements FeedNote {
    private final List<String> told = new ArrayList<>();
    private long dangerous;
    private int before;

    @Override
    public int begin(String catalog, long revision) {
      told.add("begin " + revision);
      return revision == dangerous ? before : 0;
    }

    @Override
    public void end() {
      told.add("end");
    }
  }

  private void put(String... ids) {
    List<Document> documents = new ArrayList<>();
    for (String id : ids) {
      String text = id.startsWith("large") ? "강가에 배가 있었고 산에는 절이 있었다." : "강이 흐른다.";
      Source source = Source.bytes(new DocumentId(id), id + ".txt", text.getBytes(UTF_8));
      Readers readers = Readers.standard(Limits.defaults());
      documents.add(readers.readerOf(source).read(source.load(Limits.defaults().fileBytes())));
    }
    assertThat(catalog.put(documents)).hasSize(ids.length);
  }

  @Test
  void smallDocumentsAreNotNoted() {
    put("a", "b", "c");
    assertThat(projection.catchUp()).isTrue();
    assertThat(note.told).isEmpty();
    assertThat(engine.size()).isEqualTo(3);
  }

  @Test
  void aLargeOneIsNotedWhereverItStands() {
    put("a", "large1", "large2", "b");
    assertThat(projection.catchUp()).isTrue();
    assertThat(note.told).containsExactly("begin 2", "end", "begin 3", "end");
    assertThat(engine.size()).isEqualTo(4);
    assertThat(engine.skipped()).isEmpty();
  }

  @Test
  void whatHasBegunOnceIsTriedAgain() {
    note.dangerous = 2;
    note.before = 1;
    put("a", "large", "b");
    assertThat(projection.catchUp()).isTrue();
    assertThat(engine.size()).isEqualTo(3);
  }

  @Test
  void whatHasBegunTwiceIsLeftOutAndNamedWithTheDictionaryOfThatTime() {
    var dictionary = new DictionaryParser(Limits.defaults()).parse("나루터지기\n").orThrow();
    put("a");
    assertThat(catalog.use(dictionary)).isTrue();
    put("large", "b");
    note.dangerous = 3;
    note.before = 2;
    assertThat(projection.catchUp()).isTrue();
    assertThat(engine.skipped()).containsExactly("large");
    assertThat(engine.size()).isEqualTo(2);
    assertThat(engine.checkpoint().revision()).isEqualTo(4);
    assertThat(note.told).containsExactly("begin 3", "end");
    assertThat(catalog.find(new DocumentId("large"))).isPresent();
  }

  @Test
  void removingItMendsAll() {
    note.dangerous = 1;
    note.before = 2;
    put("large");
    assertThat(projection.catchUp()).isTrue();
    assertThat(catalog.remove(new DocumentId("large"))).isTrue();
    assertThat(projection.catchUp()).isTrue();
    assertThat(engine.skipped()).isEmpty();
  }
}
