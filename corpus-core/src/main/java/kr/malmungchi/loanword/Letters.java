package kr.malmungchi.loanword;

/** Knows how Latin letters are read one by one: GPT is 지피티; the table is {@code letters.txt}. */
final class Letters {
  private static final String[] HANGUL = new String[26];
  private static final String[] LATIN = new String[26];

  static {
    TableText table = new TableText(TableText.resource("letters.txt"));
    while (table.nextLine()) {
      int letter = table.word().charAt(0) - 'a';
      HANGUL[letter] = table.word();
      LATIN[letter] = table.word();
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
