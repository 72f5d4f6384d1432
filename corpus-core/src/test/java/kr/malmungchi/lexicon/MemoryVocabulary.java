package kr.malmungchi.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.malmungchi.loanword.Glosses;
import kr.malmungchi.loanword.Loanwords;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;

/** The slow, obvious vocabulary: a sorted map of all words and neighbours. */
public final class MemoryVocabulary implements Vocabulary {
  private final TreeMap<String, Long> passages = new TreeMap<>();
  private final List<TreeSet<String>> bags = new ArrayList<>();
  private final TreeMap<String, Long> sounds = new TreeMap<>();
  private final TreeSet<String> nouns = new TreeSet<>();
  private final TreeMap<String, Long> glossed = new TreeMap<>();
  private final Glosses glosses = new Glosses(Loanwords.standard());
  private final SoundTerms soundTerms = new SoundTerms();

  /** Says that general Korean has a noun. */
  public void addNoun(String noun) {
    nouns.add(noun);
  }

  /** Adds the words of one passage; texts of different lines have no neighbours in common. */
  public void addPassage(List<String> texts) {
    TreeSet<String> words = new TreeSet<>();
    TreeSet<String> sounding = new TreeSet<>();
    TreeSet<String> saidTwice = new TreeSet<>();
    for (String text : texts) {
      String normalized = NormalizedText.of(text).text();
      List<Word> read = Words.of(normalized);
      for (Word word : read) {
        words.add(word.form());
        words.add(word.whole());
      }
      words.addAll(Neighbours.of(read, normalized));
      sounding.addAll(soundTerms.of(read, normalized));
      saidTwice.addAll(GlossTerms.of(glosses.in(normalized)));
    }
    bags.add(words);
    words.forEach(word -> passages.merge(word, 1L, Long::sum));
    sounding.forEach(term -> sounds.merge(term, 1L, Long::sum));
    saidTwice.forEach(term -> glossed.merge(term, 1L, Long::sum));
  }

  @Override
  public Object state() {
    return List.copyOf(bags);
  }

  @Override
  public Map<String, Long> passages(Collection<String> words) {
    Map<String, Long> known = new HashMap<>();
    for (String word : words) {
      if (passages.containsKey(word)) {
        known.put(word, passages.get(word));
      }
    }
    return known;
  }

  @Override
  public List<String> stems(String word) {
    return List.of(word);
  }

  @Override
  public boolean isNoun(String word) {
    return nouns.contains(word);
  }

  @Override
  public Map<String, Long> stemPassages(Collection<String> stems) {
    return passages(stems);
  }

  @Override
  public double largestShare(Collection<String> stems) {
    double all = stems.stream().distinct().mapToDouble(this::rarity).sum();
    double most =
        bags.stream()
            .mapToDouble(
                bag ->
                    stems.stream().distinct().filter(bag::contains).mapToDouble(this::rarity).sum())
            .max()
            .orElse(0);
    return most == 0 ? 0 : most / all;
  }

  private double rarity(String stem) {
    return Math.log(1 + (double) bags.size() / passages.getOrDefault(stem, 1L));
  }

  @Override
  public List<Entry> matching(WordPattern pattern, int size) {
    Map<String, Long> matching = new HashMap<>(passages);
    matching.keySet().removeIf(words -> !pattern.matches(words));
    return mostFrequent(matching, size);
  }

  @Override
  public List<Entry> completions(Collection<WordPattern> patterns, int size) {
    Map<String, Long> described = new HashMap<>(passages);
    described.keySet().removeIf(word -> patterns.stream().noneMatch(p -> p.matches(word)));
    Map<String, Long> bare = new HashMap<>(described);
    described.forEach(
        (word, count) -> {
          String stem = stem(word);
          long without = described.getOrDefault(stem, 0L);
          if (!stem.equals(word) && without > 0) {
            bare.remove(isStem(word, count, without) ? stem : word);
          }
        });
    return mostFrequent(bare, size);
  }

  /** Whether what looks like a particle belongs to the word. */
  private boolean isStem(String word, long count, long withoutEnding) {
    boolean takesParticles =
        passages.keySet().stream()
            .anyMatch(longer -> !longer.equals(word) && stem(longer).equals(word));
    return count > withoutEnding || (count == withoutEnding && takesParticles);
  }

  private static String stem(String words) {
    return words.substring(0, Words.stemEnd(words, words.lastIndexOf(' ') + 1));
  }

  @Override
  public List<Entry> soundingLike(Collection<String> keys, int size) {
    Map<String, Long> sounding = new HashMap<>();
    sounds.forEach(
        (term, count) -> {
          int end = term.indexOf(SoundTerms.AFTER_KEY);
          if (keys.contains(term.substring(0, end))) {
            sounding.merge(term.substring(end + 1), count, Math::max);
          }
        });
    return mostFrequent(sounding, size);
  }

  @Override
  public Map<String, List<Entry>> glosses(Collection<String> keys) {
    Map<String, List<Entry>> found = new HashMap<>();
    for (String key : keys) {
      Map<String, Long> said = new HashMap<>();
      glossed.forEach(
          (term, count) -> {
            int end = term.indexOf(GlossTerms.AFTER_KEY);
            if (term.substring(0, end).equals(key)) {
              said.put(term.substring(end + 1), count);
            }
          });
      if (!said.isEmpty()) {
        found.put(key, mostFrequent(said, said.size()));
      }
    }
    return found;
  }

  private static List<Entry> mostFrequent(Map<String, Long> passages, int size) {
    return passages.entrySet().stream()
        .map(entry -> new Entry(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong(Entry::passages).reversed().thenComparing(Entry::words))
        .limit(size)
        .toList();
  }

  /** All words, in order. */
  public List<String> words() {
    return List.copyOf(passages.keySet());
  }
}
