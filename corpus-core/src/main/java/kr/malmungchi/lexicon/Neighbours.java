package kr.malmungchi.lexicon;

import java.util.ArrayList;
import java.util.List;
import kr.malmungchi.text.Word;

/**
 * Joins words that stand next to each other with nothing or a space between them, the first without
 * a particle: 샘 알트만의 → 샘 알트만, 샘 알트만의. They tell where people put spaces and what names consist of.
 */
public final class Neighbours {
  private static final int LONGEST = 40;

  private Neighbours() {}

  /**
   * The neighbours in a text, in order.
   *
   * @param text the text of the words
   */
  public static List<String> of(List<Word> words, String text) {
    List<String> joined = new ArrayList<>(words.size());
    for (int i = 0; i + 1 < words.size(); i++) {
      Word first = words.get(i);
      Word second = words.get(i + 1);
      if (!first.hasParticle() && areAdjacent(first, second, text)) {
        String start = first.form() + ' ';
        joined.add(start + second.form());
        if (second.hasParticle()) {
          joined.add(start + second.whole());
        }
      }
    }
    return joined;
  }

  /** Whether nothing but a space stands between two words. */
  static boolean areAdjacent(Word first, Word second, String text) {
    int gap = second.start() - first.wholeEnd();
    return (gap == 0 || (gap == 1 && text.charAt(first.wholeEnd()) == ' '))
        && first.form().length() + second.whole().length() < LONGEST;
  }
}
