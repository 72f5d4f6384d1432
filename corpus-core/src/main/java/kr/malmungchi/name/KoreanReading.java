package kr.malmungchi.name;

import java.util.Optional;
import kr.malmungchi.name.KoreanNames.Look;
import kr.malmungchi.name.NameWords.Role;

/**
 * Reads one word as the name of a Korean, perhaps with a title joined to it: 김민수는, 김민수씨, 박교수.
 *
 * @param name the name without title and particle
 * @param look how like a name it looks; a surname alone looks possible
 * @param titled whether a title is joined to it
 */
record KoreanReading(String name, Look look, boolean titled) {
  private static final int LONGEST_TITLE = 4;
  private static final int LONGEST = 9;

  /**
   * @param form of a word without what may be its particle
   * @param whole with it
   */
  static Optional<KoreanReading> of(String form, String whole) {
    if (form.length() > LONGEST || NameWords.is(whole, Role.ORDINARY)) {
      return Optional.empty();
    }
    return titled(form).or(() -> titled(whole)).or(() -> plain(form, whole));
  }

  private static Optional<KoreanReading> titled(String word) {
    for (int length = Math.min(LONGEST_TITLE, word.length() - 1); length > 0; length--) {
      String name = word.substring(0, word.length() - length);
      if (NameWords.isAny(word.substring(name.length()), Role.TITLE, Role.OFFICE)) {
        Look look = KoreanNames.look(name);
        if (look != Look.NONE && (name.length() > 2 || length > 1)) {
          return Optional.of(new KoreanReading(name, look, true));
        }
        boolean surname = KoreanNames.isSurname(name) && !NameWords.is(word, Role.ORDINARY);
        if (surname && !NameWords.isAny(word, Role.TITLE, Role.OFFICE)) {
          return Optional.of(new KoreanReading(name, Look.POSSIBLE, true));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<KoreanReading> plain(String form, String whole) {
    Look look = KoreanNames.look(form);
    boolean longer = whole.length() == 3 && form.length() == 2;
    if (longer && !NameWords.isAny(form, Role.ORDINARY, Role.NOUN)) {
      Look wholeLook = KoreanNames.look(whole);
      if (wholeLook == Look.LIKELY || (wholeLook == Look.POSSIBLE && look == Look.NONE)) {
        // Either 김정 with a particle or 김정은; what stands around it will tell.
        return Optional.of(new KoreanReading(whole, Look.POSSIBLE, false));
      }
    }
    return look == Look.NONE ? Optional.empty() : Optional.of(new KoreanReading(form, look, false));
  }

  boolean isSurname() {
    return name.length() == 1;
  }

  /** Whether the particle of the token is a part of the name. */
  boolean takesAll(Token token) {
    return name.length() > token.form().length();
  }
}
