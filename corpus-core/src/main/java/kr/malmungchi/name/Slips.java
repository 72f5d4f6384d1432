package kr.malmungchi.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.malmungchi.lexicon.TwoSetKeyboard;
import kr.malmungchi.loanword.Loanwords;

/**
 * Finds spellings that are probably slips: one keystroke away from a name that is far more
 * frequent. Two spellings are one stroke apart if leaving out one stroke of each, or of one, makes
 * them equal; so each name is put down under all it can lose.
 */
final class Slips {
  private static final int MOST_MENTIONS = 2;
  private static final int TIMES = 10;
  private static final int LEAST_STROKES = 7;
  private static final int MOST_STROKES = 40;

  private final List<SeenName> seen;
  private final List<NameForm> forms;
  private final Loanwords loanwords;

  /**
   * @param seen the most frequent first
   */
  Slips(List<SeenName> seen, List<NameForm> forms, Loanwords loanwords) {
    this.seen = seen;
    this.forms = forms;
    this.loanwords = loanwords;
  }

  /** For each slip, by its number, the name that was meant. */
  Map<Integer, Integer> find() {
    Map<String, Integer> meant = new HashMap<>();
    List<Integer> rare = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      if (!canSlip(i)) {
        continue;
      }
      int number = i;
      if (seen.get(i).mentions() >= TIMES) {
        shorter(strokes(i)).forEach(rest -> meant.putIfAbsent(rest, number));
      } else if (seen.get(i).mentions() <= MOST_MENTIONS) {
        rare.add(i);
      }
    }
    Map<Integer, Integer> slips = new HashMap<>();
    for (int slip : rare) {
      int best = Integer.MAX_VALUE;
      for (String rest : shorter(strokes(slip))) {
        int name = meant.getOrDefault(rest, Integer.MAX_VALUE);
        if (name < best && isMeant(slip, name)) {
          best = name;
        }
      }
      if (best < Integer.MAX_VALUE) {
        slips.put(slip, best);
      }
    }
    return slips;
  }

  /** Every syllable makes another Korean; a slip can only be told in a longer name. */
  private boolean canSlip(int number) {
    String key = forms.get(number).key();
    int strokes = strokes(number).length();
    boolean korean =
        KoreanNames.look(key) != KoreanNames.Look.NONE && loanwords.foreignness(key) < 1;
    return strokes >= LEAST_STROKES
        && strokes <= MOST_STROKES
        && !korean
        && !forms.get(number).isTwice();
  }

  private String strokes(int number) {
    return TwoSetKeyboard.keys(forms.get(number).key());
  }

  private boolean isMeant(int slip, int name) {
    return seen.get(name).mentions() >= TIMES * seen.get(slip).mentions()
        && seen.get(name).kind() == seen.get(slip).kind()
        && forms.get(name).words().size() == forms.get(slip).words().size();
  }

  private static Set<String> shorter(String strokes) {
    Set<String> rests = new HashSet<>();
    rests.add(strokes);
    for (int i = 0; i < strokes.length(); i++) {
      rests.add(strokes.substring(0, i) + strokes.substring(i + 1));
    }
    return rests;
  }
}
