package kr.malmungchi.document;

import java.util.List;
import kr.malmungchi.text.Span;

/**
 * The unit of retrieval: a run of blocks within one section, some hundreds of characters long.
 *
 * @param section the titles of the sections around it, outermost first
 */
public record Passage(List<String> section, Span span, String text) {

  public Passage {
    section = List.copyOf(section);
  }
}
