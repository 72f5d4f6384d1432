package kr.malmungchi.service.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.dropwizard.jackson.Jackson;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;

/**
 * An import on disk: {@code job.json} (what was asked for), {@code progress.json} (how far it is),
 * {@code report.jsonl} (what became of each file, as many bytes as the progress says) and the
 * uploaded files, named by numbers, until it ends.
 *
 * <p>It lies in the data folder of the service that has the bytes, and no other could go on with
 * it; so its state stands beside them and needs no place in the catalogue's database.
 */
final class ImportFolder {
  private static final ObjectMapper MAPPER =
      Jackson.newObjectMapper().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private final Path path;

  ImportFolder(Path path) {
    this.path = path;
  }

  void create(Job job) {
    write("job.json", job);
  }

  Job job() {
    return read("job.json", Job.class);
  }

  void save(Progress progress) {
    write("progress.json", progress);
  }

  Progress progress() {
    return Files.exists(path.resolve("progress.json"))
        ? read("progress.json", Progress.class)
        : Progress.WAITING;
  }

  private void write(String name, Object value) {
    try {
      Durably.write(path.resolve(name), MAPPER.writeValueAsBytes(value));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private <T> T read(String name, Class<T> type) {
    try {
      return MAPPER.readValue(path.resolve(name).toFile(), type);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Appends to the report and returns its length. */
  long report(List<FileOutcome> outcomes, long reported) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    try {
      for (FileOutcome outcome : outcomes) {
        lines.writeBytes(MAPPER.writeValueAsBytes(outcome));
        lines.write('\n');
      }
      return Durably.write(path.resolve("report.jsonl"), reported, lines.toByteArray());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** A part of the report, and the place where the next part begins. */
  record ReportPage(List<FileOutcome> outcomes, long next) {}

  /**
   * @param from a place that an earlier page has told, or 0
   * @throws CorpusException of kind {@code INVALID} if it is none
   */
  ReportPage outcomes(long from, int size, long reported) {
    List<FileOutcome> outcomes = new ArrayList<>();
    if (from == 0 && reported == 0) {
      return new ReportPage(outcomes, 0);
    }
    long next = from;
    try (InputStream bytes = Files.newInputStream(path.resolve("report.jsonl"))) {
      skipTo(from, bytes);
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
      while (outcomes.size() < size && next < reported) {
        String line = String.valueOf(lines.readLine());
        outcomes.add(MAPPER.readValue(line, FileOutcome.class));
        next += line.getBytes(StandardCharsets.UTF_8).length + 1;
      }
    } catch (IOException e) {
      throw failed(e);
    }
    return new ReportPage(outcomes, next);
  }

  private static void skipTo(long from, InputStream bytes) throws IOException {
    if (from > 0) {
      bytes.skipNBytes(from - 1);
      if (bytes.read() != '\n') {
        throw new CorpusException(
            Kind.INVALID, "not a cursor of this list: \"%d\"".formatted(from));
      }
    }
  }

  Path upload(int number) {
    return uploads(path).resolve(String.valueOf(number));
  }

  static Path uploads(Path path) {
    return path.resolve("uploads");
  }

  /** Lets go of the uploaded files. */
  void dropUploads() {
    try {
      Durably.delete(uploads(path));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  void delete() {
    try {
      Durably.delete(path);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static UncheckedIOException failed(IOException cause) {
    return new UncheckedIOException(cause);
  }
}
