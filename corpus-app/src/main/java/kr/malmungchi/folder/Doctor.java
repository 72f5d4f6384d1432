package kr.malmungchi.folder;

import static kr.malmungchi.folder.Diagnosis.damage;
import static kr.malmungchi.folder.Diagnosis.warning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.catalog.Catalog;
import kr.malmungchi.catalog.CatalogEntry;
import kr.malmungchi.catalog.Change;
import kr.malmungchi.catalog.Changes;
import kr.malmungchi.folder.Diagnosis.Part;
import kr.malmungchi.index.IndexReport;
import kr.malmungchi.store.CatalogAddress;
import kr.malmungchi.store.DatabaseCheck;
import kr.malmungchi.store.SqlCatalog;
import org.jspecify.annotations.Nullable;

/**
 * Examines a whole data folder: its rights and its space, every page and every document of the
 * catalogue, every file of the index, and whether the two agree. Changes nothing unless it is to
 * repair, and then only the index, which can always be made again.
 */
public final class Doctor {
  private static final long LEAST_FREE_BYTES = 256L << 20;
  private static final int AT_ONCE = 50;
  private static final String BY_REBUILDING =
      "run corpus doctor --repair, or corpus rebuild: it is made again from the catalogue";

  private final Path folder;
  private final CatalogAddress address;
  private final List<Diagnosis> found = new ArrayList<>();
  private long documents;

  private Doctor(Path folder, CatalogAddress address) {
    this.folder = folder;
    this.address = address;
  }

  /** Examines a folder with a catalogue of its own. */
  public static Examination examine(Path folder, boolean repair) {
    return examine(folder, DataFolder.catalog(folder), repair);
  }

  /**
   * Examines a folder and the catalogue of an address, and mends what it can if asked to.
   *
   * @throws CorpusException of kind {@code NOT_FOUND} if there is no corpus in the folder; {@code
   *     HELD} if it is to be repaired while another process holds it
   */
  public static Examination examine(Path folder, CatalogAddress address, boolean repair) {
    if (!Files.exists(folder)) {
      throw new CorpusException(Kind.NOT_FOUND, "no corpus in " + folder);
    }
    Doctor doctor = new Doctor(folder, address);
    doctor.examine(repair);
    return new Examination(doctor.documents, doctor.found);
  }

  private void examine(boolean repair) {
    if (!examineFolder()) {
      return;
    }
    try (DataFolder held = DataFolder.hold(folder)) {
      Optional<Map<String, Stored>> stored = examineCatalogue();
      if (stored.isEmpty()) {
        return;
      }
      boolean damaged = examineIndex(stored.get());
      if (repair && found.stream().anyMatch(diagnosis -> diagnosis.part() == Part.INDEX)) {
        held.repair(address, damaged);
        found.replaceAll(
            diagnosis -> diagnosis.part() == Part.INDEX ? diagnosis.afterRepair() : diagnosis);
      }
    } catch (CorpusException e) {
      if (e.kind() != Kind.HELD || repair) {
        throw e;
      }
      var unused = examineCatalogue();
      found.add(
          warning(Part.INDEX, "not examined: " + e.getMessage(), "examine it after that stops"));
    }
  }

  private boolean examineFolder() {
    if (!Files.isDirectory(folder)) {
      found.add(damage(Part.FOLDER, folder + " is a file", "name the folder of the corpus"));
      return false;
    }
    if (!Files.isReadable(folder) || !Files.isWritable(folder) || !Files.isExecutable(folder)) {
      found.add(
          damage(
              Part.FOLDER,
              "%s may not be read and written by this user".formatted(folder),
              "give its user the rights, or run as its owner"));
      return false;
    }
    if (!DataFolder.isCorpus(address)) {
      throw new CorpusException(Kind.NOT_FOUND, "no corpus in " + folder);
    }
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      if (free < LEAST_FREE_BYTES) {
        found.add(
            warning(
                Part.FOLDER,
                "only %,d MB of its disk are free".formatted(free >> 20),
                "free some space before you add documents"));
      }
      for (Path left : DataFolder.leftovers(folder)) {
        found.add(
            warning(
                Part.FOLDER,
                "%s is a damaged index that was set aside".formatted(left.getFileName()),
                "delete it when nobody looks for the cause any more"));
      }
      return true;
    } catch (IOException e) {
      throw new CorpusException(Kind.FAILED, "cannot examine %s: %s".formatted(folder, e), e);
    }
  }

  /** A document as the catalogue has it. */
  private record Stored(long revision, int passages) {}

  /** Empty if the catalogue is too damaged to compare anything with. */
  private Optional<Map<String, Stored>> examineCatalogue() {
    String restore = wayBack();
    try {
      for (String fault : structuralFaults()) {
        found.add(damage(Part.CATALOGUE, fault, restore));
      }
      try (Catalog catalog = SqlCatalog.openReadOnly(address)) {
        Map<String, Stored> stored = new HashMap<>();
        examineDocuments(catalog, stored);
        catalog.dictionary();
        return Optional.of(stored);
      }
    } catch (CorpusException e) {
      if (e.kind() != Kind.DAMAGED) {
        throw e;
      }
      found.add(damage(Part.CATALOGUE, e.getMessage(), restore));
      return Optional.empty();
    }
  }

  private List<String> structuralFaults() {
    return switch (address) {
      case CatalogAddress.File(Path file) -> DatabaseCheck.faults(file);
      // A server looks after its own pages; what it cannot read shows when documents are read.
      case CatalogAddress.Server server -> List.of();
    };
  }

  private String wayBack() {
    return switch (address) {
      case CatalogAddress.File(Path file) ->
          "stop the program, move %s away, and bring back the last export by corpus import, or add the documents again"
              .formatted(file.getFileName());
      case CatalogAddress.Server server ->
          "restore the server's backup, or bring back the last export into a new database by corpus import";
    };
  }

  private void examineDocuments(Catalog catalog, Map<String, Stored> stored) {
    long upTo = 0;
    while (upTo < catalog.revision()) {
      Changes changes = catalog.changesSince(upTo, AT_ONCE);
      for (Change change : changes.changes()) {
        switch (change) {
          case Change.Put put -> {
            Optional<CatalogEntry> entry = catalog.entry(put.id());
            entry.ifPresent(
                listed ->
                    stored.put(put.id().value(), new Stored(put.revision(), listed.passages())));
            documents++;
          }
          case Change.Damaged damaged -> {
            documents++;
            found.add(damage(Part.DOCUMENT, damaged.reason(), "add its file again"));
          }
          case Change.Removed removed -> {}
          case Change.Dictionary words -> {}
        }
      }
      upTo = changes.upTo();
    }
    if (catalog.size() != documents) {
      found.add(
          damage(
              Part.CATALOGUE,
              "lists %,d documents, of which %,d can be reached by their revisions"
                  .formatted(catalog.size(), documents),
              "bring back the last export by corpus import, or add the documents again"));
    }
  }

  /** Returns whether files are damaged. */
  private boolean examineIndex(Map<String, Stored> stored) {
    IndexReport report = IndexReport.of(DataFolder.index(folder));
    for (String fault : report.faults()) {
      found.add(warning(Part.INDEX, "is damaged: " + fault, BY_REBUILDING));
    }
    if (report.faults().isEmpty()) {
      compare(stored, report);
    }
    return !report.faults().isEmpty();
  }

  private void compare(Map<String, Stored> stored, IndexReport report) {
    Map<String, IndexReport.Indexed> indexed = report.documents();
    List<String> leftOut = report.skipped().stream().filter(stored::containsKey).toList();
    if (!leftOut.isEmpty()) {
      found.add(
          warning(
              Part.INDEX,
              "leaves %,d documents out that ended the program, most likely for want of memory, such as %s"
                  .formatted(leftOut.size(), leftOut.get(0)),
              "give the program more memory and run corpus rebuild, or remove them"));
    }
    List<String> unlike =
        Stream.concat(stored.keySet().stream(), indexed.keySet().stream())
            .distinct()
            .filter(id -> !report.skipped().contains(id))
            .filter(id -> !agree(stored.get(id), indexed.get(id)))
            .sorted()
            .toList();
    if (!unlike.isEmpty()) {
      found.add(
          warning(
              Part.INDEX,
              "has %,d documents otherwise than the catalogue, such as %s"
                  .formatted(unlike.size(), unlike.get(0)),
              BY_REBUILDING));
    }
  }

  /** A document without any text has no passage, and so the index does not know it. */
  private static boolean agree(@Nullable Stored stored, IndexReport.@Nullable Indexed indexed) {
    int expected = stored == null ? 0 : stored.passages();
    int passages = indexed == null ? 0 : indexed.passages();
    return expected == passages
        && (stored == null || indexed == null || stored.revision() == indexed.revision());
  }
}
