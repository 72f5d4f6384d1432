package kr.malmungchi.lexicon;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.malmungchi.loanword.Loanwords;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.Word;

/**
 * Files the words of a text that may be foreign names under the keys of their sounds: 샘 올트먼 says
 * 올트먼 under VLTMVN and 샘 올트먼 under SVMVLTMVN, where other spellings of the name stand too.
 *
 * <p>Remembers the terms of the words it has seen, up to a bound. Not for use by two threads.
 */
public final class SoundTerms {
  /** Between the key and the words of a term. */
  public static final char AFTER_KEY = '\u0001';

  private static final int MOST_REMEMBERED = 100_000;
  private static final int LONGEST_FIRST_NAME = 5;
  private static final int LONGEST = 40;
  private static final int LEAST_LATIN = 3;

  private final Map<String, List<String>> remembered = new HashMap<>();

  /** Each key and word as one term, without repetitions. */
  public Set<String> of(List<Word> words, String text) {
    Set<String> terms = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      String written = text.substring(word.start(), word.end());
      addSingle(written, terms);
      if (word.hasParticle()) {
        addSingle(text.substring(word.start(), word.wholeEnd()), terms);
      }
      if (i + 1 < words.size() && Neighbours.areAdjacent(word, words.get(i + 1), text)) {
        addPair(word, words.get(i + 1), text, terms);
      }
    }
    return terms;
  }

  private void addSingle(String word, Set<String> terms) {
    if (isCapitalized(word) ? word.length() >= LEAST_LATIN : isHangul(word)) {
      add(word, terms);
    }
  }

  private void addPair(Word first, Word second, String text, Set<String> terms) {
    String start = text.substring(first.start(), second.start());
    String name = text.substring(first.start(), first.wholeEnd());
    addPair(name, start, text.substring(second.start(), second.end()), terms);
    if (second.hasParticle()) {
      addPair(name, start, text.substring(second.start(), second.wholeEnd()), terms);
    }
  }

  private void addPair(String first, String start, String second, Set<String> terms) {
    boolean name = isCapitalized(first) && isCapitalized(second);
    boolean foreign = first.length() <= LONGEST_FIRST_NAME && isForeign(first);
    boolean initials = start.length() == first.length() && isCapitalized(second);
    if (name || (foreign && (initials || isForeign(second)))) {
      add(start + second, terms);
    }
  }

  private boolean isForeign(String word) {
    return isHangul(word) && !termsOf(word).isEmpty();
  }

  private void add(String word, Set<String> terms) {
    terms.addAll(termsOf(word));
  }

  private List<String> termsOf(String word) {
    List<String> known = remembered.get(word);
    if (known == null) {
      known = keys(word).stream().map(key -> key + AFTER_KEY + word).toList();
      if (remembered.size() >= MOST_REMEMBERED) {
        remembered.clear();
      }
      remembered.put(word, known);
    }
    return known;
  }

  private static List<String> keys(String word) {
    if (word.length() > LONGEST) {
      return List.of();
    }
    Loanwords loanwords = Loanwords.standard();
    List<String> found =
        isCapitalized(word)
            ? loanwords.latinKeys(word)
            : loanwords.key(word).map(List::of).orElse(List.of());
    return found.stream().filter(key -> !key.isEmpty()).toList();
  }

  private static boolean isHangul(String word) {
    return word.length() >= 1 && Characters.isHangulSyllable(word.charAt(0));
  }

  private static boolean isCapitalized(String word) {
    return word.charAt(0) >= 'A' && word.charAt(0) <= 'Z';
  }
}
