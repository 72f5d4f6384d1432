package kr.malmungchi.corpus;

import java.util.List;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.name.Name;
import kr.malmungchi.text.Span;

/**
 * A name as the documents use it.
 *
 * @param mentions in how many places it stands, under any spelling
 * @param documents how many documents mention it
 * @param first the first mention, in the document that was published first
 * @param together who is mentioned in the same passages, those in the most passages first
 */
public record NameInUse(
    Name name, int mentions, int documents, Place first, List<Together> together) {

  /** Where a name stands. */
  public record Place(DocumentCard document, List<String> section, Span span) {
    public Place {
      section = List.copyOf(section);
    }
  }

  /** Another name, and in how many passages both are mentioned. */
  public record Together(Name name, int passages) {}

  public NameInUse {
    together = List.copyOf(together);
  }
}
