package kr.malmungchi.name;

import com.google.common.base.Splitter;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.malmungchi.text.TableLines;

/** Knows the words that tell names from others; the table is {@code name-words.txt}. */
final class NameWords {
  /** What a word may be; the table says of each what it means. */
  enum Role {
    SURNAME,
    RARE_SURNAME,
    LONG_SURNAME,
    WORD_SURNAME,
    GIVEN_FIRST,
    RARE_GIVEN_FIRST,
    GIVEN_LAST,
    RARE_GIVEN_LAST,
    WORD_TAIL,
    NOUN,
    TITLE,
    OFFICE,
    CALLING,
    SPEECH,
    TRADE,
    DATIVE,
    ORGANISATION_TAIL,
    PARTY,
    MINISTRY,
    ORGANISATION_WORD,
    ORGANISATION_CONTEXT,
    ORGANISATION,
    PRODUCT_CONTEXT,
    PLACE,
    DOUBTFUL_PLACE,
    PLACE_TAIL,
    LOCATIVE,
    ORDINARY,
    VERB_ENDING,
    VERB_STEM,
    VERB_TAIL
  }

  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();
  private static final Map<String, Set<Role>> ROLES = load();
  private static final int LONGEST =
      ROLES.keySet().stream().mapToInt(String::length).max().orElse(0);

  private static final int LONGEST_BEGINNING = 5;

  private NameWords() {}

  private static Map<String, Set<Role>> load() {
    Map<String, Set<Role>> roles = new HashMap<>();
    for (String line : TableLines.of(NameWords.class, "name-words.txt")) {
      List<String> words = WORDS.splitToList(line);
      Role role = Role.valueOf(words.get(0));
      for (String word : words.subList(1, words.size())) {
        roles.computeIfAbsent(word, none -> EnumSet.noneOf(Role.class)).add(role);
      }
    }
    return roles;
  }

  static boolean is(String word, Role role) {
    return word.length() <= LONGEST && ROLES.getOrDefault(word, Set.of()).contains(role);
  }

  static boolean isAny(String word, Role one, Role other) {
    if (word.length() > LONGEST) {
      return false;
    }
    Set<Role> roles = ROLES.getOrDefault(word, Set.of());
    return roles.contains(one) || roles.contains(other);
  }

  /** The syllable or letter at a place. */
  static boolean is(String word, int at, Role role) {
    return is(word.substring(at, at + 1), role);
  }

  /** How long the longest ending of this role is that leaves {@code least} letters; 0 if none. */
  static int tail(String word, Role role, int least) {
    for (int start = Math.max(least, word.length() - LONGEST); start < word.length(); start++) {
      if (is(word.substring(start), role)) {
        return word.length() - start;
      }
    }
    return 0;
  }

  /** Whether a word begins with one of this role that has two to five letters. */
  static boolean begins(String word, Role role) {
    for (int end = Math.min(LONGEST_BEGINNING, word.length()); end > 1; end--) {
      if (is(word.substring(0, end), role)) {
        return true;
      }
    }
    return false;
  }
}
