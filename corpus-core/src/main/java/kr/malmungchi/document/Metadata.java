package kr.malmungchi.document;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Optional;

/**
 * What is known about a document as a whole.
 *
 * @param title never empty: a document that names none gets one derived from its text
 * @param titleDerived whether the title was derived
 * @param published empty when unknown; never guessed
 * @param site where it was published: a site's, a paper's or a publisher's name
 * @param origin the name it was added under: a file's path below the folder that was added, or what
 *     a caller said
 * @param format how it was read, for people: {@code text, UTF-8}
 */
public record Metadata(
    String title,
    boolean titleDerived,
    List<String> authors,
    Optional<PartialDate> published,
    Kind kind,
    Optional<String> site,
    String origin,
    String format) {

  public Metadata {
    checkArgument(!title.isBlank(), "a document needs a title");
    authors = List.copyOf(authors);
  }
}
