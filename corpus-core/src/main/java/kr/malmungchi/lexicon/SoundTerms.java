package kr.malmungchi.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.malmungchi.loanword.Loanwords;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;

/**
 * Files the words of a text that may be foreign names under the keys of their sounds: 샘 올트먼 says
 * 올트먼 under VLTMVN and 샘 올트먼 under SVMVLTMVN, where other spellings of the name stand too.
 *
 * <p>Remembers the terms of the foreign words it has seen, up to a bound; that a word is none is
 * told faster than it is looked up. Not for use by two threads.
 */
public final class SoundTerms {
  /** Between the key and the words of a term. */
  public static final char AFTER_KEY = '\u0001';

  private static final int MOST_REMEMBERED = 100_000;
  private static final int LONGEST_FIRST_NAME = 5;
  private static final int LONGEST = 40;
  private static final int LEAST_LATIN = 3;

  /**
   * A word or its stem as it is written.
   *
   * @param terms of a word in Hangul, or in Latin letters with a capital
   */
  private record Sounding(String written, List<String> terms) {}

  private final Loanwords loanwords = Loanwords.standard();
  private final Map<String, List<String>> remembered = new HashMap<>();

  /** Each key and word as one term, without repetitions. */
  public Set<String> of(List<Word> words, String text) {
    Set<String> terms = new LinkedHashSet<>();
    List<Sounding> next = words.isEmpty() ? List.of() : forms(words.get(0), text);
    for (int i = 0; i < words.size(); i++) {
      List<Sounding> forms = next;
      forms.forEach(form -> addSingle(form, terms));
      if (i + 1 < words.size()) {
        Word second = words.get(i + 1);
        next = forms(second, text);
        Sounding first = forms.get(forms.size() - 1);
        if (mayBeFirst(first.written) && Neighbours.areAdjacent(words.get(i), second, text)) {
          String start = text.substring(words.get(i).start(), second.start());
          next.forEach(last -> addPair(first, start, last, terms));
        }
      }
    }
    return terms;
  }

  /** The word without what may be its particle, and with it; as it is written comes last. */
  private List<Sounding> forms(Word word, String text) {
    List<Sounding> forms = new ArrayList<>(3);
    int longer = Words.longStemEnd(word, text);
    if (longer != word.end() && longer != word.wholeEnd()) {
      forms.add(sounding(text.substring(word.start(), longer), text, word.start(), longer));
    }
    forms.add(sounding(word.form(), text, word.start(), word.end()));
    if (word.hasParticle()) {
      forms.add(sounding(word.whole(), text, word.start(), word.wholeEnd()));
    }
    return forms;
  }

  private Sounding sounding(String form, String text, int start, int end) {
    boolean asWritten = form.length() == end - start && text.startsWith(form, start);
    String written = asWritten ? form : text.substring(start, end);
    boolean may =
        isCapitalized(written)
            ? written.length() >= LEAST_LATIN
            : isHangul(written) && loanwords.looksForeign(written);
    return new Sounding(written, may ? termsOf(written) : List.of());
  }

  private static void addSingle(Sounding word, Set<String> terms) {
    if (!word.terms.isEmpty()) {
      terms.addAll(word.terms);
    }
  }

  private static boolean mayBeFirst(String word) {
    return isCapitalized(word) || (word.length() <= LONGEST_FIRST_NAME && isHangul(word));
  }

  private void addPair(Sounding first, String start, Sounding second, Set<String> terms) {
    boolean capitalized = isCapitalized(second.written);
    boolean name = isCapitalized(first.written) && capitalized;
    boolean foreign = first.written.length() <= LONGEST_FIRST_NAME && isForeign(first);
    boolean initials = start.length() == first.written.length() && capitalized;
    if (name || (foreign && (initials || isForeign(second)))) {
      terms.addAll(termsOf(start + second.written));
    }
  }

  private static boolean isForeign(Sounding word) {
    return isHangul(word.written) && !word.terms.isEmpty();
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

  private List<String> keys(String word) {
    if (word.length() > LONGEST) {
      return List.of();
    }
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
