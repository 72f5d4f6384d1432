package kr.malmungchi.bench.crash;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kr.malmungchi.CorpusException;
import kr.malmungchi.bench.crash.RecordedDisk.Survival;
import kr.malmungchi.bench.crash.Recording.Event;
import kr.malmungchi.catalog.Catalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.folder.DataFolder;
import kr.malmungchi.index.LuceneEngine;
import kr.malmungchi.search.SearchEngine;
import kr.malmungchi.search.SearchEngine.Checkpoint;
import kr.malmungchi.store.SqlCatalog;

/** Lets the power fail at many moments of a recording, and looks each time what is left. */
public final class PowerLoss {
  private final Recording recording;
  private final Path scratch;
  private final Mistake mistake;
  private final Random random;
  private final List<String> faults = new ArrayList<>();

  /** What a program could do wrong; each shows that the trial would tell. */
  public enum Mistake {
    NONE,
    /** As by {@code synchronous=OFF}. */
    CATALOGUE_NEVER_SYNCED,
    /** As by {@code synchronous=NORMAL}: the log only before it is copied back. */
    CATALOGUE_SYNCED_AT_CHECKPOINTS,
    INDEX_NEVER_SYNCED,
    /** The index counts as having seen everything. */
    REVISION_NOT_COMPARED
  }

  private PowerLoss(Recording recording, Path scratch, Mistake mistake, long seed) {
    this.recording = recording;
    this.scratch = scratch;
    this.mistake = mistake;
    this.random = new Random(seed);
  }

  /**
   * What came of it.
   *
   * @param faults in sentences; empty if nothing was lost
   */
  public record Outcome(int failures, List<String> faults) {}

  /** Lets the power fail so many times: half of them right behind a sync, half anywhere. */
  public static Outcome run(
      Recording recording, Path scratch, int failures, Mistake mistake, long seed)
      throws IOException {
    PowerLoss trial = new PowerLoss(recording, scratch, mistake, seed);
    trial.run(failures);
    return new Outcome(failures, trial.faults);
  }

  private void run(int failures) throws IOException {
    List<Event> events = recording.events();
    NavigableSet<Integer> moments = moments(failures);
    RecordedDisk disk = new RecordedDisk();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < events.size() && !moments.isEmpty(); i++) {
      Event event = events.get(i);
      if (event.isLedger()) {
        if (event.kind() == 'W') {
          event.text().lines().forEach(lines::add);
        }
      } else if (!isLeftOut(i)) {
        disk.call(event);
      }
      if (moments.remove(i)) {
        fail(disk, lines, i);
      }
    }
  }

  /** After the first acknowledgement. */
  private NavigableSet<Integer> moments(int failures) {
    List<Event> events = recording.events();
    int first =
        IntStream.range(0, events.size())
            .filter(i -> events.get(i).isLedger() && events.get(i).text().startsWith("done"))
            .findFirst()
            .orElseThrow();
    List<Integer> syncs =
        IntStream.range(first, events.size())
            .filter(i -> events.get(i).kind() == 'F')
            .boxed()
            .toList();
    TreeSet<Integer> moments = new TreeSet<>();
    int possible = Math.min(failures, events.size() - first);
    for (int i = 0; moments.size() < possible; i++) {
      moments.add(
          i % 2 == 0 && i < 2 * syncs.size()
              ? syncs.get(random.nextInt(syncs.size()))
              : random.nextInt(first, events.size()));
    }
    return moments;
  }

  private boolean isLeftOut(int index) {
    Event event = recording.events().get(index);
    if (event.kind() != 'F') {
      return false;
    }
    return switch (mistake) {
      case NONE, REVISION_NOT_COMPARED -> false;
      case CATALOGUE_NEVER_SYNCED -> isCatalogue(event);
      case CATALOGUE_SYNCED_AT_CHECKPOINTS ->
          event.path().endsWith("catalog.db-wal") && !isFollowedByCheckpoint(index);
      case INDEX_NEVER_SYNCED -> event.path().contains("/index");
    };
  }

  private static boolean isCatalogue(Event event) {
    return event.path().contains("/catalog.db");
  }

  private boolean isFollowedByCheckpoint(int index) {
    return recording.events().stream()
        .skip(index + 1L)
        .filter(event -> isCatalogue(event) && !event.path().endsWith("-shm"))
        .findFirst()
        .filter(event -> event.kind() == 'W' && event.path().endsWith("catalog.db"))
        .isPresent();
  }

  private void fail(RecordedDisk disk, List<String> lines, int moment) throws IOException {
    List<Survival> survivals = List.of(Survival.values());
    Survival survival = survivals.get(random.nextInt(survivals.size()));
    Ledger ledger = new Ledger();
    lines.forEach(ledger::read);
    Path image = Files.createDirectories(scratch.resolve("image"));
    disk.failInto(image, survival, random);
    Path folder = image.resolve("corpus");
    try (DataFolder held = DataFolder.hold(folder);
        Corpus corpus = open(held, folder)) {
      Inspection.faults(corpus, ledger)
          .forEach(fault -> faults.add("call %d, %s: %s".formatted(moment, survival, fault)));
    } catch (CorpusException e) {
      faults.add("call %d, %s: cannot be opened: %s".formatted(moment, survival, e.getMessage()));
    }
    MoreFiles.deleteRecursively(image, RecursiveDeleteOption.ALLOW_INSECURE);
  }

  private Corpus open(DataFolder held, Path folder) {
    if (mistake != Mistake.REVISION_NOT_COMPARED) {
      return held.open();
    }
    Catalog catalog = SqlCatalog.open(held.database());
    return Corpus.of(catalog, upToDate(LuceneEngine.open(folder.resolve("index")), catalog));
  }

  /** An engine that says that it has seen all changes. */
  private static SearchEngine upToDate(SearchEngine engine, Catalog catalog) {
    return (SearchEngine)
        Proxy.newProxyInstance(
            SearchEngine.class.getClassLoader(),
            new Class<?>[] {SearchEngine.class},
            (proxy, method, arguments) ->
                method.getName().equals("checkpoint")
                    ? new Checkpoint(catalog.identity(), catalog.revision())
                    : method.invoke(engine, arguments));
  }
}
