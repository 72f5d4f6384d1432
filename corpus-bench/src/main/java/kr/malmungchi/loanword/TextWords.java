package kr.malmungchi.loanword;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;

/** The Hangul words of texts. */
final class TextWords {
  private TextWords() {}

  /** Each Hangul word of the texts, with and without a particle. */
  static Set<String> forms(List<String> texts) {
    Set<String> forms = new TreeSet<>();
    for (String text : texts) {
      for (Word word : Words.of(text)) {
        add(word.form(), forms);
        add(word.whole(), forms);
      }
    }
    return forms;
  }

  private static void add(String form, Set<String> forms) {
    if (form.length() > 1 && form.equals(Spellings.hangul(form))) {
      forms.add(form);
    }
  }

  /** The form without a particle that a word would be found under. */
  static String form(String word) {
    List<Word> words = Words.of(word);
    return words.isEmpty() ? word : words.get(0).form();
  }
}
