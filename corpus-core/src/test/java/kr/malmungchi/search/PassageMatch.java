package kr.malmungchi.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.Passage;
import kr.malmungchi.fact.Facts;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Span;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;

/** Holds one passage against a question, word by word. */
final class PassageMatch {
  private final Document document;
  private final Passage passage;
  private final Facts facts;
  private final NormalizedText text;
  private final List<Word> words;
  private List<Variant> together = List.of();
  private final List<Span> highlights = new ArrayList<>();
  private final Map<Explanation, Double> counts = new LinkedHashMap<>();

  PassageMatch(Document document, Passage passage, Facts facts) {
    this.document = document;
    this.passage = passage;
    this.facts = facts;
    this.text = NormalizedText.of(document.text(), passage.span());
    this.words = Words.of(text);
  }

  Optional<Hit> hit(SearchRequest request) {
    List<Variant> variants = request.exact() ? List.of() : request.variants();
    together = variants.stream().filter(Variant::isTogether).toList();
    if (!request.filters().stream().allMatch(this::passes) || !holds(request.query(), variants)) {
      return Optional.empty();
    }
    Collections.sort(highlights);
    double score = counts.values().stream().mapToDouble(Double::doubleValue).sum();
    return Optional.of(
        new Hit(
            document.card(),
            passage,
            withoutOverlaps(),
            score,
            request.explain() ? explanations(score) : List.of()));
  }

  private List<Explanation> explanations(double score) {
    return counts.entrySet().stream()
        .map(
            part ->
                new Explanation(
                    part.getKey().layer(), part.getKey().words(), part.getValue() / score))
        .toList();
  }

  private List<Span> withoutOverlaps() {
    List<Span> apart = new ArrayList<>();
    for (Span span : highlights) {
      int last = apart.size() - 1;
      if (last >= 0 && apart.get(last).touches(span)) {
        apart.set(last, apart.get(last).union(span));
      } else {
        apart.add(span);
      }
    }
    return apart;
  }

  private boolean holds(Query.All all, List<Variant> variants) {
    boolean aWord = !all.needsAWord();
    for (Variant variant : variants) {
      if (variant.isTogether()) {
        continue;
      }
      for (Word word : wordsOf(variant.words())) {
        aWord |= found(variant.rule(), variant.weight(), word.form(), List.of(word), Word::isLike);
      }
    }
    for (Query part : all.wanted()) {
      boolean held = holds(part);
      if (part.isFree()) {
        aWord |= held;
      } else if (!held) {
        return false;
      }
    }
    return aWord
        && all.unwanted().stream()
            .noneMatch(part -> new PassageMatch(document, passage, facts).holds(part));
  }

  private boolean holds(Query part) {
    return switch (part) {
      case Query.Words free -> {
        boolean held = false;
        for (Word word : wordsOf(free.text())) {
          held |= found(word.form(), List.of(word), Word::isLike);
        }
        for (Variant variant : together) {
          List<Word> words = wordsOf(variant.words());
          held |=
              variant.standsIn(free.text())
                  && found(variant.rule(), variant.weight(), variant.words(), words, Word::isLike);
        }
        yield held;
      }
      case Query.Phrase phrase -> found(phrase.text(), wordsOf(phrase.text()), Word::isLike);
      case Query.Prefix prefix -> {
        List<Word> begun = wordsOf(prefix.text());
        Word last = begun.get(begun.size() - 1);
        yield found(
            prefix.text() + "*",
            begun,
            (here, wanted) ->
                wanted.equals(last) ? here.whole().startsWith(last.whole()) : here.isLike(wanted));
      }
      case Query.Title title -> {
        boolean held =
            !places(
                    Words.of(NormalizedText.of(document.metadata().title())),
                    wordsOf(title.text()),
                    Word::isLike)
                .isEmpty();
        if (held) {
          counts.merge(new Explanation("title", title.text(), 0), 1.0, Double::sum);
        }
        yield held;
      }
      case Query.Like like -> isLike(like);
      case Query.Where where -> passes(where.filter());
      case Query.Any any -> any.alternatives().stream().map(this::holds).toList().contains(true);
      case Query.All all -> holds(all, List.of());
    };
  }

  private boolean isLike(Query.Like like) {
    if (like.besides().equals(Optional.of(document.id()))) {
      return false;
    }
    Set<String> telling = new LinkedHashSet<>();
    like.texts().forEach(text -> wordsOf(text).forEach(word -> telling.add(word.form())));
    int shared = 0;
    for (String word : telling) {
      shared += found(word, wordsOf(word), Word::isLike) ? 1 : 0;
    }
    return shared > 0 && shared >= Math.min(2, telling.size());
  }

  private boolean found(String name, List<Word> wanted, BiPredicate<Word, Word> like) {
    return found("surface", 1, name, wanted, like);
  }

  private boolean found(
      String layer, double weight, String name, List<Word> wanted, BiPredicate<Word, Word> like) {
    List<Integer> places = places(words, wanted, like);
    for (int at : places) {
      highlights.add(text.source(words.get(at).start(), words.get(at + wanted.size() - 1).end()));
      counts.merge(new Explanation(layer, name, 0), weight, Double::sum);
    }
    return !places.isEmpty();
  }

  private static List<Integer> places(
      List<Word> words, List<Word> wanted, BiPredicate<Word, Word> like) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i + wanted.size() <= words.size(); i++) {
      boolean here = true;
      for (int j = 0; j < wanted.size(); j++) {
        here &= like.test(words.get(i + j), wanted.get(j));
      }
      if (here) {
        places.add(i);
      }
    }
    return places;
  }

  private static List<Word> wordsOf(String text) {
    return Words.of(NormalizedText.of(text));
  }

  private boolean passes(Filter filter) {
    Metadata metadata = document.metadata();
    return switch (filter) {
      case Filter.OfKind(var kinds) -> kinds.contains(metadata.kind());
      case Filter.ByAuthor(var authors) ->
          authors.stream()
              .map(Filter::key)
              .anyMatch(key -> metadata.authors().stream().map(Filter::key).anyMatch(key::equals));
      case Filter.InDocument(var documents) -> documents.contains(document.id());
      case Filter.Named(var name) ->
          Filter.key(name).equals(document.id().value())
              || Filter.key(name).equals(Filter.key(metadata.origin()));
      case Filter.Below(var headings) -> headings.stream().anyMatch(this::isBelow);
      case Filter.Published published ->
          metadata
              .published()
              .filter(
                  date -> published.from().map(from -> !date.last().isBefore(from)).orElse(true))
              .filter(date -> published.to().map(to -> !date.first().isAfter(to)).orElse(true))
              .isPresent();
      case Filter.Quoting quoting -> facts.quotes().stream().anyMatch(quoting::isMetBy);
      case Filter.Naming(var names) ->
          facts.mentions().stream()
              .map(mention -> Filter.key(mention.name()))
              .anyMatch(key -> names.stream().map(Filter::key).anyMatch(key::equals));
      case Filter.Telling telling ->
          facts.events().stream()
              .map(event -> event.when().range())
              .filter(when -> telling.from().map(from -> !when.last().isBefore(from)).orElse(true))
              .anyMatch(when -> telling.to().map(to -> !when.first().isAfter(to)).orElse(true));
    };
  }

  private boolean isBelow(String heading) {
    List<Word> path = wordsOf(String.join("\n", passage.section()));
    List<Word> wanted = wordsOf(heading);
    return !wanted.isEmpty()
        && wanted.stream().allMatch(word -> path.stream().anyMatch(word::isLike));
  }
}
