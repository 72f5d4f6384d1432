package kr.malmungchi.reading;

/** A number with its noun, as evidence says it: 1 note, 2 notes. */
final class Counted {
  private Counted() {}

  static String of(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
