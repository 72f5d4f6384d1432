package kr.malmungchi.name;

import kr.malmungchi.name.NameWords.Role;

/** Tells places: countries and provinces, and what an address adds to them (서울 마포구). */
final class Places {
  /** What a word may be in an address. */
  enum Look {
    NONE,
    /** 서울, 경기도. */
    NAME,
    /** 화성, which is a planet as well. */
    DOUBTFUL,
    /** 마포구, but 친구 too. */
    PART
  }

  private static final int LONGEST = 8;

  private Places() {}

  static Look look(String word) {
    if (NameWords.is(word, Role.PLACE)) {
      return NameWords.is(word, Role.DOUBTFUL_PLACE) ? Look.DOUBTFUL : Look.NAME;
    }
    boolean part =
        word.length() > 1
            && word.length() <= LONGEST
            && NameWords.tail(word, Role.PLACE_TAIL, 1) > 0
            && !NameWords.isAny(word, Role.ORDINARY, Role.NOUN);
    return part ? Look.PART : Look.NONE;
  }

  static boolean is(TokenRow row, int number) {
    return switch (row.get(number).forms().place()) {
      case NONE -> false;
      case NAME -> true;
      case DOUBTFUL ->
          NameWords.is(row.get(number).particle(), Role.LOCATIVE) || isBehindPlace(row, number);
      case PART -> isBehindPlace(row, number);
    };
  }

  /** Whether the word before is a place too, or the next part of an address. */
  private static boolean isBehindPlace(TokenRow row, int number) {
    if (!row.isSpaced(number) || row.get(number - 1).hasParticle()) {
      return false;
    }
    return switch (row.get(number - 1).forms().place()) {
      case NONE -> false;
      case NAME, DOUBTFUL -> true;
      case PART -> row.isSpaced(number - 1) && isName(row.get(number - 2));
    };
  }

  private static boolean isName(Token token) {
    Look look = token.forms().place();
    return look == Look.NAME || look == Look.DOUBTFUL;
  }
}
