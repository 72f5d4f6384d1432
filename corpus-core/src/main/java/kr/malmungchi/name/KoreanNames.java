package kr.malmungchi.name;

import kr.malmungchi.name.NameWords.Role;

/** Judges by its syllables whether a word is the full name of a Korean: 김민수, 남궁연, but not 전문성. */
final class KoreanNames {
  /** How like a name a word looks. */
  enum Look {
    NONE,
    POSSIBLE,
    LIKELY
  }

  private KoreanNames() {}

  static Look look(String word) {
    int length = word.length();
    if (length < 2 || length > 4 || isTaken(word)) {
      return Look.NONE;
    }
    if (length > 2 && NameWords.is(word.substring(0, 2), Role.LONG_SURNAME)) {
      return given(word, 2) > 0 ? Look.POSSIBLE : Look.NONE;
    }
    if (length == 4 || isWord(word)) {
      return Look.NONE;
    }
    boolean common = NameWords.is(word, 0, Role.SURNAME);
    if (!common && !NameWords.is(word, 0, Role.RARE_SURNAME)) {
      return Look.NONE;
    }
    int given = given(word, 1);
    if (given == 0) {
      return Look.NONE;
    }
    return common && given == 2 && length == 3 && !isVerb(word) ? Look.LIKELY : Look.POSSIBLE;
  }

  /** A word of another meaning, or somebody who is not named: 김모. */
  private static boolean isTaken(String word) {
    return NameWords.isAny(word, Role.ORDINARY, Role.PLACE)
        || NameWords.isAny(word, Role.TITLE, Role.OFFICE)
        || NameWords.isAny(word, Role.CALLING, Role.ORGANISATION)
        || NameWords.is(word, Role.ORGANISATION_CONTEXT)
        || (word.length() == 2 && word.endsWith("모"));
  }

  /** 변하지, 전해진: perhaps a verb. */
  private static boolean isVerb(String word) {
    return NameWords.is(word, 1, Role.VERB_STEM) && NameWords.is(word, 2, Role.VERB_TAIL);
  }

  /** A noun, alone or with an ending that makes nouns. */
  private static boolean isWord(String word) {
    return NameWords.isAny(word.substring(0, 2), Role.NOUN, Role.ORDINARY)
        && (word.length() == 2 || NameWords.is(word, 2, Role.WORD_TAIL));
  }

  /** 2 for syllables that many given names have, 1 for possible ones, 0 for others. */
  private static int given(String word, int from) {
    int last = word.length() - 1;
    int end = degree(word, last, Role.GIVEN_LAST, Role.RARE_GIVEN_LAST);
    if (last == from) {
      return Math.min(1, end);
    }
    int start = degree(word, from, Role.GIVEN_FIRST, Role.RARE_GIVEN_FIRST);
    return Math.min(start, end);
  }

  private static int degree(String word, int at, Role common, Role rare) {
    if (NameWords.is(word, at, common)) {
      return 2;
    }
    return NameWords.is(word, at, rare) ? 1 : 0;
  }

  /** Whether a syllable alone is a surname. */
  static boolean isSurname(String word) {
    return word.length() == 1 && NameWords.isAny(word, Role.SURNAME, Role.RARE_SURNAME);
  }

  /** How many syllables of a full name are its surname. */
  static int surnameLength(String name) {
    return name.length() > 2 && NameWords.is(name.substring(0, 2), Role.LONG_SURNAME) ? 2 : 1;
  }
}
