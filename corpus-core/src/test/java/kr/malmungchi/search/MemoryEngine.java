package kr.malmungchi.search;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.malmungchi.Limits;
import kr.malmungchi.catalog.Change;
import kr.malmungchi.catalog.Changes;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Passage;
import kr.malmungchi.document.PassageCutter;
import kr.malmungchi.fact.FactReader;
import kr.malmungchi.fact.Facts;
import kr.malmungchi.lexicon.MemoryVocabulary;
import kr.malmungchi.lexicon.Vocabulary;
import kr.malmungchi.loanword.Gloss;
import kr.malmungchi.name.Mention;
import kr.malmungchi.name.NameKind;
import kr.malmungchi.name.SeenName;
import kr.malmungchi.search.FoundFacts.Telling;
import kr.malmungchi.text.Span;

/**
 * The slow, obvious engine that others are held against: it looks at every passage and counts
 * words.
 */
public final class MemoryEngine implements SearchEngine {
  private final PassageCutter cutter = new PassageCutter();
  private final Map<DocumentId, Change.Put> documents = new LinkedHashMap<>();
  private final Set<String> skipped = new TreeSet<>();
  private Checkpoint checkpoint = Checkpoint.NONE;

  private record Ranked(Hit hit, Facts facts, Bookmark rank) {}

  @Override
  public synchronized Checkpoint checkpoint() {
    return checkpoint;
  }

  @Override
  public synchronized void apply(Changes changes) {
    for (Change change : changes.changes()) {
      switch (change) {
        case Change.Put put -> {
          forget(put.id().value());
          documents.put(put.id(), put);
        }
        case Change.Removed removed -> forget(removed.id().value());
        case Change.Damaged damaged -> {
          forget(damaged.id());
          skipped.add(damaged.id());
        }
        case Change.Dictionary dictionary -> {
          // It compares words as they are written, which no dictionary changes.
        }
      }
    }
    checkpoint = new Checkpoint(changes.catalog(), changes.upTo());
  }

  private void forget(String id) {
    documents.keySet().removeIf(known -> known.value().equals(id));
    skipped.remove(id);
  }

  @Override
  public synchronized List<String> skipped() {
    return List.copyOf(skipped);
  }

  @Override
  public void commit() {}

  @Override
  public synchronized void clear() {
    documents.clear();
    skipped.clear();
    checkpoint = Checkpoint.NONE;
  }

  @Override
  public synchronized FoundPassages search(SearchRequest request) {
    List<Ranked> found = found(request);
    List<Ranked> ranked = ranked(found, request);
    List<Ranked> rest =
        ranked.stream()
            .filter(
                one ->
                    request.after().isEmpty()
                        || request.order().comparator().compare(one.rank, request.after().get())
                            > 0)
            .toList();
    List<Ranked> page = rest.stream().limit(request.size()).toList();
    return new FoundPassages(
        found.size(),
        page.stream().map(Ranked::hit).toList(),
        facets(found),
        rest.size() > page.size() && !page.isEmpty()
            ? Optional.of(page.get(page.size() - 1).rank)
            : Optional.empty());
  }

  private List<Ranked> found(SearchRequest request) {
    List<Ranked> found = new ArrayList<>();
    for (Change.Put put : documents.values()) {
      FactReader reader = new FactReader(put.document());
      for (Passage passage : cutter.cut(put.document())) {
        Facts facts = reader.in(passage);
        new PassageMatch(put.document(), passage, facts)
            .hit(request)
            .ifPresent(
                hit -> found.add(new Ranked(hit, facts, rank(hit, put.revision(), request))));
      }
    }
    return found;
  }

  @Override
  public synchronized FoundFacts facts(SearchRequest request) {
    List<Ranked> found = found(request);
    return new FoundFacts(
        found.size(),
        found.stream()
            .sorted(comparing(Ranked::rank, request.order().comparator()))
            .limit(request.size())
            .map(
                one ->
                    new Telling(one.hit.document(), one.hit.passage(), one.hit.score(), one.facts))
            .toList());
  }

  @Override
  public synchronized NameCounts names() {
    record Named(String name, NameKind kind) {}
    Map<Named, List<DocumentId>> mentions = new LinkedHashMap<>();
    Set<Gloss> glosses = new LinkedHashSet<>();
    for (Ranked one : found(SearchRequest.of(new Query.All(List.of(), List.of()), 0))) {
      for (Mention mention : one.facts.mentions()) {
        Named named = new Named(mention.name(), mention.kind());
        mentions.computeIfAbsent(named, none -> new ArrayList<>()).add(one.hit.document().id());
      }
      for (Gloss gloss : one.facts.glosses()) {
        if (gloss.kind() == Gloss.Kind.SOUND) {
          glosses.add(
              new Gloss(
                  gloss.kind(), gloss.hangul(), gloss.other(), new Span(0, 0), gloss.confidence()));
        }
      }
    }
    List<SeenName> names = new ArrayList<>();
    mentions.forEach(
        (named, where) ->
            names.add(
                new SeenName(named.name, named.kind, where.size(), Set.copyOf(where).size())));
    return new NameCounts(names, List.copyOf(glosses));
  }

  private static Bookmark rank(Hit hit, long revision, SearchRequest request) {
    return new Bookmark(
        0,
        request.order().day(hit.document().metadata().published()),
        hit.score(),
        hit.document().id(),
        revision,
        hit.passage().span().start());
  }

  private static List<Ranked> ranked(List<Ranked> found, SearchRequest request) {
    List<Ranked> ranked =
        found.stream().sorted(comparing(Ranked::rank, request.order().comparator())).toList();
    if (!request.takesTurns()) {
      return ranked;
    }
    Map<Object, Integer> rounds = new HashMap<>();
    List<Ranked> turns = new ArrayList<>();
    for (Ranked one : ranked) {
      Object section = List.of(one.hit.document().id(), one.hit.passage().section());
      int round =
          turns.size() < Limits.defaults().diverseWindow()
              ? rounds.merge(section, 1, Integer::sum)
              : Bookmark.BEHIND;
      turns.add(new Ranked(one.hit, one.facts, one.rank.withRank(round, one.rank.score())));
    }
    turns.sort(comparing(Ranked::rank, request.order().comparator()));
    return turns;
  }

  private static List<Facet> facets(List<Ranked> found) {
    List<Hit> hits = found.stream().map(Ranked::hit).toList();
    return Stream.of(
            facet("kind", hits, hit -> Stream.of(hit.document().metadata().kind().label())),
            facet("author", hits, hit -> hit.document().metadata().authors().stream()),
            facet(
                "year",
                hits,
                hit ->
                    hit.document().metadata().published().stream()
                        .map(date -> String.valueOf(date.first().getYear()))),
            facet("document", hits, hit -> Stream.of(hit.document().id().value())))
        .filter(facet -> !facet.counts().isEmpty())
        .toList();
  }

  private static Facet facet(String name, List<Hit> hits, Function<Hit, Stream<String>> values) {
    TreeMap<String, Long> counts = new TreeMap<>();
    hits.stream().flatMap(values).forEach(value -> counts.merge(value, 1L, Long::sum));
    return new Facet(name, ImmutableMap.copyOf(counts));
  }

  @Override
  public synchronized WordUse use(Collection<String> words, int examples) {
    Set<Passage> all = new HashSet<>();
    List<WordUse.Entry> entries = new ArrayList<>();
    for (String word : words) {
      long count = 0;
      List<Place> places = new ArrayList<>();
      for (Change.Put put : documents.values()) {
        for (Passage passage : cutter.cut(put.document())) {
          String titles = put.document().metadata().title() + "\n" + passage.section();
          int at = passage.text().indexOf(word);
          if (at >= 0 && places.size() < examples) {
            int start = passage.span().start() + at;
            Span span = new Span(start, start + word.length());
            places.add(Place.in(put.document().card(), passage, span));
          }
          if (at >= 0 || titles.contains(word)) {
            count++;
            all.add(passage);
          }
        }
      }
      entries.add(new WordUse.Entry(word, count, places));
    }
    return new WordUse(all.size(), entries);
  }

  @Override
  public synchronized Object state() {
    return checkpoint;
  }

  @Override
  public synchronized Vocabulary vocabulary() {
    MemoryVocabulary vocabulary = new MemoryVocabulary();
    for (Change.Put put : documents.values()) {
      String title = put.document().metadata().title();
      for (Passage passage : cutter.cut(put.document())) {
        String headings = title + "\n" + String.join("\n", passage.section());
        vocabulary.addPassage(List.of(headings, passage.text()));
      }
    }
    return vocabulary;
  }

  @Override
  public synchronized long size() {
    return documents.values().stream().mapToLong(put -> cutter.cut(put.document()).size()).sum();
  }

  @Override
  public void close() {}
}
