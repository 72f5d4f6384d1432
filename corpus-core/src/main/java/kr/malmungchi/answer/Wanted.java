package kr.malmungchi.answer;

/** What a question asks for. */
public enum Wanted {
  /** 언제: a date. */
  TIME,
  /** 얼마, 몇 명: a number with its unit. */
  AMOUNT,
  /** 누구: a person. */
  PERSON,
  /** 어디: a place. */
  PLACE,
  /** What is told in a sentence, not in a word: 왜, 어떻게; and what asks for nothing in particular. */
  OTHER;

  /** Whether the words that answer can be told from the rest of their sentence. */
  boolean isWord() {
    return this == TIME || this == AMOUNT;
  }
}
