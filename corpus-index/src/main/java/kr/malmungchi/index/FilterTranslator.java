package kr.malmungchi.index;

import java.util.Collection;
import java.util.List;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Kind;
import kr.malmungchi.search.Filter;
import kr.malmungchi.text.Word;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns a filter into a Lucene query. */
final class FilterTranslator {
  private FilterTranslator() {}

  static Query translate(Filter filter) {
    return switch (filter) {
      case Filter.OfKind(var kinds) ->
          oneOf(PassageFields.KIND, kinds.stream().map(Kind::label).toList());
      case Filter.ByAuthor(var authors) ->
          oneOf(PassageFields.AUTHOR_KEY, authors.stream().map(PassageFields::key).toList());
      case Filter.InDocument(var documents) ->
          oneOf(PassageFields.DOCUMENT, documents.stream().map(DocumentId::value).toList());
      case Filter.Named(var name) -> {
        String key = PassageFields.key(name);
        yield any(
            List.of(
                new TermQuery(new Term(PassageFields.DOCUMENT, key)),
                new TermQuery(new Term(PassageFields.ORIGIN_KEY, key))));
      }
      case Filter.Below(var headings) ->
          any(headings.stream().map(FilterTranslator::below).toList());
      case Filter.Published published -> between(published);
      case Filter.Quoting(var speakers) ->
          oneOf(
              FactFields.SPEAKER,
              speakers.isEmpty()
                  ? List.of(FactFields.ANYBODY)
                  : speakers.stream().map(PassageFields::key).toList());
      case Filter.Naming(var names) ->
          oneOf(FactFields.NAME_KEY, names.stream().map(PassageFields::key).toList());
      case Filter.Telling(var from, var to) -> FactFields.telling(from, to);
    };
  }

  private static Query oneOf(String field, List<String> values) {
    return values.size() == 1
        ? new TermQuery(new Term(field, values.get(0)))
        : new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  private static Query any(Collection<Query> queries) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  /** Every word of the heading somewhere in the titles of the sections around the passage. */
  private static Query below(String heading) {
    List<Word> words = WordSequences.words(heading);
    if (words.isEmpty()) {
      return new MatchNoDocsQuery("a heading without a word");
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Word word : words) {
      all.add(oneOf(PassageFields.SECTION_WORDS, WordSequences.forms(word)), Occur.FILTER);
    }
    return all.build();
  }

  private static Query between(Filter.Published published) {
    long from = published.from().map(day -> day.toEpochDay()).orElse(Long.MIN_VALUE);
    long to = published.to().map(day -> day.toEpochDay()).orElse(Long.MAX_VALUE);
    return new BooleanQuery.Builder()
        .add(
            LongPoint.newRangeQuery(PassageFields.PUBLISHED_LAST, from, Long.MAX_VALUE),
            Occur.FILTER)
        .add(
            LongPoint.newRangeQuery(PassageFields.PUBLISHED_FIRST, Long.MIN_VALUE, to),
            Occur.FILTER)
        .build();
  }
}
