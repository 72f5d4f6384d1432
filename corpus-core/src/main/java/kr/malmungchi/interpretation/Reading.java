package kr.malmungchi.interpretation;

/**
 * One way to read some neighbouring words of a question.
 *
 * @param first the number of the first word that it reads
 * @param end the number of the first word after it
 * @param to the words of the corpus that are meant
 * @param confidence from 0 to 1
 */
record Reading(String rule, int first, int end, String to, double confidence) {

  /** Whether both read just the same words of the question. */
  boolean readsSame(Reading other) {
    return first == other.first && end == other.end;
  }

  boolean overlaps(Reading other) {
    return first < other.end && other.first < end;
  }

  /** Whether it reads all that the other reads and more. */
  boolean isWider(Reading other) {
    return first <= other.first && end >= other.end && end - first > other.end - other.first;
  }
}
