package kr.malmungchi.dictionary;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.List;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;

/**
 * Knows when two terms are the same: case, width and the spaces of Hangul do not count (한국 은행 is
 * 한국은행, but "the rapist" is no therapist).
 */
public final class Terms {
  private static final int LONGEST_SHOWN = 40;

  private Terms() {}

  /** The same for terms that are the same; empty for a text without a word. */
  public static String key(String term) {
    List<Word> words = Words.of(NormalizedText.of(term));
    StringBuilder key = new StringBuilder();
    words.forEach(word -> append(word.whole(), key));
    return key.toString();
  }

  /** Adds a word to the key of those before it. */
  public static void append(String word, StringBuilder key) {
    if (!key.isEmpty()
        && !Characters.isHangul(key.charAt(key.length() - 1))
        && !Characters.isHangul(word.charAt(0))) {
      key.append(' ');
    }
    key.append(word);
  }

  static ImmutableSet<String> keys(Collection<String> terms) {
    return terms.stream().map(Terms::key).collect(ImmutableSet.toImmutableSet());
  }

  /** A term that may be long, short enough to stand in a sentence. */
  static String shown(String term) {
    return term.codePointCount(0, term.length()) <= LONGEST_SHOWN
        ? term
        : term.substring(0, term.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
  }
}
