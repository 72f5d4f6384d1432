package kr.malmungchi.catalog;

import java.util.OptionalLong;
import java.util.Set;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.document.DocumentId;

/**
 * What a writer believes of the document that it changes: if that holds no longer, another writer
 * was faster, and nothing is changed.
 */
public sealed interface Expected {
  /** The document may be there or not. */
  record Anything() implements Expected {}

  /** There is no document of that id. */
  record Absent() implements Expected {}

  /** There is one, of any revision. */
  record Present() implements Expected {}

  /** The document is of one of these revisions; of none, nothing holds. */
  record Revision(Set<Long> revisions) implements Expected {
    public Revision {
      revisions = Set.copyOf(revisions);
    }
  }

  /**
   * Holds this against what there is.
   *
   * @param revision of the document; empty if there is none
   * @throws CorpusException of kind {@code CHANGED} if this does not hold
   */
  default void check(DocumentId id, OptionalLong revision) {
    boolean holds =
        switch (this) {
          case Anything anything -> true;
          case Absent absent -> revision.isEmpty();
          case Present present -> revision.isPresent();
          case Revision(Set<Long> revisions) ->
              revision.isPresent() && revisions.contains(revision.getAsLong());
        };
    if (!holds) {
      throw new CorpusException(
          Kind.CHANGED,
          "document \"%s\" is %s"
              .formatted(
                  id,
                  revision.isPresent()
                      ? "there, of revision " + revision.getAsLong()
                      : "not there"));
    }
  }
}
