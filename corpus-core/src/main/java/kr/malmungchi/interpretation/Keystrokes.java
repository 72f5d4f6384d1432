package kr.malmungchi.interpretation;

import java.util.HashMap;
import java.util.Map;
import kr.malmungchi.lexicon.TwoSetKeyboard;
import kr.malmungchi.text.Characters;

/**
 * The words that one wrong keystroke turns into a given one: a key beside the right one, one too
 * many or too few, two in the wrong order. Hangul counts by the keys that type it.
 */
final class Keystrokes {
  private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
  private static final String KEYS = "qwertyuiopasdfghjklzxcvbnmQWERTOP";

  private static final double NEIGHBOUR = 0.5;
  private static final double SHIFT = 0.4;
  private static final double SWAPPED = 0.6;
  private static final double REPEATED = 0.5;
  private static final double OTHER = 1;

  private final boolean hangul;
  private final String keys;
  private final Map<String, Double> near = new HashMap<>();

  private Keystrokes(String word, boolean hangul, String keys) {
    this.hangul = hangul;
    this.keys = keys;
    near.put(word, 0.0);
  }

  /** The words with the cost of the keystroke between, 0.4 to 1; of these, many are no words. */
  static Map<String, Double> near(String word, int least, int most) {
    boolean hangul = word.chars().allMatch(Characters::isHangulSyllable);
    boolean latin = word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    if (!hangul && !latin) {
      return Map.of();
    }
    String keys = hangul ? TwoSetKeyboard.keys(word) : word;
    if (keys.length() < least || keys.length() > most) {
      return Map.of();
    }
    Keystrokes strokes = new Keystrokes(word, hangul, keys);
    strokes.collect();
    strokes.near.remove(word);
    return strokes.near;
  }

  private void collect() {
    for (int at = 0; at <= keys.length(); at++) {
      String before = keys.substring(0, at);
      String rest = keys.substring(at);
      for (int i = 0; i < KEYS.length(); i++) {
        char key = KEYS.charAt(i);
        add(before + key + rest, OTHER);
        if (!rest.isEmpty() && key != rest.charAt(0)) {
          add(before + key + rest.substring(1), cost(rest.charAt(0), key));
        }
      }
      if (!rest.isEmpty()) {
        boolean repeated = at > 0 && keys.charAt(at - 1) == rest.charAt(0);
        add(before + rest.substring(1), repeated ? REPEATED : OTHER);
      }
      if (rest.length() > 1 && rest.charAt(0) != rest.charAt(1)) {
        add(before + rest.charAt(1) + rest.charAt(0) + rest.substring(2), SWAPPED);
      }
    }
  }

  private void add(String typed, double cost) {
    if (hangul) {
      String word = TwoSetKeyboard.hangul(typed);
      if (word.chars().allMatch(Characters::isHangulSyllable)) {
        near.merge(word, cost, Math::min);
      }
    } else if (typed.chars().allMatch(c -> c >= 'a')) {
      near.merge(typed, cost, Math::min);
    }
  }

  private static double cost(char typed, char meant) {
    if (Character.toLowerCase(typed) == Character.toLowerCase(meant)) {
      return SHIFT;
    }
    return isNeighbour(Character.toLowerCase(typed), Character.toLowerCase(meant))
        ? NEIGHBOUR
        : OTHER;
  }

  /** Keys that touch: beside each other in a row, or above and below with the rows' offset. */
  private static boolean isNeighbour(char one, char other) {
    for (int row = 0; row < ROWS.length; row++) {
      int at = ROWS[row].indexOf(one);
      if (at >= 0) {
        return isAt(row, at - 1, other)
            || isAt(row, at + 1, other)
            || isAt(row - 1, at, other)
            || isAt(row - 1, at + 1, other)
            || isAt(row + 1, at - 1, other)
            || isAt(row + 1, at, other);
      }
    }
    return false;
  }

  private static boolean isAt(int row, int at, char key) {
    return row >= 0
        && row < ROWS.length
        && at >= 0
        && at < ROWS[row].length()
        && ROWS[row].charAt(at) == key;
  }
}
