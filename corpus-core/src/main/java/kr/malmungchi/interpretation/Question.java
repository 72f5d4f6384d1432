package kr.malmungchi.interpretation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.malmungchi.lexicon.Vocabulary;
import kr.malmungchi.lexicon.WordPattern;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;

/** The free words of a question, with what the corpus knows of them. */
final class Question {
  private static final int LEAST_BEGUN = 2;

  private final String text;
  private final List<Word> words;
  private final Vocabulary vocabulary;
  private final Map<String, Long> passages;
  private final Set<Integer> understood = new HashSet<>();
  private final Set<Integer> mended = new HashSet<>();
  private final Set<Integer> begun;

  private Question(
      String text, List<Word> words, Vocabulary vocabulary, Map<String, Long> passages) {
    this.text = text;
    this.words = words;
    this.vocabulary = vocabulary;
    this.passages = passages;
    this.begun =
        IntStream.range(0, words.size())
            .filter(number -> !isKnown(number) && isBegun(words.get(number).form()))
            .boxed()
            .collect(Collectors.toSet());
  }

  /** 매각 where the corpus has only 매각한 and 매각된. */
  boolean isBegun(String word) {
    return word.length() >= LEAST_BEGUN
        && WordPattern.fits(word)
        && word.chars().allMatch(Characters::isHangulSyllable)
        && !vocabulary.matching(WordPattern.of(word).open(), 1).isEmpty();
  }

  /** Reads normalised text; only the first {@code most} words can have readings. */
  static Question of(String text, int most, Vocabulary vocabulary) {
    List<Word> words = Words.of(text).stream().limit(most).toList();
    List<String> forms = new ArrayList<>();
    for (Word word : words) {
      forms.add(word.form());
      forms.add(word.whole());
    }
    return new Question(text, words, vocabulary, vocabulary.passages(forms));
  }

  String text() {
    return text;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** What its words say, without their endings, but for unknown words that are surely read. */
  Set<String> stems() {
    Set<String> stems = new HashSet<>();
    for (int number = 0; number < size(); number++) {
      if (isKnown(number) || !(isUnderstood(number) || mended.contains(number))) {
        stems.addAll(vocabulary.stems(word(number).whole()));
      }
    }
    return stems;
  }

  int size() {
    return words.size();
  }

  Word word(int number) {
    return words.get(number);
  }

  /** Where a word ends if as little of it as can be is a particle. */
  int longStemEnd(int number) {
    return Words.longStemEnd(words.get(number), text);
  }

  /** The word as it was typed, with its particle. */
  String typed(int number) {
    return typed(number, number + 1);
  }

  /** The words from {@code first} to before {@code end} as they were typed. */
  String typed(int first, int end) {
    return text.substring(words.get(first).start(), words.get(end - 1).wholeEnd());
  }

  /** Whether a space stands before the word; true for the first. */
  boolean spaceBefore(int number) {
    return number == 0 || words.get(number).start() > words.get(number - 1).wholeEnd();
  }

  /** How many passages have the word, with its particle or without. */
  long passages(int number) {
    Word word = words.get(number);
    return Math.max(
        passages.getOrDefault(word.form(), 0L), passages.getOrDefault(word.whole(), 0L));
  }

  boolean isKnown(int number) {
    return passages(number) > 0;
  }

  /** Whether no rule has read the word yet, and no passage has it or a word that begins so. */
  boolean isOpen(int number) {
    return !isKnown(number) && !begun.contains(number) && !understood.contains(number);
  }

  /** Keeps later rules from words that are surely read. */
  void understand(Reading reading) {
    for (int number = reading.first(); number < reading.end(); number++) {
      understood.add(number);
    }
  }

  /** Takes words that no passage has as slips of what they are read as. */
  void mend(Reading reading) {
    for (int number = reading.first(); number < reading.end(); number++) {
      mended.add(number);
    }
  }

  boolean isUnderstood(int number) {
    return understood.contains(number);
  }

  boolean isHangul(int number) {
    return words.get(number).form().chars().allMatch(Characters::isHangul);
  }

  boolean isLatin(int number) {
    return words.get(number).form().chars().allMatch(c -> c >= 'a' && c <= 'z');
  }
}
