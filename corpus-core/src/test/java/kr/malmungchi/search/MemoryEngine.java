package kr.malmungchi.search;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kr.malmungchi.catalog.Change;
import kr.malmungchi.catalog.Changes;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.Passage;
import kr.malmungchi.document.PassageCutter;
import kr.malmungchi.lexicon.MemoryVocabulary;
import kr.malmungchi.lexicon.Vocabulary;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Span;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;

/**
 * The slow, obvious engine that others are held against: it looks at every passage and counts
 * words.
 */
public final class MemoryEngine implements SearchEngine {
  private final PassageCutter cutter = new PassageCutter();
  private final Map<DocumentId, Document> documents = new LinkedHashMap<>();
  private Checkpoint checkpoint = Checkpoint.NONE;

  @Override
  public synchronized Checkpoint checkpoint() {
    return checkpoint;
  }

  @Override
  public synchronized void apply(Changes changes) {
    for (Change change : changes.changes()) {
      documents.remove(change.id());
      if (change instanceof Change.Put put) {
        documents.put(change.id(), put.document());
      }
    }
    checkpoint = new Checkpoint(changes.catalog(), changes.upTo());
  }

  @Override
  public void commit() {}

  @Override
  public synchronized void clear() {
    documents.clear();
    checkpoint = Checkpoint.NONE;
  }

  @Override
  public synchronized FoundPassages search(SearchRequest request) {
    List<Hit> hits = new ArrayList<>();
    for (Document document : documents.values()) {
      if (request.filters().stream().allMatch(filter -> passes(filter, document))) {
        cutter.cut(document).forEach(passage -> match(document, passage, request, hits));
      }
    }
    hits.sort(Comparator.comparingDouble(Hit::score).reversed());
    List<Hit> page = hits.stream().skip(request.from()).limit(request.size()).toList();
    return new FoundPassages(hits.size(), page, List.of(kinds(hits)));
  }

  private static void match(
      Document document, Passage passage, SearchRequest request, List<Hit> hits) {
    Query.All query = request.query();
    NormalizedText text = NormalizedText.of(document.text(), passage.span());
    List<Word> words = Words.of(text);
    List<Span> highlights = new ArrayList<>();
    double score = 0;
    for (Query part : query.wanted()) {
      List<Span> found = places(part, text, words);
      if (found.isEmpty() && part instanceof Query.Phrase) {
        return;
      }
      score += found.size();
      highlights.addAll(found);
    }
    if (!request.exact()) {
      for (Variant variant : request.variants()) {
        List<Span> found = places(new Query.Words(variant.words()), text, words);
        score += variant.weight() * found.size();
        highlights.addAll(found);
      }
    }
    boolean unwanted =
        query.unwanted().stream().anyMatch(part -> !places(part, text, words).isEmpty());
    if (score > 0 && !unwanted) {
      hits.add(
          new Hit(
              document.card(), passage, highlights.stream().sorted().distinct().toList(), score));
    }
  }

  private static List<Span> places(Query part, NormalizedText text, List<Word> words) {
    List<Span> places = new ArrayList<>();
    switch (part) {
      case Query.Words free -> {
        for (Word wanted : Words.of(NormalizedText.of(free.text()))) {
          words.stream()
              .filter(word -> word.isLike(wanted))
              .forEach(word -> places.add(text.source(word.start(), word.end())));
        }
      }
      case Query.Phrase phrase -> {
        List<Word> wanted = Words.of(NormalizedText.of(phrase.text()));
        for (int i = 0; i + wanted.size() <= words.size(); i++) {
          List<Word> here = words.subList(i, i + wanted.size());
          if (IntStream.range(0, here.size()).allMatch(j -> here.get(j).isLike(wanted.get(j)))) {
            places.add(text.source(here.get(0).start(), here.get(here.size() - 1).end()));
          }
        }
      }
      case Query.All all ->
          all.wanted().forEach(inner -> places.addAll(places(inner, text, words)));
    }
    return places;
  }

  private static boolean passes(Filter filter, Document document) {
    Metadata metadata = document.metadata();
    return switch (filter) {
      case Filter.OfKind kind -> metadata.kind() == kind.kind();
      case Filter.ByAuthor author -> metadata.authors().contains(author.author());
      case Filter.InDocument in -> document.id().equals(in.document());
      case Filter.Published published ->
          metadata
              .published()
              .filter(
                  date -> published.from().map(from -> !date.last().isBefore(from)).orElse(true))
              .filter(date -> published.to().map(to -> !date.first().isAfter(to)).orElse(true))
              .isPresent();
    };
  }

  private static Facet kinds(List<Hit> hits) {
    TreeMap<String, Long> counts = new TreeMap<>();
    hits.forEach(hit -> counts.merge(hit.document().metadata().kind().label(), 1L, Long::sum));
    return new Facet("kind", ImmutableMap.copyOf(counts));
  }

  @Override
  public synchronized Vocabulary vocabulary() {
    MemoryVocabulary vocabulary = new MemoryVocabulary();
    for (Document document : documents.values()) {
      for (Passage passage : cutter.cut(document)) {
        String headings = document.metadata().title() + "\n" + String.join("\n", passage.section());
        vocabulary.addPassage(List.of(headings, passage.text()));
      }
    }
    return vocabulary;
  }

  @Override
  public synchronized long size() {
    return documents.values().stream().mapToLong(document -> cutter.cut(document).size()).sum();
  }

  @Override
  public void close() {}
}
