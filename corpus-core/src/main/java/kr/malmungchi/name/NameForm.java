package kr.malmungchi.name;

import com.google.common.base.Splitter;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import kr.malmungchi.name.NameWords.Role;
import kr.malmungchi.text.Characters;

/**
 * The forms by which spellings are compared: 샘 알트만 and 샘알트만 have one key, so have OpenAI and Open
 * AI.
 *
 * @param key small letters without spaces, hyphens and the legal form of a company
 * @param words of the spelling
 */
record NameForm(String key, List<String> words) {
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();
  private static final List<String> LEGAL =
      List.of(
          "(주)", "㈜", "주식회사", ", inc.", " inc.", " inc", " ltd.", " ltd", " corp.", " corp",
          " llc");

  static NameForm of(String spelling) {
    String plain = Normalizer.normalize(spelling, Form.NFC).strip();
    String small = plain.toLowerCase(Locale.ROOT);
    for (String legal : LEGAL) {
      if (small.startsWith(legal)) {
        small = small.substring(legal.length());
      } else if (small.endsWith(legal)) {
        small = small.substring(0, small.length() - legal.length());
      }
    }
    StringBuilder key = new StringBuilder(small.length());
    for (int i = 0; i < small.length(); i++) {
      char c = small.charAt(i);
      if (!Characters.isBlank(c) && " -·.'’".indexOf(c) < 0) {
        key.append(c);
      }
    }
    return new NameForm(key.isEmpty() ? small : key.toString(), WORDS.splitToList(plain));
  }

  boolean isOneWord() {
    return words.size() == 1;
  }

  boolean isLatin() {
    return !key.isEmpty() && key.charAt(0) < 0x250 && Character.isLetter(key.charAt(0));
  }

  boolean isHangul() {
    return key.chars().allMatch(Characters::isHangulSyllable);
  }

  /** 줄레줄레: a word that says itself twice shows how something moves and is no name. */
  boolean isTwice() {
    int half = key.length() / 2;
    return key.length() > 3
        && key.length() % 2 == 0
        && key.substring(0, half).equals(key.substring(half));
  }

  /** The words without those that only say what sort of company it is. */
  List<String> telling() {
    int last = words.size() - 1;
    return last > 0 && NameWords.is(words.get(last), Role.ORGANISATION_WORD)
        ? words.subList(0, last)
        : words;
  }
}
