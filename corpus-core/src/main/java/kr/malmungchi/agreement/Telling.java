package kr.malmungchi.agreement;

import java.util.List;
import kr.malmungchi.text.Span;

/**
 * What one statement says of a thing.
 *
 * @param value in normal form: {@code 2023-11-17}, {@code 738 명}
 * @param surface the words that say it: 2023년 11월 17일, 700명이 넘는
 * @param span where these words stand in the source
 * @param copies where the same sentence stands again, word for word, in the same document
 */
public record Telling(
    Statement statement, String value, String surface, Span span, List<Span> copies) {

  public Telling {
    copies = List.copyOf(copies);
  }
}
