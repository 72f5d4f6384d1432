package kr.malmungchi.jsonlines;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.Limits;
import kr.malmungchi.document.Document;
import kr.malmungchi.reading.DocumentReader;
import kr.malmungchi.reading.LoadedSource;
import kr.malmungchi.reading.PlainTextReader;
import kr.malmungchi.reading.Source;

/**
 * Reads files of one document a line, such as {@code corpus.jsonl} of the BEIR layout. A document's
 * text is read as plain text.
 *
 * <p>Each line is a source of its own, so a rerun reads only the lines that are new or changed. A
 * document whose line is gone stays, as that of a deleted file does.
 */
public final class JsonLinesReader implements DocumentReader {
  private final Limits limits = Limits.defaults();
  private final PlainTextReader text = new PlainTextReader(limits);

  @Override
  public Set<String> extensions() {
    return Set.of("jsonl", "ndjson");
  }

  @Override
  public String version() {
    return "jsonl/1+" + text.version();
  }

  @Override
  public List<Source> parts(Source file) {
    List<Source> parts = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    try (JsonLines walk = new JsonLines(file.content().open(), limits.fileBytes())) {
      for (Optional<JsonLine> line = walk.next(); line.isPresent(); line = walk.next()) {
        parts.add(part(file, line.get(), lines));
      }
    } catch (CorpusException e) {
      parts.add(file.part("rest", Source.Content.refused(e)));
    } catch (IOException e) {
      parts.add(
          file.part(
              "rest",
              Source.Content.refused(new CorpusException(Kind.UNREADABLE, e.toString(), e))));
    }
    return parts;
  }

  private static Source part(Source file, JsonLine line, Map<String, Integer> lines) {
    try {
      String id = JsonDocument.of(line).id();
      Integer before = lines.putIfAbsent(id, line.number());
      if (before != null) {
        throw line.wrong("its _id is already that of line " + before);
      }
      return file.part(id, bytes(file.content(), line.start(), line.length()));
    } catch (CorpusException e) {
      return file.part("line " + line.number(), Source.Content.refused(e));
    }
  }

  private static Source.Content bytes(Source.Content file, long start, int length) {
    return new Source.Content() {
      @Override
      public long size() {
        return length;
      }

      @Override
      public InputStream open() throws IOException {
        try (InputStream stream = file.open()) {
          stream.skipNBytes(start);
          return new ByteArrayInputStream(stream.readNBytes(length));
        }
      }
    };
  }

  @Override
  public Document read(LoadedSource source) {
    JsonDocument described = JsonDocument.of(onlyLine(source.bytes()));
    byte[] bytes = described.text().getBytes(StandardCharsets.UTF_8);
    Document read =
        text.read(Source.bytes(source.id(), source.origin(), bytes).load(limits.fileBytes()));
    return new Document(
        source.id(),
        described.describe(read.metadata()),
        read.text(),
        source.fingerprint(this),
        read.structure());
  }

  private JsonLine onlyLine(byte[] bytes) {
    try (JsonLines walk = new JsonLines(new ByteArrayInputStream(bytes), limits.fileBytes())) {
      Optional<JsonLine> line = walk.next();
      if (line.isEmpty() || walk.next().isPresent()) {
        throw new CorpusException(
            Kind.UNREADABLE, "not one document a line; such a file is added by its path");
      }
      return line.get();
    } catch (IOException e) {
      throw new CorpusException(Kind.UNREADABLE, e.toString(), e);
    }
  }
}
