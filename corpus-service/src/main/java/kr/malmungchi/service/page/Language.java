package kr.malmungchi.service.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of the page, as its addresses and cookies name them. */
enum Language {
  KOREAN("ko", 0),
  ENGLISH("en", 1);

  private final String code;
  private final int column;

  Language(String code, int column) {
    this.code = code;
    this.column = column;
  }

  /** Which of the forms of a message is in this language. */
  int column() {
    return column;
  }

  String code() {
    return code;
  }

  Language other() {
    return this == KOREAN ? ENGLISH : KOREAN;
  }

  /**
   * What the reader chose; else the first that the browser prefers and the page has; else Korean.
   */
  static Language of(@Nullable String chosen, List<Locale> preferred) {
    for (Language language : values()) {
      if (language.code.equals(chosen)) {
        return language;
      }
    }
    for (Locale locale : preferred) {
      for (Language language : values()) {
        if (language.code.equals(locale.getLanguage())) {
          return language;
        }
      }
    }
    return KOREAN;
  }
}
