package kr.malmungchi.reading;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeSet;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.Limits;

/** Chooses the reader for a source by the ending of its name. */
public final class Readers {
  private final ImmutableMap<String, DocumentReader> byExtension;

  private Readers(List<DocumentReader> readers) {
    Map<String, DocumentReader> table = new LinkedHashMap<>();
    for (DocumentReader reader : readers) {
      reader.extensions().forEach(extension -> table.put(extension, reader));
    }
    this.byExtension = ImmutableMap.copyOf(table);
  }

  /**
   * The readers of plain text, Markdown and web pages, and all that the class path offers; those of
   * the class path come first.
   */
  public static Readers standard(Limits limits) {
    List<DocumentReader> readers = new ArrayList<>();
    readers.add(new PlainTextReader(limits));
    readers.add(new MarkdownReader(limits));
    readers.add(new HtmlReader(limits));
    ServiceLoader.load(DocumentReader.class).forEach(readers::add);
    return new Readers(readers);
  }

  /** The documents in a file; a file that has no reader is itself the only one. */
  public List<Source> parts(Source file) {
    DocumentReader reader = byExtension.get(file.extension());
    return reader == null ? List.of(file) : reader.parts(file);
  }

  public DocumentReader readerOf(Source source) {
    DocumentReader reader = byExtension.get(source.extension());
    if (reader == null) {
      throw new CorpusException(
          Kind.UNREADABLE,
          "no reader for .%s files; known endings are %s".formatted(source.extension(), known()));
    }
    return reader;
  }

  private String known() {
    TreeSet<String> endings = new TreeSet<>(byExtension.keySet());
    endings.remove("");
    return "." + String.join(", .", endings);
  }
}
