package kr.malmungchi.bench.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.malmungchi.store.SqlCatalog;

/** The process that is killed while it works on a whole catalogue, and says when it begins. */
public final class WorkChild {
  static final String BEGUN = "begun";
  static final String DONE = "done";

  private static final Logger ROOT = Logger.getLogger("");

  private WorkChild() {}

  /** WORK FOLDER SAID. */
  public static void main(String[] arguments) throws IOException {
    ROOT.setLevel(Level.SEVERE);
    Path folder = Path.of(arguments[1]);
    Path said = Path.of(arguments[2]);
    // So that the kill hits the work rather than the loading of its classes.
    Path first = said.resolveSibling("first.db");
    Files.deleteIfExists(first);
    SqlCatalog.open(first).close();
    say(said, BEGUN);
    Work.valueOf(arguments[0]).run(folder);
    say(said, DONE);
  }

  private static void say(Path said, String word) throws IOException {
    Files.writeString(said, word + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
