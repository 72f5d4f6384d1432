package kr.malmungchi.name;

import kr.malmungchi.name.NameWords.Role;

/** Tells organisations by the end of their names: 한빛은행, 푸른재단, 국방부. */
final class Organisations {
  private static final int LONGEST = 15;

  private Organisations() {}

  static boolean is(String word) {
    if (NameWords.is(word, Role.ORGANISATION)) {
      return true;
    }
    if (word.length() < 3 || word.length() > LONGEST || NameWords.is(word, Role.ORDINARY)) {
      return false;
    }
    String before = word.substring(0, word.length() - 1);
    return switch (word.charAt(word.length() - 1)) {
      case '당' -> NameWords.tail(before, Role.PARTY, 0) > 0;
      case '부' -> NameWords.is(before, Role.MINISTRY);
      case '대' -> NameWords.is(before, Role.PLACE);
      default -> NameWords.tail(word, Role.ORGANISATION_TAIL, 2) > 1;
    };
  }
}
