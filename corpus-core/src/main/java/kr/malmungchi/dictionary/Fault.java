package kr.malmungchi.dictionary;

/**
 * What is wrong in the text of a dictionary.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 units
 * @param message what is wrong and what to do, as one sentence
 */
public record Fault(int line, int column, String message) {

  /** For a person: {@code line 3, column 5: …}. */
  @Override
  public String toString() {
    return "line %d, column %d: %s".formatted(line, column, message);
  }
}
