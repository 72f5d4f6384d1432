package kr.malmungchi.name;

import kr.malmungchi.name.NameWords.Role;

/** Tells places: countries and provinces, and what an address adds to them (서울 마포구). */
final class Places {
  private static final int LONGEST = 8;

  private Places() {}

  static boolean is(TokenRow row, int number) {
    Token token = row.get(number);
    String form = token.form();
    if (NameWords.is(form, Role.PLACE)) {
      return !NameWords.is(form, Role.DOUBTFUL_PLACE)
          || NameWords.is(token.particle(), Role.LOCATIVE)
          || isBehindPlace(row, number);
    }
    return form.length() > 1
        && form.length() <= LONGEST
        && NameWords.tail(form, Role.PLACE_TAIL, 1) > 0
        && !NameWords.isAny(form, Role.ORDINARY, Role.NOUN)
        && isBehindPlace(row, number);
  }

  /** Whether the word before is a place too, or the next part of an address. */
  private static boolean isBehindPlace(TokenRow row, int number) {
    if (!row.isSpaced(number) || row.get(number - 1).hasParticle()) {
      return false;
    }
    String before = row.get(number - 1).form();
    if (NameWords.is(before, Role.PLACE)) {
      return true;
    }
    return before.length() > 1
        && before.length() <= LONGEST
        && NameWords.tail(before, Role.PLACE_TAIL, 1) > 0
        && row.isSpaced(number - 1)
        && NameWords.is(row.get(number - 2).form(), Role.PLACE);
  }
}
