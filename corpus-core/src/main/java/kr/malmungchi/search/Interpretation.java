package kr.malmungchi.search;

import java.util.List;

/**
 * A reading of a part of the question other than the one typed.
 *
 * @param rule which rule led to it: {@code name-variant}
 * @param confidence from 0 to 1
 */
public record Interpretation(String rule, String from, List<String> to, double confidence) {

  public Interpretation {
    to = List.copyOf(to);
  }
}
