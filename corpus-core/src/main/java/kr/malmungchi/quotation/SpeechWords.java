package kr.malmungchi.quotation;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.Splitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    THINKING,
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

  private final Map<Role, Set<String>> words;
  private final int longest;

  private SpeechWords(Map<Role, Set<String>> words) {
    this.words = words;
    this.longest =
        words.values().stream().flatMap(Set::stream).mapToInt(String::length).max().orElse(0);
  }

  static SpeechWords load() {
    Map<Role, Set<String>> words = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      words.put(role, new HashSet<>());
    }
    try (InputStream stream = SpeechWords.class.getResourceAsStream("speech-words.txt")) {
      checkState(stream != null, "speech-words.txt is missing from the jar");
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          List<String> fields = FIELDS.splitToList(line);
          words.get(Role.valueOf(fields.get(0))).addAll(fields.subList(1, fields.size()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SpeechWords(words);
  }

  boolean is(Role role, String word) {
    return words.get(role).contains(word);
  }

  /** Whether a word of this role stands at a place of a text; more may follow it: 말씀 in 말씀은. */
  boolean isAt(Role role, String text, int at) {
    Set<String> known = words.get(role);
    for (int end = Math.min(text.length(), at + longest); end > at; end--) {
      if (known.contains(text.substring(at, end))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text ends with a word of this role. */
  boolean endsWith(Role role, String text) {
    Set<String> known = words.get(role);
    for (int start = Math.max(0, text.length() - longest); start < text.length(); start++) {
      if (known.contains(text.substring(start))) {
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
    Set<String> known = words.get(Role.SAID);
    for (int end = Math.min(text.length() - 1, at + longest); end > at; end--) {
      if (INFLECTED.indexOf(text.charAt(end)) >= 0 && known.contains(text.substring(at, end))) {
        return true;
      }
    }
    return false;
  }
}
