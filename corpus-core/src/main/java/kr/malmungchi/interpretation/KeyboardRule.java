package kr.malmungchi.interpretation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kr.malmungchi.lexicon.TwoSetKeyboard;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;

/**
 * Reads words that were typed with the keyboard set to the other script: toadkfxmaks → 샘알트만, ㅐㅔ두먀 →
 * openai; known words of the corpus must come out.
 */
final class KeyboardRule implements Rule {
  private static final double KNOWN = 0.95;

  /** For a word that no passage has, beside one that some passage has in the other script. */
  private static final double BESIDE_KNOWN = 0.8;

  /** A single syllable is easily hit by chance, so it counts only beside a longer word. */
  private static final int LEAST_SYLLABLES = 2;

  @Override
  public String name() {
    return "keyboard";
  }

  @Override
  public List<Reading> read(Question question) {
    List<Reading> known = new ArrayList<>();
    List<Reading> unknown = new ArrayList<>();
    int longest = 0;
    for (int number = 0; number < question.size(); number++) {
      List<String> others = question.isOpen(number) ? others(question, number) : List.of();
      Optional<String> words =
          others.stream().flatMap(other -> known(question, other).stream()).findFirst();
      if (words.isPresent()) {
        longest = Math.max(longest, words.get().length());
        known.add(new Reading(name(), number, number + 1, words.get(), KNOWN));
      } else if (!others.isEmpty() && question.isLatin(number)) {
        unknown.add(new Reading(name(), number, number + 1, others.get(0), BESIDE_KNOWN));
      }
    }
    if (longest < LEAST_SYLLABLES) {
      return List.of();
    }
    known.addAll(unknown);
    return known;
  }

  /** The same keys in the other script, also as without the caps lock. */
  private static List<String> others(Question question, int number) {
    String typed = question.typed(number);
    if (question.isLatin(number)) {
      return Stream.of(typed, typed.toLowerCase(Locale.ROOT))
          .map(TwoSetKeyboard::hangul)
          .filter(KeyboardRule::isSyllables)
          .distinct()
          .toList();
    }
    return question.isHangul(number)
        ? List.of(TwoSetKeyboard.keys(typed).toLowerCase(Locale.ROOT))
        : List.of();
  }

  private static boolean isSyllables(String hangul) {
    return hangul.chars().allMatch(Characters::isHangulSyllable);
  }

  /** The word itself or without its particle, else the known words that it is made of. */
  private static Optional<String> known(Question question, String word) {
    List<Word> read = Words.of(word);
    if (read.size() != 1) {
      return Optional.empty();
    }
    List<String> forms = List.of(read.get(0).form(), read.get(0).whole());
    if (!question.vocabulary().passages(forms).isEmpty() || question.isBegun(word)) {
      return Optional.of(word);
    }
    Segmentation parts = Segmentation.of(word, question.vocabulary());
    return parts.isWholly(question.vocabulary()) ? Optional.of(parts.words()) : Optional.empty();
  }
}
