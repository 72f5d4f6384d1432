package kr.malmungchi.catalog;

import java.util.List;

/**
 * Changes of one catalogue, oldest first.
 *
 * @param catalog whose changes they are: {@link Catalog#identity()}
 * @param upTo who applies them all has seen everything up to this revision
 */
public record Changes(String catalog, List<Change> changes, long upTo) {

  public Changes {
    changes = List.copyOf(changes);
  }
}
