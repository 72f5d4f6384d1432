package kr.malmungchi.bench.crash;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a child process said that it would change and that it has changed, line by line: {@code try
 * NUMBER VERSION HASH} and {@code done NUMBER VERSION HASH}; version 0 is a removal.
 */
final class Ledger {
  private static final int PARTS = 4;

  private final Map<Integer, Entry> done = new TreeMap<>();
  private final Map<Integer, List<Entry>> tried = new LinkedHashMap<>();
  private int acknowledged;

  /**
   * What a document was made to be.
   *
   * @param hash of its text; {@code -} if it was removed
   */
  record Entry(int number, int version, String hash) {
    Note note() {
      return new Note(number, version);
    }

    String line(String verb) {
      return "%s %d %d %s".formatted(verb, number, version, hash);
    }

    static Entry of(Note note) {
      return new Entry(note.number(), note.version(), Note.hash(note.text()));
    }

    static Entry removal(int number) {
      return new Entry(number, 0, "-");
    }
  }

  /** Lines of another form are no news: the last one may have been cut off. */
  void read(String line) {
    List<String> parts = Splitter.on(' ').splitToList(line);
    if (parts.size() != PARTS || (parts.get(3).length() != 64 && !parts.get(3).equals("-"))) {
      return;
    }
    Entry entry =
        new Entry(Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(2)), parts.get(3));
    if (parts.get(0).equals("try")) {
      tried.computeIfAbsent(entry.number(), number -> new ArrayList<>()).add(entry);
    } else if (parts.get(0).equals("done")) {
      done.put(entry.number(), entry);
      tried.remove(entry.number());
      acknowledged++;
    }
  }

  int acknowledged() {
    return acknowledged;
  }

  int highestVersion() {
    return Stream.concat(done.values().stream(), tried.values().stream().flatMap(List::stream))
        .mapToInt(Entry::version)
        .max()
        .orElse(0);
  }

  /** The last acknowledged state of each document that ever had one. */
  Map<Integer, Entry> done() {
    return done;
  }

  /**
   * What was begun since and not acknowledged, by one process after the other: any of it may have
   * happened last, or none.
   */
  List<Entry> tried(int number) {
    return tried.getOrDefault(number, List.of());
  }

  /** All documents that were ever spoken of. */
  List<Integer> numbers() {
    return Stream.concat(done.keySet().stream(), tried.keySet().stream()).distinct().toList();
  }

  /** After a look at what is there: nothing is open any more. */
  void settle(Entry found) {
    if (found.version() > 0 || done.containsKey(found.number())) {
      done.put(found.number(), found);
    }
    tried.remove(found.number());
  }
}
