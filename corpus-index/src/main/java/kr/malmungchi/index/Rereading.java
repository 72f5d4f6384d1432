package kr.malmungchi.index;

import java.io.IOException;
import java.util.Collection;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.document.Passage;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Writes the passages that have some words once more, each by itself, as they are read now. */
final class Rereading {
  private final IndexWriter writer;
  private final PassageFields fields;

  Rereading(IndexWriter writer, PassageFields fields) {
    this.writer = writer;
    this.fields = fields;
  }

  /** Returns how many they were; {@code searcher} is of the writer and sees all that it has. */
  int of(Collection<String> words, IndexSearcher searcher) throws IOException {
    int[] count = new int[1];
    new WordPassages(searcher, words)
        .each(
            (number, older, found) -> {
              replace(number, older, found.passage(), searcher);
              count[0]++;
            });
    return count[0];
  }

  private void replace(int number, Document older, Passage passage, IndexSearcher searcher)
      throws IOException {
    DocumentCard card = PassageFields.card(older);
    Document newer =
        fields.write(card, revision(number, searcher), passage, FactFields.read(older));
    // By its number that costs nothing; a merge meanwhile may have taken the number away.
    if (writer.tryDeleteDocument(searcher.getIndexReader(), number) < 0) {
      writer.deleteDocuments(only(card, passage));
    }
    writer.addDocument(newer);
  }

  private static long revision(int number, IndexSearcher searcher) throws IOException {
    LeafReaderContext leaf =
        searcher
            .getIndexReader()
            .leaves()
            .get(ReaderUtil.subIndex(number, searcher.getIndexReader().leaves()));
    NumericDocValues revisions = DocValues.getNumeric(leaf.reader(), PassageFields.REVISION);
    return revisions.advanceExact(number - leaf.docBase) ? revisions.longValue() : 0;
  }

  private static Query only(DocumentCard card, Passage passage) {
    int start = passage.span().start();
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(PassageFields.DOCUMENT, card.id().value())), Occur.FILTER)
        .add(NumericDocValuesField.newSlowExactQuery(PassageFields.START, start), Occur.FILTER)
        .build();
  }
}
