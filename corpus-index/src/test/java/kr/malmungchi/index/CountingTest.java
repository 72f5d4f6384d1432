package kr.malmungchi.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import kr.malmungchi.search.Facet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts of more passages than Lucene hands over at once, against counting them one by one. */
class CountingTest {
  private static final int PASSAGES = 15_000;
  private static final int SHOWN = 20;

  /** Every how many passages one has each of these words. */
  private static final Map<String, Integer> WORDS =
      Map.of("all", 1, "half", 2, "some", 40, "rare", 3_000);

  private final Random random = new Random(1);

  @ParameterizedTest
  @ValueSource(ints = {PASSAGES, 5_000, 100})
  void countsAsOneByOne(int passagesASegment) throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      fill(directory, passagesASegment);
      try (IndexReader reader = DirectoryReader.open(directory)) {
        assertThat(reader.hasDeletions()).isTrue();
        IndexSearcher searcher = new IndexSearcher(reader);
        for (Query query : queries()) {
          Counting.Counted counted = searcher.search(query, new Counting(reader.leaves()));
          assertThat(counted.total()).as("%s", query).isEqualTo(searcher.count(query));
          assertThat(counted.facets())
              .as("%s", query)
              .hasToString(oneByOne(query, searcher).toString());
        }
      }
    }
  }

  private void fill(ByteBuffersDirectory directory, int passagesASegment) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig().setMaxBufferedDocs(passagesASegment).setRAMBufferSizeMB(100);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      int left = 0;
      Document facets = new Document();
      for (int passage = 0; passage < PASSAGES; passage++) {
        if (left == 0) {
          left = 1 + random.nextInt(random.nextInt(10) == 0 ? 6_000 : 20);
          facets = facets(passage);
        }
        left--;
        Document document = new Document();
        facets.forEach(document::add);
        WORDS.forEach(
            (word, every) -> {
              if (random.nextInt(every) == 0) {
                document.add(new StringField("word", word, Store.NO));
              }
            });
        document.add(new StringField("number", String.valueOf(passage % 97), Store.NO));
        writer.addDocument(document);
      }
      writer.deleteDocuments(new Term("number", "13"));
    }
  }

  /** A document has any number of authors, and may have no year. */
  private Document facets(int number) {
    Document facets = new Document();
    add(PassageFields.KIND, random.nextBoolean() ? "blog" : "news", facets);
    for (int i = random.nextInt(4); i > 0; i--) {
      add(PassageFields.AUTHOR, "author " + random.nextInt(50), facets);
    }
    if (random.nextBoolean()) {
      add(PassageFields.YEAR, String.valueOf(2000 + random.nextInt(30)), facets);
    }
    add(PassageFields.DOCUMENT, "document " + number, facets);
    return facets;
  }

  private static void add(String field, String value, Document facets) {
    facets.add(new SortedSetDocValuesField(field, new BytesRef(value)));
    facets.add(new StoredField(field, value));
  }

  private static List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    queries.add(MatchAllDocsQuery.INSTANCE);
    for (String word : WORDS.keySet()) {
      queries.add(word(word));
      for (String other : WORDS.keySet()) {
        queries.add(both(word, other, Occur.SHOULD));
        queries.add(both(word, other, Occur.FILTER));
        queries.add(both(word, other, Occur.MUST_NOT));
      }
    }
    return queries;
  }

  private static Query both(String word, String other, Occur occur) {
    return new BooleanQuery.Builder()
        .add(word(word), Occur.SHOULD)
        .add(word(other), occur)
        .add(new TermQuery(new Term("number", "1")), Occur.SHOULD)
        .build();
  }

  private static Query word(String word) {
    return new TermQuery(new Term("word", word));
  }

  private static List<Facet> oneByOne(Query query, IndexSearcher searcher) throws IOException {
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    FacetRuns.FIELDS.forEach(field -> counts.put(field, new TreeMap<>()));
    for (ScoreDoc found : searcher.search(query, PASSAGES).scoreDocs) {
      Document stored = searcher.storedFields().document(found.doc);
      counts.forEach(
          (field, values) -> {
            for (String value : List.of(stored.getValues(field)).stream().distinct().toList()) {
              values.merge(value, 1L, Long::sum);
            }
          });
    }
    List<Facet> facets = new ArrayList<>();
    counts.forEach(
        (field, values) -> {
          if (!values.isEmpty()) {
            facets.add(new Facet(field, ImmutableMap.copyOf(first(values))));
          }
        });
    return facets;
  }

  private static Map<String, Long> first(Map<String, Long> counts) {
    Map<String, Long> first = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(SHOWN)
        .forEach(count -> first.put(count.getKey(), count.getValue()));
    return first;
  }
}
