package kr.malmungchi.reading;

import java.util.regex.Pattern;

/** How a heading is numbered, from the form that stands highest to the one that stands lowest. */
enum HeadingForm {
  /** 프롤로그, 머리말, 부록: the frame of a book. */
  FRAME(
      "(?:프롤로그|에필로그|머리말|머리글|서문|서론|들어가며|들어가는 ?말|여는 ?글|맺음말|맺는 ?말|나가며|나오며|닫는 ?글|후기|결론|부록|감사의 ?[글말]|참고 ?문헌|찾아보기|일러두기|추천사|옮긴이의 ?말|지은이의 ?말|작가의 ?말)"
          + "(?:$|[ :.—-].*)"),
  /** 제1부, 1부, Part 1 */
  PART("(?:제 ?[0-9]{1,2} ?부|[0-9]{1,2}부|[Pp]art ?[0-9]{1,2}|PART ?[0-9]{1,2})(?:[^0-9가-힣].*|$)"),
  /** 제1장, 1장, Chapter 1 */
  CHAPTER("(?:제 ?[0-9]{1,2} ?[장편]|[0-9]{1,2}장|[Cc]hapter ?[0-9]{1,2})(?:[^0-9가-힣].*|$)"),
  /** 01 */
  TWO_DIGITS("0[1-9](?:[.)]? +).*"),
  /** 1. */
  NUMBER("[1-9][0-9]?[.)] +[^0-9].*"),
  /** 1.1. */
  NUMBER_NUMBER("[1-9][0-9]?\\.[0-9]{1,2}\\.? +.*"),
  /** 1.1.1. */
  NUMBER_NUMBER_NUMBER("[1-9][0-9]?\\.[0-9]{1,2}\\.[0-9]{1,2}\\.? +.*"),
  /** 가. */
  SYLLABLE("[가나다라마바사아자차카타파하][.)] +.*"),
  /** ① */
  CIRCLED("[①-⑳] +.*"),
  PLAIN(".*");

  private final Pattern pattern;

  HeadingForm(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  static HeadingForm of(String title) {
    for (HeadingForm form : values()) {
      if (form.pattern.matcher(title).matches()) {
        return form;
      }
    }
    return PLAIN;
  }

  boolean isNumbered() {
    return this != PLAIN && this != FRAME;
  }
}
