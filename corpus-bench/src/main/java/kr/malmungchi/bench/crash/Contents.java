package kr.malmungchi.bench.crash;

import java.util.ArrayList;
import java.util.List;
import kr.malmungchi.catalog.Change;
import kr.malmungchi.store.SqlCatalog;
import kr.malmungchi.store.StoredDocument;

/**
 * All that a catalogue keeps, to be compared with what it should keep.
 *
 * @param lines one for each document, removal and dictionary, in the order of their revisions
 */
record Contents(List<String> lines) {
  Contents {
    lines = List.copyOf(lines);
  }

  static Contents of(SqlCatalog catalog) {
    List<String> lines = new ArrayList<>();
    catalog.readAtOneMoment(
        changes -> changes.changes().forEach(change -> lines.add(line(change))));
    return new Contents(lines);
  }

  private static String line(Change change) {
    return switch (change) {
      case Change.Put put ->
          put.revision() + " " + put.id() + " " + StoredDocument.of(put.document()).sha256();
      case Change.Removed removed -> removed.revision() + " " + removed.id() + " is removed";
      case Change.Damaged damaged -> damaged.revision() + " is damaged: " + damaged.reason();
      case Change.Dictionary words -> words.revision() + " " + words.dictionary().text();
    };
  }
}
