package kr.malmungchi.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;

/**
 * A question that is being typed: the word that is begun, and the one before it.
 *
 * @param text all of it, normalised
 * @param start where the begun word starts
 * @param begun the letters of the begun word; none after a space
 * @param before the word right before it, if there is one
 */
record Typed(String text, int start, String begun, Optional<Word> before) {

  /** Empty if the question ends in anything else than a word, or a space after one. */
  static Optional<Typed> of(String question) {
    String text = NormalizedText.of(question).text();
    List<Word> words = Words.of(text);
    int last = words.size() - 1;
    if (last < 0) {
      return Optional.empty();
    }
    Word word = words.get(last);
    if (word.wholeEnd() == text.length() - 1 && text.endsWith(" ")) {
      return Optional.of(new Typed(text, text.length(), "", Optional.of(word)));
    }
    if (word.wholeEnd() < text.length()) {
      return Optional.empty();
    }
    Optional<Word> before =
        last > 0 && Neighbours.areAdjacent(words.get(last - 1), word, text)
            ? Optional.of(words.get(last - 1))
            : Optional.empty();
    return Optional.of(new Typed(text, word.start(), letters(word, text), before));
  }

  /** The word as the corpus has it; consonants typed alone stay themselves, one by one. */
  private static String letters(Word word, String text) {
    String typed = text.substring(word.start(), word.wholeEnd());
    if (typed.chars().allMatch(Syllables::isConsonant)) {
      return Syllables.separateConsonants(typed);
    }
    return typed.chars().anyMatch(Characters::isJamo) ? typed : word.whole();
  }

  /** The word before the begun one, as the corpus has it. */
  Stream<String> wordBefore() {
    return before.map(word -> letters(word, text)).stream();
  }

  /** The begun word as if its keys were those of the other script. */
  List<String> begunInOtherScript() {
    return inOtherScript(text.substring(start));
  }

  Stream<String> wordBeforeInOtherScript() {
    return before.stream()
        .flatMap(word -> inOtherScript(text.substring(word.start(), word.wholeEnd())).stream());
  }

  private static List<String> inOtherScript(String typed) {
    String small = typed.toLowerCase(Locale.ROOT);
    if (!typed.isEmpty() && typed.chars().allMatch(Characters::isHangul)) {
      return List.of(TwoSetKeyboard.keys(typed).toLowerCase(Locale.ROOT));
    }
    return Stream.of(typed, small)
        .map(TwoSetKeyboard::hangul)
        .filter(hangul -> !hangul.isEmpty() && hangul.chars().allMatch(Characters::isHangul))
        .distinct()
        .toList();
  }

  /** The question with other words in place of the begun one. */
  String completedBy(String words) {
    return text.substring(0, start) + words;
  }

  /** The same, where the first of the words may be the one before, or stand for it. */
  String completedBeside(String before, String words) {
    return words.startsWith(before + " ") && this.wordBefore().anyMatch(before::equals)
        ? completedBy(words.substring(before.length() + 1))
        : text.substring(0, this.before.map(Word::start).orElse(start)) + words;
  }
}
