package kr.malmungchi.loanword;

import com.google.common.base.Splitter;
import java.util.List;

/** Knows how Latin letters are read one by one: GPT is 지피티; the table is {@code letters.txt}. */
final class Letters {
  private static final Splitter FIELDS = Splitter.on('\t');
  private static final String[] HANGUL = new String[26];
  private static final String[] LATIN = new String[26];

  static {
    for (String line : Tables.lines("letters.txt")) {
      List<String> fields = FIELDS.splitToList(line);
      int letter = fields.get(0).charAt(0) - 'a';
      HANGUL[letter] = fields.get(1);
      LATIN[letter] = fields.get(2);
    }
  }

  private Letters() {}

  /** gpt → 지피티. */
  static String inHangul(String letters) {
    return read(letters, HANGUL);
  }

  /** gpt → jeepeetee. */
  static String inLatin(String letters) {
    return read(letters, LATIN);
  }

  private static String read(String letters, String[] names) {
    StringBuilder read = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      read.append(names[letters.charAt(i) - 'a']);
    }
    return read.toString();
  }
}
