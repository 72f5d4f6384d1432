package kr.malmungchi.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Passage;
import kr.malmungchi.document.PassageCutter;
import kr.malmungchi.search.Filter;
import kr.malmungchi.search.Hit;
import kr.malmungchi.search.Query;
import kr.malmungchi.search.SearchEngine;
import kr.malmungchi.search.SearchRequest;
import kr.malmungchi.text.Span;

/** Finds what is like a document, or like a part of one. */
final class Likeness {
  /** Of a longer text only passages at even distances are looked at. */
  private static final int MOST_CHARACTERS = 100_000;

  /** A part of more passages than these is compared with other documents only. */
  private static final int MOST_OWN = 20;

  private final SearchEngine engine;
  private final Document document;
  private final List<Passage> passages;

  Likeness(SearchEngine engine, Document document) {
    this.engine = engine;
    this.document = document;
    this.passages = new PassageCutter().cut(document);
  }

  /** The best other documents, each with its best passage. */
  List<Hit> documents(int size) {
    List<String> texts = texts(passages, new Span(0, document.text().length()));
    Map<DocumentId, Hit> best = new LinkedHashMap<>();
    while (!texts.isEmpty() && best.size() < size) {
      List<Hit> found = search(texts, Optional.of(document.id()), List.copyOf(best.keySet()), size);
      found.forEach(hit -> best.putIfAbsent(hit.document().id(), hit));
      if (found.isEmpty()) {
        break;
      }
    }
    return best.values().stream().limit(size).toList();
  }

  /** The best passages other than those that the part touches. */
  List<Hit> passages(Span part, int size) {
    List<Passage> own = passages.stream().filter(passage -> passage.span().touches(part)).toList();
    List<String> texts = texts(own, part);
    if (texts.isEmpty()) {
      return List.of();
    }
    Optional<DocumentId> besides =
        own.size() > MOST_OWN ? Optional.of(document.id()) : Optional.empty();
    return search(texts, besides, List.of(), size + MOST_OWN).stream()
        .filter(hit -> !isOwn(hit, part))
        .limit(size)
        .toList();
  }

  private boolean isOwn(Hit hit, Span part) {
    return hit.document().id().equals(document.id()) && hit.passage().span().touches(part);
  }

  private static List<String> texts(List<Passage> passages, Span part) {
    long characters = passages.stream().mapToLong(passage -> passage.text().length()).sum();
    int step = (int) (characters / MOST_CHARACTERS) + 1;
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < passages.size(); i += step) {
      Span place = passages.get(i).span();
      Span read =
          new Span(Math.max(place.start(), part.start()), Math.min(place.end(), part.end()));
      texts.add(passages.get(i).normalized(read).text());
    }
    return texts;
  }

  private List<Hit> search(
      List<String> texts, Optional<DocumentId> besides, List<DocumentId> found, int size) {
    List<Query> unwanted =
        found.isEmpty() ? List.of() : List.of(new Query.Where(new Filter.InDocument(found)));
    Query.All query = new Query.All(List.of(new Query.Like(texts, besides)), unwanted);
    return engine.search(SearchRequest.of(query, size)).hits();
  }
}
