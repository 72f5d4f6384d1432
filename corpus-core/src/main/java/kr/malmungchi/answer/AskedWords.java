package kr.malmungchi.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.malmungchi.search.Variant;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;

/**
 * The words of a question that say what it is about, with what each may also be (올트먼: 알트만), and
 * what the question asks for.
 */
public final class AskedWords {
  /** More words of one question are not looked at. */
  private static final int MOST = 32;

  /** What a word counts of which only the beginning is there: 해임했다 for 해임된. */
  private static final double STEM = 0.7;

  private static final int STEM_LENGTH = 2;

  private static final String HOW_MANY = "몇";

  /**
   * @param others what stands for it, with its weight
   */
  private record Asked(Word word, List<Other> others) {}

  private record Other(String letters, double weight) {}

  private final List<Asked> asked = new ArrayList<>();
  private final List<Word> words;
  private final String letters;
  private Wanted wanted = Wanted.OTHER;

  private AskedWords(String text) {
    this.words = Words.of(NormalizedText.of(text)).stream().limit(MOST).toList();
    this.letters = letters(text);
  }

  /** The words of {@code text} and of what was read into it. */
  public static AskedWords of(String text, List<Variant> variants) {
    AskedWords result = new AskedWords(text);
    for (Word word : result.words) {
      Optional<Wanted> asks = AskingWords.of(word);
      if (asks.isEmpty()) {
        result.asked.add(new Asked(word, others(word, variants)));
      } else if (result.wanted == Wanted.OTHER) {
        result.wanted = asks.get();
      }
    }
    return result;
  }

  /** Other spellings; words that are only related are others. */
  private static List<Other> others(Word word, List<Variant> variants) {
    return variants.stream()
        .filter(variant -> variant.match() != Variant.Match.STEM)
        .filter(
            variant -> Words.of(NormalizedText.of(variant.from())).stream().anyMatch(word::isLike))
        .map(variant -> new Other(letters(variant.words()), variant.weight()))
        .toList();
  }

  /** What the question asks for. */
  public Wanted wanted() {
    return wanted;
  }

  /** What is counted: 명 of 몇 명; empty if the question does not say it. */
  String unit() {
    for (int i = 0; i < words.size(); i++) {
      String whole = words.get(i).whole();
      if (whole.startsWith(HOW_MANY)) {
        String rest = whole.substring(HOW_MANY.length());
        return unitOf(rest.isEmpty() && i + 1 < words.size() ? words.get(i + 1).whole() : rest);
      }
    }
    return "";
  }

  /** 채 of 채인가: without a particle or the end of the question. */
  private static String unitOf(String word) {
    for (int end = 1; end < word.length(); end++) {
      String rest = word.substring(end);
      if (Words.isParticle(rest) || AskingWords.has(rest)) {
        return word.substring(0, end);
      }
    }
    return word;
  }

  /** Whether the question has these words itself. */
  boolean hasLetters(String text) {
    return letters.contains(letters(text));
  }

  /** Where a sentence has the letters of a word of the question, in the source. */
  List<Integer> placesOf(int word, NormalizedText sentence) {
    String text = sentence.text().toLowerCase(Locale.ROOT);
    String whole = asked.get(word).word.form();
    boolean inflected = !text.contains(whole) && whole.length() > STEM_LENGTH;
    String form = inflected ? whole.substring(0, STEM_LENGTH) : whole;
    List<Integer> places = new ArrayList<>();
    for (int at = text.indexOf(form);
        at >= 0 && places.size() < MOST;
        at = text.indexOf(form, at + 1)) {
      places.add(sentence.source(at, at + 1).start());
    }
    return places;
  }

  /** How many words say what it is about. */
  public int size() {
    return asked.size();
  }

  /** How much of each word a sentence has, from 0 to 1. */
  public double[] in(String sentence) {
    List<Word> here = Words.of(NormalizedText.of(sentence));
    String letters = letters(sentence);
    return asked.stream().mapToDouble(one -> share(one, here, letters)).toArray();
  }

  /**
   * What each word counts, the rare ones more: {@code ln(1 + N / n)} over sentences.
   *
   * @param shares what {@link #in} says of each sentence
   */
  public double[] weights(List<double[]> shares) {
    double[] weights = new double[size()];
    for (int word = 0; word < weights.length; word++) {
      double having = 1;
      for (double[] share : shares) {
        having += share[word];
      }
      weights[word] = Math.log(1 + shares.size() / having);
    }
    return weights;
  }

  /** Which part of the question a sentence has, from 0 to 1. */
  public static double weighed(double[] share, double[] weights) {
    double all = 0;
    double found = 0;
    for (int word = 0; word < weights.length; word++) {
      all += weights[word];
      found += weights[word] * share[word];
    }
    return all == 0 ? 0 : found / all;
  }

  private static double share(Asked one, List<Word> here, String letters) {
    double best = share(one.word, here, letters);
    for (Other other : one.others) {
      best = letters.contains(other.letters) ? Math.max(best, other.weight) : best;
    }
    return best;
  }

  private static double share(Word word, List<Word> here, String letters) {
    String bare = bare(word);
    boolean found =
        bare.length() == 1
            ? here.stream().anyMatch(other -> bare(other).equals(bare))
            : letters.contains(bare);
    if (found) {
      return 1;
    }
    boolean inflected =
        word.form().length() > STEM_LENGTH && Characters.isHangulSyllable(word.form().charAt(0));
    return inflected && begins(word.form().substring(0, STEM_LENGTH), here) ? STEM : 0;
  }

  /** 집 of 집이: one syllable keeps its particle otherwise, as it may be a word of two. */
  private static String bare(Word word) {
    String form = word.form();
    return form.length() == 2 && Words.isParticle(form.substring(1)) ? form.substring(0, 1) : form;
  }

  private static boolean begins(String stem, List<Word> here) {
    return here.stream().anyMatch(word -> word.form().startsWith(stem));
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.chars()
        .filter(Character::isLetterOrDigit)
        .forEach(letter -> letters.append((char) letter));
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
