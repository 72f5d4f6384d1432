package kr.malmungchi.quotation;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Splitter;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.malmungchi.text.TableLines;

/** Knows the words that show who says what; the table is {@code speech-words.txt}. */
final class SpeechWords {
  private static final Splitter FIELDS = Splitter.on('\t').trimResults().omitEmptyStrings();
  private static final String INFLECTED = "했하한합해할";

  /** What a word does for a quotation; the table explains each. */
  enum Role {
    VERB,
    DO,
    SAID,
    NAMING,
    TAKING,
    SAYING,
    SENT,
    TITLE,
    COLLECTIVE,
    UNNAMED,
    SOMEBODY,
    BEFORE,
    HE,
    SELF,
    NOBODY,
    BARE,
    SURNAME,
    ORGANISATION,
    ASKER,
    ANSWERER
  }

  /** The words of a role, with their first and last characters: most places need no look-up. */
  private record Group(Set<String> words, BitSet first, BitSet last, int longest) {
    static Group of(Set<String> words) {
      BitSet first = new BitSet();
      BitSet last = new BitSet();
      words.forEach(word -> first.set(word.charAt(0)));
      words.forEach(word -> last.set(word.charAt(word.length() - 1)));
      return new Group(words, first, last, words.stream().mapToInt(String::length).max().orElse(0));
    }
  }

  private final Map<Role, Group> groups = new EnumMap<>(Role.class);

  private SpeechWords(Map<Role, Set<String>> words) {
    words.forEach((role, known) -> groups.put(role, Group.of(known)));
  }

  private Group group(Role role) {
    return checkNotNull(groups.get(role));
  }

  static SpeechWords load() {
    Map<Role, Set<String>> words = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      words.put(role, new HashSet<>());
    }
    for (String line : TableLines.of(SpeechWords.class, "speech-words.txt")) {
      List<String> fields = FIELDS.splitToList(line);
      words
          .computeIfAbsent(Role.valueOf(fields.get(0)), role -> new HashSet<>())
          .addAll(fields.subList(1, fields.size()));
    }
    return new SpeechWords(words);
  }

  boolean is(Role role, String word) {
    return group(role).words.contains(word);
  }

  /** Whether a word of this role stands at a place of a text; more may follow it: 말씀 in 말씀은. */
  boolean isAt(Role role, String text, int at) {
    Group group = group(role);
    if (at >= text.length() || !group.first.get(text.charAt(at))) {
      return false;
    }
    for (int end = Math.min(text.length(), at + group.longest); end > at; end--) {
      if (group.last.get(text.charAt(end - 1)) && group.words.contains(text.substring(at, end))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text ends with a word of this role. */
  boolean endsWith(Role role, String text) {
    Group group = group(role);
    if (text.isEmpty() || !group.last.get(text.charAt(text.length() - 1))) {
      return false;
    }
    for (int start = Math.max(0, text.length() - group.longest); start < text.length(); start++) {
      if (group.first.get(text.charAt(start)) && group.words.contains(text.substring(start))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb of saying begins at a place: 밝혔다, 말했다, 입을 모았다. */
  boolean isSpeechAt(String text, int at) {
    return isAt(Role.VERB, text, at) || isSaidAt(text, at);
  }

  private boolean isSaidAt(String text, int at) {
    Group said = group(Role.SAID);
    if (!said.first.get(text.charAt(at))) {
      return false;
    }
    for (int end = Math.min(text.length() - 1, at + said.longest); end > at; end--) {
      if (INFLECTED.indexOf(text.charAt(end)) >= 0
          && said.words.contains(text.substring(at, end))) {
        return true;
      }
    }
    return false;
  }
}
