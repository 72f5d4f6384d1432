package kr.malmungchi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kr.malmungchi.text.Characters;

/**
 * Texts of Korean-like words, always the same ones for a seed: syllables as uneven as real ones,
 * words as often as Zipf's law says, particles after a third of them.
 */
final class GeneratedWords {
  private static final int SEED = 20_260_101;
  private static final int MOST_FREQUENT = 60_000;
  private static final int WORDS_PER_SENTENCE = 9;
  private static final int SENTENCES_PER_FILE = 2_500;
  private static final String INITIALS = "ㅇㄱㅅㅈㄷㅎㅂㄹㄴㅁㅊㅌㅍㅋㄸㄲㅃㅆㅉ";
  private static final String ORDER = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  private static final int[] VOWELS = {0, 20, 8, 4, 13, 1, 18, 6, 5, 12, 17, 9, 11, 2, 16, 14};
  private static final int[] FINALS = {0, 4, 21, 8, 1, 16, 17, 19};
  private static final int VOWEL_FORMS = 28;
  private static final int INITIAL_FORMS = 21 * VOWEL_FORMS;

  private final Random random = new Random(SEED);
  private final List<String> words;

  GeneratedWords(int count) {
    Set<String> distinct = new LinkedHashSet<>();
    while (distinct.size() < count) {
      distinct.add(word());
    }
    words = List.copyOf(distinct);
  }

  /** The words, the most frequent first. */
  List<String> words() {
    return words;
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    int length = 2 + skewed(4);
    for (int i = 0; i < length; i++) {
      word.append(syllable());
    }
    return word.toString();
  }

  private char syllable() {
    int initial = ORDER.indexOf(INITIALS.charAt(skewed(INITIALS.length())));
    int vowel = VOWELS[skewed(VOWELS.length)];
    int ending = FINALS[skewed(FINALS.length)];
    return (char) ('가' + initial * INITIAL_FORMS + vowel * VOWEL_FORMS + ending);
  }

  /** Smaller numbers more often, by the square of an even draw. */
  private int skewed(int bound) {
    double draw = random.nextDouble();
    return (int) (draw * draw * bound);
  }

  /**
   * Writes texts in which the word of rank r stands about as often as the first one divided by r.
   */
  void writeTo(Path folder) throws IOException {
    List<String> running = new ArrayList<>();
    for (int rank = 0; rank < words.size(); rank++) {
      running.addAll(Collections.nCopies(Math.max(1, MOST_FREQUENT / (rank + 1)), words.get(rank)));
    }
    Collections.shuffle(running, random);
    StringBuilder text = new StringBuilder();
    int sentences = 0;
    int file = 0;
    for (int at = 0; at < running.size(); at += WORDS_PER_SENTENCE) {
      sentence(running.subList(at, Math.min(running.size(), at + WORDS_PER_SENTENCE)), text);
      if (++sentences % SENTENCES_PER_FILE == 0 || at + WORDS_PER_SENTENCE >= running.size()) {
        Files.writeString(folder.resolve("%05d.txt".formatted(file++)), text);
        text.setLength(0);
      }
    }
  }

  private void sentence(List<String> running, StringBuilder text) {
    for (String word : running) {
      text.append(word);
      boolean closed = Characters.hasFinalConsonant(word.charAt(word.length() - 1));
      switch (random.nextInt(9)) {
        case 0 -> text.append(closed ? "은" : "는");
        case 1 -> text.append(closed ? "을" : "를");
        case 2 -> text.append("에서");
        default -> {}
      }
      text.append(' ');
    }
    text.append("이다.\n\n");
  }
}
