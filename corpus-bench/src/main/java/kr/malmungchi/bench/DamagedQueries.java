package kr.malmungchi.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import kr.malmungchi.catalog.CatalogEntry;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.Passage;
import kr.malmungchi.document.PassageCutter;
import kr.malmungchi.evaluation.Measures;
import kr.malmungchi.index.LuceneEngine;
import kr.malmungchi.search.Hit;
import kr.malmungchi.search.SearchResult;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;

/**
 * Rare phrases of a folder's documents, damaged by a seeded generator and asked for; a passage that
 * has the phrase, however spaced, answers.
 */
final class DamagedQueries {
  private static final long SEED = 1;
  private static final int MOST_WORDS = 3;
  private static final int LEAST_SYLLABLES = 4;
  private static final int MOST_SYLLABLES = 10;

  /** In how many passages a phrase and each of its words may stand. */
  private static final int MOST_PASSAGES = 3;

  private static final int MOST_OF_A_WORD = 40;

  private final List<String> passages = new ArrayList<>();
  private final List<List<Word>> words = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  private DamagedQueries(Corpus corpus) {
    for (CatalogEntry entry : corpus.documents(100, Optional.empty()).documents()) {
      Document document = corpus.document(entry.card().id());
      for (Passage passage : new PassageCutter().cut(document)) {
        String text = passage.normalized().text();
        passages.add(text);
        words.add(Words.of(text));
        words.get(words.size() - 1).stream()
            .map(Word::form)
            .distinct()
            .forEach(form -> counts.merge(form, 1, Integer::sum));
      }
    }
  }

  /** Prints a line a kind of damage, and one a query that failed. */
  static void measure(Path folder, int count) {
    try (Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory())) {
      corpus.add(folder);
      DamagedQueries queries = new DamagedQueries(corpus);
      for (Damage damage : Damage.values()) {
        SearchJudgments.print(damage.name(), queries.ask(damage, count, corpus));
      }
    }
  }

  private List<Measures> ask(Damage damage, int count, Corpus corpus) {
    Random random = new Random(SEED);
    List<Measures> measures = new ArrayList<>();
    for (int attempt = 0; attempt < 1_000 * count && measures.size() < count; attempt++) {
      List<String> phrase = phrase(damage, random);
      Optional<String> typed = phrase.isEmpty() ? Optional.empty() : damage.of(phrase, random);
      if (typed.isPresent()) {
        SearchResult result = corpus.search(typed.get());
        int rank = rank(result.hits(), String.join("", phrase));
        measures.add(SearchJudgments.ofRank(rank));
        if (rank == 0 || rank > 5) {
          System.out.printf("  %s for %s: %s%n", typed.get(), phrase, result.interpretations());
        }
      }
    }
    return measures;
  }

  private static int rank(List<Hit> hits, String phrase) {
    for (int i = 0; i < hits.size(); i++) {
      if (unspaced(hits.get(i).passage().normalized().text()).contains(phrase)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static String unspaced(String text) {
    return text.replace(" ", "");
  }

  /** Neighbouring words of Hangul, the last without its particle; empty if these are not rare. */
  private List<String> phrase(Damage damage, Random random) {
    int number = random.nextInt(passages.size());
    String text = passages.get(number);
    List<Word> all = words.get(number);
    if (all.isEmpty()) {
      return List.of();
    }
    int first = random.nextInt(all.size());
    int end = Math.min(all.size(), first + 1 + random.nextInt(MOST_WORDS));
    Word last = all.get(end - 1);
    String phrase = text.substring(all.get(first).start(), last.end());
    boolean hangul = phrase.chars().allMatch(c -> c == ' ' || Characters.isHangulSyllable(c));
    int syllables = unspaced(phrase).length();
    boolean rare = all.subList(first, end).stream().allMatch(this::isRare);
    boolean likely =
        damage != Damage.CHOSEONG || all.subList(first, end).stream().allMatch(this::isNameLike);
    return hangul
            && likely
            && rare
            && syllables >= LEAST_SYLLABLES
            && syllables <= MOST_SYLLABLES
            && passages(unspaced(phrase)) <= MOST_PASSAGES
        ? List.of(phrase.split(" ", -1))
        : List.of();
  }

  /** Whether people type its initial consonants: names, and what else stands without a particle. */
  private boolean isNameLike(Word word) {
    return !word.hasParticle() && word.form().length() > 1;
  }

  private boolean isRare(Word word) {
    return counts.getOrDefault(word.form(), 0) <= MOST_OF_A_WORD;
  }

  private long passages(String phrase) {
    return passages.stream().filter(text -> unspaced(text).contains(phrase)).count();
  }
}
