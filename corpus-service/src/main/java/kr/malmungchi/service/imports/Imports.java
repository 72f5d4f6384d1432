package kr.malmungchi.service.imports;

import io.dropwizard.lifecycle.Managed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.service.access.Owner;
import kr.malmungchi.service.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All imports: those that wait, run one after the other, and have ended. What was accepted goes on
 * after a restart.
 */
public final class Imports implements Managed {
  private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
  private static final String INCOMING = "incoming-";
  private static final int TIME_DIGITS = 9;
  private static final int RANDOM_DIGITS = 6;
  private static final int BUSY = 503;
  private static final int CONFLICT = 422;

  private final Corpus corpus;
  private final Path root;
  private final ImportLimits limits;
  private final ExecutorService worker;
  private final InstantSource clock;
  private final NavigableMap<String, Import> imports = new ConcurrentSkipListMap<>();
  private final AtomicLong incoming = new AtomicLong();
  private final SecureRandom random = new SecureRandom();
  private long lastTime;
  private volatile boolean stopping;

  /**
   * @param root the folder that keeps them, which is made if it is not there
   */
  public Imports(Corpus corpus, Path root) {
    this(
        corpus,
        root,
        ImportLimits.defaults(),
        Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().name("imports").unstarted(task)),
        InstantSource.system());
  }

  /**
   * @param worker does one task after the other, and is closed by {@link #stop}
   */
  Imports(
      Corpus corpus, Path root, ImportLimits limits, ExecutorService worker, InstantSource clock) {
    this.corpus = corpus;
    this.root = root;
    this.limits = limits;
    this.worker = worker;
    this.clock = clock;
  }

  ImportLimits limits() {
    return limits;
  }

  /** Goes on with what an earlier process has left. */
  @Override
  public void start() throws IOException {
    Files.createDirectories(root);
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(root)) {
      for (Path folder : folders) {
        load(folder);
      }
    }
    forgetOld();
    for (Import anImport : imports.values()) {
      if (anImport.isFinished()) {
        anImport.leave();
      } else {
        worker.execute(() -> work(anImport));
      }
    }
  }

  private void load(Path path) throws IOException {
    String name = String.valueOf(path.getFileName());
    ImportFolder folder = new ImportFolder(path);
    if (name.startsWith(INCOMING)) {
      Durably.delete(path);
      return;
    }
    try {
      Job job = folder.job();
      imports.put(job.id(), new Import(job, folder, folder.progress()));
      lastTime = Math.max(lastTime, job.created().toEpochMilli());
    } catch (UncheckedIOException e) {
      LOG.error("the import in {} cannot be read and is left as it is", path, e);
    }
  }

  private void work(Import anImport) {
    if (stopping || !anImport.begin(clock.instant())) {
      return;
    }
    boolean known = false;
    try {
      new ImportRun(corpus, anImport, limits, () -> stopping).run();
      known = true;
    } catch (CorpusException e) {
      LOG.error("import {} failed", anImport.job().id(), e);
      anImport.end(ImportState.FAILED, clock.instant(), String.valueOf(e.getMessage()));
      known = true;
    } finally {
      if (!known) {
        anImport.end(
            ImportState.FAILED, clock.instant(), "the service failed at it; its log says why");
      }
      anImport.leave();
    }
  }

  /** Where a request's files are kept while they come. */
  Staging stage() {
    checkRoom(0);
    try {
      return new Staging(root.resolve(INCOMING + incoming.incrementAndGet()), limits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void checkRoom(long bytes) {
    long waiting = 0;
    long waitingBytes = bytes;
    for (Import anImport : imports.values()) {
      if (!anImport.isFinished()) {
        waiting++;
        waitingBytes += anImport.job().bytes();
      }
    }
    if (waiting >= limits.waiting() || waitingBytes > limits.waitingBytes()) {
      throw Problem.of(BUSY, "too many imports wait; try again when some have ended").asException();
    }
  }

  /** What a request became: a new import, or the one that its key has made before. */
  record Accepted(Import made, boolean fresh) {}

  /**
   * Makes an import of the staged files; durable when it returns.
   *
   * @param key the Idempotency-Key, one of the owner's own; empty for none
   */
  synchronized Accepted accept(Staging staged, Owner owner, String key) throws IOException {
    String digest = staged.digest();
    Optional<Import> known = key.isEmpty() ? Optional.empty() : ofKey(owner, key);
    if (known.isPresent()) {
      if (!known.get().job().digest().equals(digest)) {
        throw Problem.of(CONFLICT, "this Idempotency-Key came with other bytes before")
            .asException();
      }
      return new Accepted(known.get(), false);
    }
    forgetOld();
    Instant now = nextTime();
    Job job = new Job(id(now), now, owner.name(), key, digest, staged.uploads());
    checkRoom(job.bytes());
    Path path = root.resolve(job.id());
    new ImportFolder(staged.folder()).create(job);
    Durably.sync(ImportFolder.uploads(staged.folder()));
    Durably.move(staged.folder(), path);
    Import made = new Import(job, new ImportFolder(path), Progress.WAITING);
    imports.put(job.id(), made);
    worker.execute(() -> work(made));
    return new Accepted(made, true);
  }

  private Optional<Import> ofKey(Owner owner, String key) {
    Instant oldest = clock.instant().minus(limits.keyKeptFor());
    return imports.descendingMap().values().stream()
        .filter(one -> one.job().owner().equals(owner.name()) && one.job().key().equals(key))
        .filter(one -> !one.job().created().isBefore(oldest))
        .findFirst();
  }

  /** Later than all before, whatever the clock does. */
  private Instant nextTime() {
    lastTime = Math.max(lastTime + 1, clock.millis());
    return Instant.ofEpochMilli(lastTime);
  }

  private String id(Instant now) {
    String time = Long.toString(now.toEpochMilli(), Character.MAX_RADIX);
    StringBuilder id = new StringBuilder("0".repeat(Math.max(0, TIME_DIGITS - time.length())));
    id.append(time).append('-');
    for (int i = 0; i < RANDOM_DIGITS; i++) {
      id.append(Character.forDigit(random.nextInt(Character.MAX_RADIX), Character.MAX_RADIX));
    }
    return id.toString();
  }

  private void forgetOld() {
    Instant oldest = clock.instant().minus(limits.keptFor());
    int kept = 0;
    for (Map.Entry<String, Import> entry : imports.descendingMap().entrySet()) {
      Import one = entry.getValue();
      if (one.isFinished() && (++kept > limits.kept() || one.job().created().isBefore(oldest))) {
        imports.remove(entry.getKey());
        one.forget();
      }
    }
  }

  /** How many are in a state. */
  long count(ImportState state) {
    return imports.values().stream()
        .filter(one -> one.snapshot().progress().state() == state)
        .count();
  }

  /** The newest first, older than the one of that id. */
  List<Import> list(Optional<String> before, int size) {
    NavigableMap<String, Import> older =
        before.map(id -> imports.headMap(id, false)).orElse(imports).descendingMap();
    return older.values().stream().limit(size).toList();
  }

  Import find(String id) {
    return Optional.ofNullable(imports.get(id))
        .orElseThrow(() -> new CorpusException(Kind.NOT_FOUND, "no import \"%s\"".formatted(id)));
  }

  /**
   * Ends an import that waits or runs; forgets one that has ended, if somebody was told so.
   *
   * @return the import if it had ended unnoticed; it is kept then, and noticed by that
   */
  Optional<Import.Snapshot> cancel(String id) {
    Import one = find(id);
    return switch (one.cancel(clock.instant())) {
      case CANCELLED -> Optional.empty();
      case HAD_ENDED -> Optional.of(one.tell());
      case FORGOTTEN -> {
        imports.remove(id);
        yield Optional.empty();
      }
    };
  }

  boolean isStopping() {
    return stopping;
  }

  /** Lets those go who follow an import; they would hold up the server's stop. */
  public void stopListening() {
    stopping = true;
    imports.values().forEach(Import::wake);
  }

  @Override
  public void stop() {
    stopListening();
    worker.close();
  }
}
