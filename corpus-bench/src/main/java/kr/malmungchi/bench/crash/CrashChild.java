package kr.malmungchi.bench.crash;

import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import kr.malmungchi.bench.crash.Ledger.Entry;
import kr.malmungchi.corpus.AddProgress;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.folder.DataFolder;

/**
 * The process that is killed: changes corpora at random for ever, or a number of times, and says in
 * a file of each beforehand what it will change and afterwards what it has changed.
 */
public final class CrashChild {
  /** In the home of each: its folder, and the file of what was said. */
  static final String CORPUS = "corpus";

  static final String LEDGER = "ledger";

  static final String REBUILD = "rebuild";

  private static final String OPENING = "opening";
  private static final int NOTES = 40;
  private static final int MOST_AT_ONCE = 12;
  private static final Logger ROOT = Logger.getLogger("");

  private final Corpus corpus;
  private final FileChannel ledger;
  private final Random random;
  private int version;

  private CrashChild(Corpus corpus, FileChannel ledger, Random random, int version) {
    this.corpus = corpus;
    this.ledger = ledger;
    this.random = random;
    this.version = version;
  }

  /**
   * CHANGES, then HOME SEED FIRST-VERSION for each corpus, all of which are changed at once; or
   * HOME of each corpus behind {@link #REBUILD} to make its index again for ever.
   */
  public static void main(String[] arguments) throws InterruptedException, ExecutionException {
    ROOT.setLevel(Level.SEVERE);
    List<Callable<Integer>> tasks = new ArrayList<>();
    if (arguments[0].equals(REBUILD)) {
      for (int i = 1; i < arguments.length; i++) {
        Path home = Path.of(arguments[i]);
        tasks.add(() -> rebuildForEver(home));
      }
    } else {
      int changes = Integer.parseInt(arguments[0]);
      for (int i = 1; i < arguments.length; i += 3) {
        Path home = Path.of(arguments[i]);
        Random random = new Random(Long.parseLong(arguments[i + 1]));
        int version = Integer.parseInt(arguments[i + 2]);
        tasks.add(() -> change(home, random, version, changes));
      }
    }
    run(tasks);
  }

  /** All at once; the first that fails ends the process. */
  private static void run(List<Callable<Integer>> tasks)
      throws InterruptedException, ExecutionException {
    ThreadFactory daemons = new ThreadFactoryBuilder().setDaemon(true).build();
    CompletionService<Integer> ended =
        new ExecutorCompletionService<>(Executors.newCachedThreadPool(daemons));
    tasks.forEach(ended::submit);
    for (int i = 0; i < tasks.size(); i++) {
      ended.take().get();
    }
  }

  /** Returns how many changes it has made. */
  private static int change(Path home, Random random, int version, int changes) throws IOException {
    try (FileChannel ledger = ledger(home)) {
      say(OPENING, ledger);
      try (DataFolder folder = DataFolder.hold(home.resolve(CORPUS));
          Corpus corpus = folder.open()) {
        CrashChild child = new CrashChild(corpus, ledger, random, version);
        for (int i = 0; i < changes; i++) {
          child.change();
        }
      }
    }
    return changes;
  }

  private static int rebuildForEver(Path home) throws IOException {
    try (FileChannel ledger = ledger(home)) {
      say(OPENING, ledger);
      try (DataFolder folder = DataFolder.hold(home.resolve(CORPUS))) {
        while (true) {
          folder.rebuild(DataFolder.catalog(home.resolve(CORPUS)));
        }
      }
    }
  }

  private static FileChannel ledger(Path home) throws IOException {
    return FileChannel.open(
        home.resolve(LEDGER),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
        StandardOpenOption.APPEND);
  }

  private void change() throws IOException {
    int dice = random.nextInt(10);
    if (dice == 0) {
      corpus.commit();
    } else if (dice <= 2) {
      Entry removal = Entry.removal(random.nextInt(NOTES));
      say(removal.line("try"));
      corpus.remove(removal.note().id());
      say(removal.line("done"));
    } else if (dice == 3) {
      put(random.ints(1 + random.nextInt(MOST_AT_ONCE), 0, NOTES).distinct());
    } else {
      put(IntStream.of(random.nextInt(NOTES)));
    }
  }

  private void put(IntStream numbers) throws IOException {
    List<Note> notes = numbers.mapToObj(number -> new Note(number, ++version)).toList();
    List<String> lines = new ArrayList<>();
    notes.forEach(note -> lines.add(Entry.of(note).line("try")));
    say(String.join("\n", lines));
    corpus.addAll(notes.stream().map(Note::source).toList(), AddProgress.NONE);
    lines.replaceAll(line -> line.replace("try", "done"));
    say(String.join("\n", lines));
  }

  private void say(String lines) throws IOException {
    say(lines, ledger);
  }

  private static void say(String lines, FileChannel ledger) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((lines + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      ledger.write(bytes);
    }
  }
}
