package kr.malmungchi.lexicon;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The words that a corpus really has, with the number of passages that have them: 알트만 562, 샘 알트만
 * 310.
 *
 * <p>A word is in the form of {@link kr.malmungchi.text.Word}, with and without its particle;
 * {@link Neighbours} are two words with a space between them. Engines answer from the terms of
 * their index, so a vocabulary is as new as the last change that searches see.
 */
public interface Vocabulary {
  Vocabulary EMPTY =
      new Vocabulary() {
        @Override
        public Object state() {
          return Vocabulary.class;
        }

        @Override
        public Map<String, Long> passages(Collection<String> words) {
          return Map.of();
        }

        @Override
        public List<Entry> matching(WordPattern pattern, int size) {
          return List.of();
        }

        @Override
        public List<Entry> completions(Collection<WordPattern> patterns, int size) {
          return List.of();
        }

        @Override
        public List<String> stems(String word) {
          return List.of();
        }

        @Override
        public boolean isNoun(String word) {
          return false;
        }

        @Override
        public Map<String, Long> stemPassages(Collection<String> stems) {
          return Map.of();
        }

        @Override
        public double largestShare(Collection<String> stems) {
          return 0;
        }

        @Override
        public List<Entry> soundingLike(Collection<String> keys, int size) {
          return List.of();
        }

        @Override
        public Map<String, List<Entry>> glosses(Collection<String> keys) {
          return Map.of();
        }
      };

  /**
   * What the corpus writes, and how often.
   *
   * @param words one word, or two neighbours with a space between them
   * @param passages how many passages have it
   */
  record Entry(String words, long passages) {}

  /**
   * Equal as long as the vocabulary gives the same answers. What it answers later is at least as
   * new as this.
   */
  Object state();

  /** The known ones among these words and neighbours, each with its number of passages. */
  Map<String, Long> passages(Collection<String> words);

  /**
   * Words and neighbours that a pattern describes, those in the most passages first, equal ones in
   * the order of their letters. Of a pattern that describes very many, an engine may look at some
   * only.
   */
  List<Entry> matching(WordPattern pattern, int size);

  /**
   * The best words and neighbours that one of these patterns describes, in the order of {@link
   * #matching}, each once: one that only adds a particle to another of them is left out, as {@link
   * WordList} decides. They are of passages that can still be found, and fast enough to be asked
   * for at every key.
   */
  List<Entry> completions(Collection<WordPattern> patterns, int size);

  /**
   * Foreign names, alone and joined with a neighbour, that stand under one of these keys of {@link
   * SoundTerms}, as they are written, those in the most passages first.
   */
  List<Entry> soundingLike(Collection<String> keys, int size);

  /**
   * What a word says, without its endings: 해임하면서 is 해임. An engine that takes no words apart knows
   * the word as it is.
   */
  List<String> stems(String word);

  /** The known ones among these stems, each with its number of passages. */
  Map<String, Long> stemPassages(Collection<String> stems);

  /**
   * How much of some stems the passage has that has the most of them, from 0 to 1. A stem counts by
   * its rarity, ln(1 + N / n) where n of N passages have it; one that none has counts as if one
   * had.
   */
  double largestShare(Collection<String> stems);

  /**
   * What texts say beside these terms in another script, those in the most passages first: 국내총생산
   * gives GDP. Only terms of which something is said.
   *
   * @param keys of {@link GlossTerms}
   */
  Map<String, List<Entry>> glosses(Collection<String> keys);

  /** Whether a word is a common noun of general Korean, in the passages or not: that is no slip. */
  boolean isNoun(String word);
}
