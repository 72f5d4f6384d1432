package kr.malmungchi.bench;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Raw Lucene with its stock Korean analyser: one paragraph a document, text stored, committed once.
 */
final class Rival {
  private Rival() {}

  public static void main(String[] folder) throws IOException {
    add(Path.of(folder[0]), Files.createTempDirectory("raw-lucene"));
  }

  static void add(Path documents, Path index) throws IOException {
    try (Directory directory = FSDirectory.open(index);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new KoreanAnalyzer()))) {
      for (Path file : files(documents)) {
        for (String paragraph : Splitter.on('\n').split(Files.readString(file))) {
          if (!paragraph.isBlank()) {
            Document document = new Document();
            document.add(new TextField("text", paragraph, Field.Store.YES));
            writer.addDocument(document);
          }
        }
      }
      writer.commit();
    }
  }

  private static List<Path> files(Path documents) throws IOException {
    try (var files = Files.list(documents)) {
      return new ArrayList<>(
          files.filter(file -> file.toString().endsWith(".txt")).sorted().toList());
    }
  }
}
