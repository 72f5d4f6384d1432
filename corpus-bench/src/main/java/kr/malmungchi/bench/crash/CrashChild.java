package kr.malmungchi.bench.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import kr.malmungchi.bench.crash.Ledger.Entry;
import kr.malmungchi.corpus.AddProgress;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.folder.DataFolder;

/**
 * The process that is killed: changes a corpus at random for ever, or a number of times, and says
 * in a file beforehand what it will change and afterwards what it has changed.
 */
public final class CrashChild {
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

  /** FOLDER LEDGER SEED FIRST-VERSION CHANGES, or FOLDER alone to rebuild its index for ever. */
  public static void main(String[] arguments) throws IOException {
    ROOT.setLevel(Level.SEVERE);
    if (arguments.length == 1) {
      rebuildForEver(Path.of(arguments[0]));
    }
    try (FileChannel ledger =
            FileChannel.open(
                Path.of(arguments[1]),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND);
        DataFolder folder = DataFolder.hold(Path.of(arguments[0]));
        Corpus corpus = folder.open()) {
      Random random = new Random(Long.parseLong(arguments[2]));
      CrashChild child = new CrashChild(corpus, ledger, random, Integer.parseInt(arguments[3]));
      child.say("ready");
      int changes = Integer.parseInt(arguments[4]);
      for (int i = 0; i < changes; i++) {
        child.change();
      }
    }
  }

  private static void rebuildForEver(Path path) {
    try (DataFolder folder = DataFolder.hold(path)) {
      while (true) {
        folder.rebuild(DataFolder.catalog(path));
      }
    }
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
    ByteBuffer bytes = ByteBuffer.wrap((lines + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      ledger.write(bytes);
    }
  }
}
