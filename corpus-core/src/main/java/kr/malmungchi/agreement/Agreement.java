package kr.malmungchi.agreement;

import java.util.List;

/**
 * What several statements tell of one thing, side by side.
 *
 * @param about the words that show it is one thing, as the first statement has them
 * @param verdict {@code DIFFERENT} if any two tellings differ, else {@code COMPATIBLE} if any two
 *     are not equally precise, else {@code SAME}
 * @param tellings two at least, in the order of the statements
 */
public record Agreement(Kind kind, List<String> about, Verdict verdict, List<Telling> tellings) {

  public Agreement {
    about = List.copyOf(about);
    tellings = List.copyOf(tellings);
  }
}
