package kr.malmungchi.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The search that a program gets from Lucene as it comes: its Korean analyser, BM25 with its
 * defaults, title and text of a passage in one field, any word of a question.
 */
final class StockSearch implements AutoCloseable {
  private static final String ID = "id";
  private static final String TEXT = "text";

  private final Analyzer analyzer = new KoreanAnalyzer();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  StockSearch(List<SquadFile.Passage> passages) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (SquadFile.Passage passage : passages) {
        Document document = new Document();
        document.add(new StringField(ID, passage.id(), Field.Store.YES));
        document.add(
            new TextField(TEXT, passage.title() + "\n\n" + passage.text(), Field.Store.NO));
        writer.addDocument(document);
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  /** The ids of the best passages. */
  List<String> search(String question, int size) throws IOException {
    @Nullable Query query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, question);
    List<String> ids = new ArrayList<>();
    if (query != null) {
      for (ScoreDoc hit : searcher.search(query, size).scoreDocs) {
        ids.add(searcher.storedFields().document(hit.doc).get(ID));
      }
    }
    return ids;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    analyzer.close();
  }
}
