package kr.malmungchi.bench.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.malmungchi.CorpusException;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.folder.DataFolder;

/** A corpus whose changes are cut off by kills, with all that was said of it. */
final class CutCorpus {
  private static final String QUESTION = "나루터 뱃사공";

  private final Path home;
  private final Path folder;
  private final Path log;
  private final Ledger ledger = new Ledger();
  private long read;
  private long slowestOpening;

  private CutCorpus(Path home) {
    this.home = home;
    this.folder = home.resolve(CrashChild.CORPUS);
    this.log = home.resolve(CrashChild.LEDGER);
  }

  static CutCorpus in(Path home) throws IOException {
    CutCorpus corpus = new CutCorpus(home);
    Files.createDirectories(corpus.folder);
    Files.createFile(corpus.log);
    return corpus;
  }

  Path home() {
    return home;
  }

  int acknowledged() {
    return ledger.acknowledged();
  }

  int highestVersion() {
    return ledger.highestVersion();
  }

  long slowestOpeningMillis() {
    return TimeUnit.NANOSECONDS.toMillis(slowestOpening);
  }

  /** How many bytes were said of it, in all. */
  long said() {
    return log.toFile().length();
  }

  /** Takes in what was said since the last time; false if nothing was. */
  boolean listen() throws IOException {
    byte[] all = Files.readAllBytes(log);
    String lines = new String(all, (int) read, all.length - (int) read, StandardCharsets.UTF_8);
    lines.lines().forEach(ledger::read);
    boolean news = all.length > read;
    read = all.length;
    return news;
  }

  /**
   * Searches while a process changes it, as a person does; returns what is wrong. Until a change
   * was acknowledged there may be nothing to search.
   */
  List<String> readBeside() {
    try (Corpus corpus = DataFolder.openForReading(folder)) {
      var unused = corpus.search(QUESTION);
      return List.of();
    } catch (CorpusException e) {
      return ledger.acknowledged() == 0
          ? List.of()
          : List.of("a reader beside the process fails: " + e.getMessage());
    }
  }

  /** Opens it after a kill and returns what is wrong. */
  List<String> inspect() {
    long start = System.nanoTime();
    try (DataFolder held = DataFolder.hold(folder);
        Corpus corpus = held.open()) {
      slowestOpening = Math.max(slowestOpening, System.nanoTime() - start);
      return Inspection.faults(corpus, ledger);
    } catch (CorpusException e) {
      return List.of("the corpus cannot be opened: " + e.getMessage());
    }
  }
}
