package kr.malmungchi.reading;

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
   * Reads the whole source.
   *
   * @throws kr.malmungchi.CorpusException if the bytes are no such document; its message completes
   *     the sentence "x.txt: …"
   */
  Document read(LoadedSource source);
}
