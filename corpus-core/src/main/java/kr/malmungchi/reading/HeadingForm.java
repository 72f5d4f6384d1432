package kr.malmungchi.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a heading is numbered or marked, from the form that stands highest to the lowest. */
enum HeadingForm {
  /** 프롤로그, 머리말, 부록: the frame of a book or a report. */
  FRAME(
      Kind.WORD,
      "(?:프롤로그|에필로그|머리말|머리글|책머리에|서문|서론|들어가며|들어가는 ?말|들어가기|시작하며|여는 ?[글말]|펴내며|맺음말|맺는 ?말|나가며|나오며|마치며|닫는 ?[글말]|후기|결론|부록|부 ?칙"
          + "|감사의 ?[글말]|참고|참고 ?문헌|참고 ?자료|인용 ?문헌|출처|각주|미주|후주|주석|찾아보기|일러두기|추천사|옮긴이의 ?말|지은이의 ?말|작가의 ?말|[Rr]eferences|REFERENCES|[Bb]ibliography|[Nn]otes)"
          + "(?:$|[ :.—-].*)"),
  /** 제1부, 1부, Part 1 */
  PART(
      Kind.TITLE,
      "(?:제 ?[0-9]{1,2} ?부|[0-9]{1,2}부|[Pp]art ?[0-9]{1,2}|PART ?[0-9]{1,2})(?:[^0-9가-힣].*|$)"),
  /** 제1장, 1장, 3강, 2주차, Chapter 1 */
  CHAPTER(
      Kind.TITLE,
      "(?:제 ?[0-9]{1,2} ?(?:[장편강막]|마당|단원|주차|차시|교시)|[0-9]{1,2} ?(?:[장강막]|마당|단원|주차|차시|교시)|(?:[Cc]hapter|CHAPTER|[Ll]ecture|LECTURE|[Ww]eek|WEEK|[Ll]esson|[Uu]nit) ?[0-9]{1,2})(?:[^0-9가-힣].*|$)"),
  /** 제1절, 제2관 */
  SECTION(Kind.TITLE, "제 ?[0-9]{1,2} ?[절관](?:[^0-9가-힣].*|$)"),
  /** 제1조(목적), with the text behind it on the same line. */
  ARTICLE(
      Kind.TITLE,
      "(제 ?[0-9]{1,4} ?조(?:의 ?[0-9]{1,3})?(?: ?[(\\[【][^()\\[\\]【】]{1,40}[)\\]】])?)(?:$| (?!제 ?[0-9]).*)"),
  /** 안건 1. 예산, 제1호 안건 */
  AGENDA(
      Kind.TITLE,
      "(?:(?:안건|의안|의제) ?(?:제 ?)?[0-9]{1,2}(?: ?호)?|제 ?[0-9]{1,2} ?호 ?(?:안건|의안|의제))(?:[^0-9가-힣].*|$)"),
  /** Ⅰ. */
  ROMAN(Kind.SEQUENCE, "(?:[Ⅰ-Ⅻ][.)]? *|(?:I{1,3}|IV|VI{0,3}|IX|X)\\. +)[^\\s].*"),
  /** 01 */
  TWO_DIGITS(Kind.SEQUENCE, "(?:0[1-9](?:[.)] *| +)|[1-9][0-9] +)[^\\s0-9].*"),
  /** 1. */
  NUMBER(Kind.SEQUENCE, "[1-9][0-9]?\\. *[^\\s0-9].*"),
  /** 1.1. */
  NUMBER_NUMBER(Kind.TITLE, "[1-9][0-9]?[.-][0-9]{1,2}\\.? +[^\\s].*"),
  /** 1.1.1. */
  NUMBER_NUMBER_NUMBER(Kind.TITLE, "[1-9][0-9]?\\.[0-9]{1,2}\\.[0-9]{1,2}\\.? +[^\\s].*"),
  /** 가. */
  SYLLABLE(Kind.SEQUENCE, "[가나다라마바사아자차카타파하]\\. *[^\\s].*"),
  /** 1) */
  HALF_BRACKET(Kind.SEQUENCE, "[1-9][0-9]?\\) *[^\\s].*"),
  /** 가) */
  SYLLABLE_HALF_BRACKET(Kind.SEQUENCE, "[가나다라마바사아자차카타파하]\\) *[^\\s].*"),
  /** (1) */
  BRACKETED_NUMBER(Kind.SEQUENCE, "\\([1-9][0-9]?\\) *[^\\s].*"),
  /** (가) */
  BRACKETED_SYLLABLE(Kind.SEQUENCE, "\\([가나다라마바사아자차카타파하]\\) *[^\\s].*"),
  /** ①, but not ①은, which begins a sentence. */
  CIRCLED(Kind.SEQUENCE, "[①-⑳](?: +[^\\s].*|(?!(?:은|는|이|가|을|를|과|와|에|의|로|도|만|번)[ ,])[^\\s].*)"),
  /** Q. */
  QUESTION(Kind.FLOATING, "(?:Q ?[0-9]{0,3} ?[.:)]|질문 ?[0-9]{1,3} ?[.:)]) *[^\\s].*"),
  /** ■ 배경, 📌 준비물 */
  MARKED(Kind.FLOATING, "(?:[■□◆◇▶▷★☆▣❖◈]|[\\p{So}&&[^○●◎◯△▲▽▼☞☜※]]) *[^\\s].*"),
  /** [참고], 【개요】, <배경> */
  BRACKET(
      Kind.FLOATING, "(?:\\[[^\\[\\]=@/]{2,30}]|【[^【】=@/]{2,30}】|<[^<>=@/]{2,30}>|〈[^〈〉]{2,30}〉)"),
  /** 결론: */
  COLON(Kind.FLOATING, "[^:.,!?|]{2,20} ?:"),
  /** 2023. 11. 17. alone on its line. */
  DATE(
      Kind.FLOATING,
      "(?:(?:[12][0-9]{3} ?[.년/-] ?)?[0-9]{1,2} ?[.월/-] ?[0-9]{1,2} ?[.일]?|[12][0-9]{3} ?[.년/-] ?[0-9]{1,2} ?[월.]?|[12][0-9]{3}년)"
          + "(?: ?(?:초|중순|말|경|무렵|봄|여름|가을|겨울|상반기|하반기|[1-4]분기|[월화수목금토일]요일))?(?: ?\\([^()]{1,20}\\))?"),
  PLAIN(Kind.FLOATING, ".*");

  private enum Kind {
    /** One of few words. */
    WORD,
    /** A number in a form that only titles have. */
    TITLE,
    /** A number in a form that lists have as well: it must follow the one before. */
    SEQUENCE,
    /** Its height depends on where it first comes. */
    FLOATING
  }

  private static final String OPENING = "[【<〈";

  /** The first letters of the words of a frame. */
  private static final String FRAME_BEGINNINGS = OPENING + "프에머책서들시여펴맺나마닫후결부감참인출각미주찾일추옮지작RrBbNn";

  private static final String SYLLABLES = "가나다라마바사아자차카타파하";
  private static final Pattern ROMAN_NUMBER = Pattern.compile("[IVX]+");
  private static final HeadingForm[] FORMS = values();

  private final Kind kind;
  private final Pattern pattern;

  HeadingForm(Kind kind, String pattern) {
    this.kind = kind;
    this.pattern = Pattern.compile(pattern);
  }

  /** Whether it has a number or a letter that counts. */
  boolean isNumbered() {
    return kind == Kind.TITLE || kind == Kind.SEQUENCE;
  }

  static HeadingForm of(String title) {
    if (FRAME.mayBegin(title) && FRAME.pattern.matcher(unbracketed(title)).matches()) {
      return FRAME;
    }
    for (HeadingForm form : FORMS) {
      if (form.mayBegin(title) && form.pattern.matcher(title).matches()) {
        return form;
      }
    }
    return PLAIN;
  }

  /** A look at the first character, since most lines begin as no heading does. */
  private boolean mayBegin(String title) {
    char first = title.isEmpty() ? ' ' : title.charAt(0);
    return switch (this) {
      case FRAME -> FRAME_BEGINNINGS.indexOf(first) >= 0;
      case PART, CHAPTER -> first == '제' || isDigit(first) || "PpCcLlWwUu".indexOf(first) >= 0;
      case SECTION, ARTICLE -> first == '제';
      case AGENDA -> "제안의".indexOf(first) >= 0;
      case ROMAN -> "IVX".indexOf(first) >= 0 || (first >= 'Ⅰ' && first <= 'Ⅻ');
      case TWO_DIGITS, NUMBER, NUMBER_NUMBER, NUMBER_NUMBER_NUMBER, HALF_BRACKET, DATE ->
          isDigit(first);
      case SYLLABLE, SYLLABLE_HALF_BRACKET -> SYLLABLES.indexOf(first) >= 0;
      case BRACKETED_NUMBER, BRACKETED_SYLLABLE -> first == '(';
      case CIRCLED -> first >= '①' && first <= '⑳';
      case QUESTION -> first == 'Q' || first == '질';
      case MARKED -> !Character.isLetterOrDigit(first);
      case BRACKET -> OPENING.indexOf(first) >= 0;
      case COLON -> title.endsWith(":");
      case PLAIN -> true;
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** 참고 of [참고]. */
  private static String unbracketed(String title) {
    boolean bracketed = title.length() > 2 && OPENING.indexOf(title.charAt(0)) >= 0;
    return bracketed ? title.substring(1, title.length() - 1).strip() : title;
  }

  /** Whether the line is one word of a frame and nothing else. */
  static boolean isFrameAlone(String title) {
    Matcher frame = FRAME.pattern.matcher(unbracketed(title));
    return title.length() <= 12 && frame.matches() && !title.contains(":");
  }

  /** The part of an article's line that is its heading: 제1조(목적). */
  static Optional<String> articleHead(String line) {
    Matcher article = ARTICLE.pattern.matcher(line);
    return article.matches() ? Optional.of(article.group(1)) : Optional.empty();
  }

  boolean isTitle() {
    return kind == Kind.TITLE;
  }

  boolean isSequence() {
    return kind == Kind.SEQUENCE;
  }

  boolean isFloating() {
    return kind == Kind.FLOATING;
  }

  /** The number of a line of a sequence, from 1; 0 if it has none. */
  int number(String title) {
    int at = 0;
    while (at < title.length()
        && !Character.isLetterOrDigit(title.charAt(at))
        && !isSign(title.charAt(at))) {
      at++;
    }
    if (!isSequence() || at == title.length()) {
      return 0;
    }
    char c = title.charAt(at);
    if (isSign(c)) {
      return c <= 'Ⅻ' ? c - 'Ⅰ' + 1 : c - '①' + 1;
    }
    if (SYLLABLES.indexOf(c) >= 0) {
      return SYLLABLES.indexOf(c) + 1;
    }
    Matcher roman = ROMAN_NUMBER.matcher(title).region(at, title.length());
    if (roman.lookingAt()) {
      return roman(roman.group());
    }
    int number = 0;
    while (at < title.length() && Character.isDigit(title.charAt(at)) && number < 1_000) {
      number = number * 10 + Character.digit(title.charAt(at), 10);
      at++;
    }
    return number;
  }

  /** One character that is a number: Ⅲ or ③. */
  private static boolean isSign(char c) {
    return (c >= 'Ⅰ' && c <= 'Ⅻ') || (c >= '①' && c <= '⑳');
  }

  private static int roman(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int value = value(digits.charAt(i));
      boolean less = i + 1 < digits.length() && value < value(digits.charAt(i + 1));
      sum += less ? -value : value;
    }
    return sum;
  }

  private static int value(char digit) {
    return digit == 'I' ? 1 : digit == 'V' ? 5 : 10;
  }
}
