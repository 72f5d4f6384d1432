package kr.malmungchi.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A vocabulary that asks another for nothing twice. For one question: its rules look up the same
 * words, and what is suggested instead has most words of the question again. For one thread.
 */
public final class RememberedVocabulary implements Vocabulary {
  private static final long NONE = 0;

  private final Vocabulary vocabulary;
  private final Map<String, Long> passages = new HashMap<>();
  private final Map<String, Long> stemPassages = new HashMap<>();
  private final Map<String, List<String>> stems = new HashMap<>();
  private final Map<Set<String>, Double> shares = new HashMap<>();
  private final Map<Set<String>, Map<String, List<Entry>>> glosses = new HashMap<>();
  private final Map<Sized, List<Entry>> sounding = new HashMap<>();
  private final Map<Sized, List<Entry>> matching = new HashMap<>();

  /** What was asked for, and how much of it. */
  private record Sized(Object asked, int size) {}

  public RememberedVocabulary(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public Object state() {
    return vocabulary.state();
  }

  @Override
  public Map<String, Long> passages(Collection<String> words) {
    return known(words, passages, vocabulary::passages);
  }

  @Override
  public Map<String, Long> stemPassages(Collection<String> words) {
    return known(words, stemPassages, vocabulary::stemPassages);
  }

  private static Map<String, Long> known(
      Collection<String> words,
      Map<String, Long> remembered,
      Function<Collection<String>, Map<String, Long>> asking) {
    List<String> unasked = new ArrayList<>();
    for (String word : words) {
      if (!remembered.containsKey(word)) {
        unasked.add(word);
      }
    }
    if (!unasked.isEmpty()) {
      Map<String, Long> found = asking.apply(unasked);
      unasked.forEach(word -> remembered.put(word, found.getOrDefault(word, NONE)));
    }
    Map<String, Long> known = new HashMap<>();
    for (String word : words) {
      long count = remembered.getOrDefault(word, NONE);
      if (count > NONE) {
        known.put(word, count);
      }
    }
    return known;
  }

  @Override
  public List<Entry> matching(WordPattern pattern, int size) {
    return matching.computeIfAbsent(
        new Sized(pattern, size), asked -> vocabulary.matching(pattern, size));
  }

  @Override
  public List<Entry> completions(Collection<WordPattern> patterns, int size) {
    return vocabulary.completions(patterns, size);
  }

  @Override
  public List<Entry> soundingLike(Collection<String> keys, int size) {
    return sounding.computeIfAbsent(
        new Sized(new TreeSet<>(keys), size), asked -> vocabulary.soundingLike(keys, size));
  }

  @Override
  public Map<String, List<Entry>> glosses(Collection<String> keys) {
    return glosses.computeIfAbsent(Set.copyOf(keys), asked -> vocabulary.glosses(keys));
  }

  @Override
  public List<String> stems(String word) {
    return stems.computeIfAbsent(word, vocabulary::stems);
  }

  @Override
  public boolean isNoun(String word) {
    return vocabulary.isNoun(word);
  }

  @Override
  public double largestShare(Collection<String> words) {
    return shares.computeIfAbsent(Set.copyOf(words), vocabulary::largestShare);
  }
}
