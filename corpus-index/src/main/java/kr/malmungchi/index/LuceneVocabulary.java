package kr.malmungchi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kr.malmungchi.lexicon.GlossTerms;
import kr.malmungchi.lexicon.Remembered;
import kr.malmungchi.lexicon.SoundTerms;
import kr.malmungchi.lexicon.Vocabulary;
import kr.malmungchi.lexicon.WordPattern;
import kr.malmungchi.lexicon.WordPattern.Letter;
import kr.malmungchi.text.Words;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * Reads the vocabulary from the term dictionaries of the index: single words are the terms of the
 * surface layer, neighbours have a field of their own. Nothing is kept beside the index but what
 * {@link Completions} and {@link Remembered} keep, and nothing is read before it is asked for.
 *
 * <p>A word that only a deleted passage had may be reported until its segment is merged.
 */
final class LuceneVocabulary implements Vocabulary {
  static final String NEIGHBOURS = "neighbours";
  static final String SOUNDS = "sounds";
  static final String GLOSSED = "glossed";

  static final List<String> FIELDS = List.of(Layer.SURFACE.field(), NEIGHBOURS);

  /** How many terms of one field and segment a pattern looks at. */
  private static final int MOST_TERMS = 20_000;

  /** How many words of one segment are looked at under one key. */
  private static final int MOST_SOUNDING = 2_000;

  /** How many glosses of one term a segment is asked for. */
  private static final int MOST_GLOSSES = 100;

  /** From here on words are sifted before they are looked up: of slips hardly one is a word. */
  private static final int MANY = 40;

  private static final int MOST_PATTERNS_REMEMBERED = 2_000;

  static final Comparator<Entry> BY_PASSAGES =
      Comparator.comparingLong(Entry::passages).reversed().thenComparing(Entry::words);

  private final LuceneEngine engine;
  private final Completions completions = new Completions();
  private final Remembered<Asked, List<Entry>> matching =
      new Remembered<>(MOST_PATTERNS_REMEMBERED);

  private record Asked(WordPattern pattern, int size) {}

  LuceneVocabulary(LuceneEngine engine) {
    this.engine = engine;
  }

  /** Where a word, or two neighbours, stand. */
  static String field(String words) {
    return words.indexOf(' ') < 0 ? Layer.SURFACE.field() : NEIGHBOURS;
  }

  @Override
  public Object state() {
    return engine.state();
  }

  @Override
  public Map<String, Long> passages(Collection<String> words) {
    return reading(Map.of(), reader -> passages(words, reader));
  }

  private static Map<String, Long> passages(Collection<String> words, IndexReader reader)
      throws IOException {
    Map<String, Long> passages = new HashMap<>();
    List<BytesRef> single = new ArrayList<>();
    List<BytesRef> neighbours = new ArrayList<>();
    for (String word : new HashSet<>(words)) {
      (word.indexOf(' ') < 0 ? single : neighbours).add(new BytesRef(word));
    }
    count(single, Layer.SURFACE.field(), reader, passages);
    count(neighbours, NEIGHBOURS, reader, passages);
    return passages;
  }

  private static void count(
      List<BytesRef> words, String field, IndexReader reader, Map<String, Long> passages)
      throws IOException {
    if (words.isEmpty()) {
      return;
    }
    // In the order of the index each look-up starts where the one before ended.
    Collections.sort(words);
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms != null && words.size() < MANY) {
        count(words, terms.iterator(), passages);
      } else if (terms != null) {
        count(LikelyTerms.of(words, leaf.reader(), field), terms.iterator(), passages);
      }
    }
  }

  private static void count(List<BytesRef> words, TermsEnum dictionary, Map<String, Long> passages)
      throws IOException {
    for (BytesRef word : words) {
      if (dictionary.seekExact(word)) {
        passages.merge(word.utf8ToString(), (long) dictionary.docFreq(), Long::sum);
      }
    }
  }

  @Override
  public List<String> stems(String word) {
    return reading(
        List.of(),
        reader -> {
          Morphemes morphemes = engine.morphemes(reader);
          List<String> stems = new ArrayList<>();
          for (var part : Words.of(word)) {
            stems.addAll(morphemes.of(part));
          }
          return stems;
        });
  }

  @Override
  public boolean isNoun(String word) {
    return reading(false, reader -> engine.morphemes(reader).isNoun(word));
  }

  @Override
  public Map<String, Long> stemPassages(Collection<String> stems) {
    return reading(
        Map.of(),
        reader -> {
          Map<String, Long> passages = new HashMap<>();
          List<BytesRef> distinct = new ArrayList<>();
          new HashSet<>(stems).forEach(stem -> distinct.add(new BytesRef(stem)));
          count(distinct, Layer.MORPH.field(), reader, passages);
          return passages;
        });
  }

  @Override
  public List<Entry> matching(WordPattern pattern, int size) {
    return matching.of(
        new Asked(pattern, size),
        state(),
        () -> reading(List.of(), reader -> matching(pattern, size, reader)));
  }

  private static List<Entry> matching(WordPattern pattern, int size, IndexReader reader)
      throws IOException {
    CompiledAutomaton automaton = new CompiledAutomaton(automaton(pattern), false, true);
    Map<String, Long> passages = new HashMap<>();
    for (String field : FIELDS) {
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms terms = leaf.reader().terms(field);
        if (terms != null) {
          collect(automaton.getTermsEnum(terms), passages);
        }
      }
    }
    return mostFrequent(passages, size);
  }

  private static List<Entry> mostFrequent(Map<String, Long> passages, int size) {
    return passages.entrySet().stream()
        .map(entry -> new Entry(entry.getKey(), entry.getValue()))
        .sorted(BY_PASSAGES)
        .limit(size)
        .toList();
  }

  @Override
  public double largestShare(Collection<String> stems) {
    Set<String> distinct = Set.copyOf(stems);
    return engine.answering(0.0, searcher -> largestShare(distinct, searcher));
  }

  /** The score of a question in which each stem scores its rarity, wherever it stands. */
  private static double largestShare(Set<String> stems, IndexSearcher searcher) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    List<Term> terms = stems.stream().map(stem -> new Term(Layer.MORPH.field(), stem)).toList();
    TermFinder found = new TermFinder(terms, reader);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    double all = 0;
    for (Term term : terms) {
      TermStates states = found.states(term);
      float rarity = (float) Math.log1p((double) reader.maxDoc() / Math.max(1, states.docFreq()));
      if (states.docFreq() > 0) {
        Query anywhere = new ConstantScoreQuery(new TermQuery(term, states));
        query.add(new BoostQuery(anywhere, rarity), Occur.SHOULD);
      }
      all += rarity;
    }
    // How many have one of them is nobody's question, so most passages need not be looked at.
    ScoreDoc[] best =
        searcher.search(query.build(), new TopScoreDocCollectorManager(1, 1)).scoreDocs;
    return best.length == 0 ? 0 : best[0].score / all;
  }

  @Override
  public List<Entry> completions(Collection<WordPattern> patterns, int size) {
    return reading(List.of(), reader -> completions.find(patterns, size, reader));
  }

  @Override
  public List<Entry> soundingLike(Collection<String> keys, int size) {
    return reading(List.of(), reader -> soundingLike(keys, size, reader));
  }

  private static List<Entry> soundingLike(Collection<String> keys, int size, IndexReader reader)
      throws IOException {
    Map<String, Long> passages = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(SOUNDS);
      if (terms != null) {
        TermsEnum dictionary = terms.iterator();
        Map<String, Long> here = new HashMap<>();
        for (String key : keys) {
          collect(dictionary, new BytesRef(key + SoundTerms.AFTER_KEY), MOST_SOUNDING, here);
        }
        here.forEach((word, count) -> passages.merge(word, count, Long::sum));
      }
    }
    return mostFrequent(passages, size);
  }

  @Override
  public Map<String, List<Entry>> glosses(Collection<String> keys) {
    return reading(Map.of(), reader -> glosses(new TreeSet<>(keys), reader));
  }

  private static Map<String, List<Entry>> glosses(Set<String> keys, IndexReader reader)
      throws IOException {
    Map<String, Map<String, Long>> said = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(GLOSSED);
      if (terms != null) {
        TermsEnum dictionary = terms.iterator();
        for (String key : keys) {
          Map<String, Long> here = new HashMap<>();
          collect(dictionary, new BytesRef(key + GlossTerms.AFTER_KEY), MOST_GLOSSES, here);
          here.forEach(
              (words, count) ->
                  said.computeIfAbsent(key, none -> new HashMap<>())
                      .merge(words, count, Long::sum));
        }
      }
    }
    Map<String, List<Entry>> glosses = new HashMap<>();
    said.forEach((key, words) -> glosses.put(key, mostFrequent(words, words.size())));
    return glosses;
  }

  /** A Latin word stands under several keys, in the same passages. */
  private static void collect(
      TermsEnum dictionary, BytesRef key, int most, Map<String, Long> passages) throws IOException {
    if (dictionary.seekCeil(key) == SeekStatus.END) {
      return;
    }
    BytesRef term = dictionary.term();
    for (int i = 0; term != null && StringHelper.startsWith(term, key) && i < most; i++) {
      String word =
          new BytesRef(term.bytes, term.offset + key.length, term.length - key.length)
              .utf8ToString();
      passages.merge(word, (long) dictionary.docFreq(), Math::max);
      term = dictionary.next();
    }
  }

  private static void collect(TermsEnum terms, Map<String, Long> passages) throws IOException {
    BytesRef term = terms.next();
    for (int i = 0; term != null && i < MOST_TERMS; i++) {
      passages.merge(term.utf8ToString(), (long) terms.docFreq(), Long::sum);
      term = terms.next();
    }
  }

  /** One state before each letter, and one more where a space has been read. */
  private static Automaton automaton(WordPattern pattern) {
    Automaton automaton = new Automaton();
    int state = automaton.createState();
    boolean first = true;
    for (Letter letter : pattern.letters()) {
      int next = automaton.createState();
      automaton.addTransition(state, next, letter.first(), letter.last());
      if (pattern.isSpaced() && !first) {
        int space = automaton.createState();
        automaton.addTransition(state, space, ' ');
        automaton.addTransition(space, next, letter.first(), letter.last());
      }
      state = next;
      first = false;
    }
    automaton.setAccept(state, true);
    if (pattern.isOpen()) {
      automaton.addTransition(state, state, 0, Character.MAX_CODE_POINT);
    }
    automaton.finishState();
    return automaton;
  }

  private <T> T reading(T empty, Question<T> question) {
    return engine.answering(empty, searcher -> question.ask(searcher.getIndexReader()));
  }

  private interface Question<T> {
    T ask(IndexReader reader) throws IOException;
  }
}
