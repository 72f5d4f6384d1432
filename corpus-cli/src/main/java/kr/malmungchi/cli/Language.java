package kr.malmungchi.cli;

import java.util.Locale;

/** The language in which the command talks with its user. */
enum Language {
  KOREAN,
  ENGLISH;

  static Language ofUser() {
    return Locale.getDefault().getLanguage().equals("ko") ? KOREAN : ENGLISH;
  }

  String choose(String korean, String english) {
    return switch (this) {
      case KOREAN -> korean;
      case ENGLISH -> english;
    };
  }
}
