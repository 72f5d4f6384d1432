package kr.malmungchi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.search.Bookmark;
import kr.malmungchi.search.Order;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Passages in the order of their scores or their days, by Lucene. All that match are counted
 * without scores, so that those that cannot be among the first need none.
 */
final class Ranking implements Ranker {
  private final IndexSearcher searcher;
  private final Query query;
  private final Order order;

  Ranking(IndexSearcher searcher, Query query, Order order) {
    this.searcher = searcher;
    this.query = query;
    this.order = order;
  }

  @Override
  public Top top(int count, Optional<Bookmark> after) throws IOException {
    int possible = Math.max(1, Math.min(count, searcher.getIndexReader().maxDoc()));
    Counting.Counted counted =
        searcher.search(query, new Counting(searcher.getIndexReader().leaves()));
    TopFieldDocs top =
        searcher.search(
            query,
            new TopFieldCollectorManager(
                sort(),
                possible,
                after.isPresent() ? fields(asOfNow(after.get())) : null,
                possible));
    List<Ranked> passages = new ArrayList<>(top.scoreDocs.length);
    for (ScoreDoc found : top.scoreDocs) {
      passages.add(new Ranked(found.doc, bookmark((FieldDoc) found)));
    }
    return new Top(
        counted.total(), counted.facets(), passages.subList(0, Math.min(count, passages.size())));
  }

  private Sort sort() {
    SortField score = SortField.FIELD_SCORE;
    SortField document = new SortField(PassageFields.DOCUMENT, SortField.Type.STRING);
    SortField start = new SortField(PassageFields.START, SortField.Type.INT);
    return order == Order.RELEVANCE
        ? new Sort(score, document, start)
        : new Sort(day(), score, document, start);
  }

  private SortField day() {
    return new SortField(
        PassageFields.PUBLISHED_FIRST,
        SortField.Type.LONG,
        order == Order.DATE,
        order.unknownDay());
  }

  private FieldDoc fields(Bookmark after) {
    Float score = (float) after.score();
    BytesRef document = new BytesRef(after.document().value());
    Object[] values =
        order == Order.RELEVANCE
            ? new Object[] {score, document, after.start()}
            : new Object[] {after.day(), score, document, after.start()};
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
  }

  private Bookmark bookmark(FieldDoc found) throws IOException {
    int score = order == Order.RELEVANCE ? 0 : 1;
    return new Bookmark(
        0,
        order == Order.RELEVANCE ? 0 : (Long) found.fields[0],
        (Float) found.fields[score],
        new DocumentId(((BytesRef) found.fields[score + 1]).utf8ToString()),
        number(PassageFields.REVISION, found.doc),
        (Integer) found.fields[score + 2]);
  }

  /** A number that each passage has. */
  long number(String field, int passage) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(passage, leaves));
    NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
    return values.advanceExact(passage - leaf.docBase) ? values.longValue() : 0;
  }

  /** The bookmark with the score that its passage has by now, if that is still there. */
  private Bookmark asOfNow(Bookmark last) throws IOException {
    OptionalInt passage = find(last);
    if (passage.isEmpty()) {
      return last;
    }
    float score =
        Explainer.score(
            searcher,
            searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1),
            passage.getAsInt());
    return last.withRank(last.round(), score);
  }

  private OptionalInt find(Bookmark last) throws IOException {
    Term document = new Term(PassageFields.DOCUMENT, last.document().value());
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      PostingsEnum passages = leaf.reader().postings(document, PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      NumericDocValues starts = DocValues.getNumeric(leaf.reader(), PassageFields.START);
      NumericDocValues revisions = DocValues.getNumeric(leaf.reader(), PassageFields.REVISION);
      for (int at = next(passages); at != DocIdSetIterator.NO_MORE_DOCS; at = next(passages)) {
        if ((live == null || live.get(at))
            && starts.advanceExact(at)
            && starts.longValue() == last.start()
            && revisions.advanceExact(at)
            && revisions.longValue() == last.revision()) {
          return OptionalInt.of(leaf.docBase + at);
        }
      }
    }
    return OptionalInt.empty();
  }

  private static int next(@Nullable PostingsEnum passages) throws IOException {
    return passages == null ? DocIdSetIterator.NO_MORE_DOCS : passages.nextDoc();
  }
}
