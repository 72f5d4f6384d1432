package kr.malmungchi.reading;

import java.util.List;
import java.util.Set;
import kr.malmungchi.document.Document;

/**
 * Reads the files of one format. Further formats are found by {@link java.util.ServiceLoader}.
 *
 * <p>A reader is used by several threads at once.
 */
public interface DocumentReader {
  /**
   * The name endings that it reads, in lower case and without a dot; the empty string for names
   * without one.
   */
  Set<String> extensions();

  /**
   * Its name and the version of its rules: {@code text/1}. A new version makes a rerun read an
   * unchanged file again.
   */
  String version();

  /**
   * The documents of one file, each as a source of its own that {@link #read} takes; most formats
   * keep one document a file. A part that is broken fails when it is loaded, and no other with it.
   */
  default List<Source> parts(Source file) {
    return List.of(file);
  }

  /**
   * Reads the whole source.
   *
   * @throws kr.malmungchi.CorpusException if the bytes are no such document; its message completes
   *     the sentence "x.txt: …"
   */
  Document read(LoadedSource source);
}
