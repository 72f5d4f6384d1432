package kr.malmungchi.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.Limits;
import kr.malmungchi.jsonlines.JsonDocument;
import kr.malmungchi.jsonlines.JsonLine;
import kr.malmungchi.jsonlines.JsonLines;

/**
 * Documents with judged queries, in the layout of BEIR (https://github.com/beir-cellar/beir):
 * {@code corpus.jsonl}, {@code queries.jsonl} and {@code qrels/*.tsv}.
 *
 * @param corpus the file of the documents, which are not kept
 * @param documents how many there are
 * @param queries their texts by their ids
 * @param qrels in the order of their names, at least one
 */
public record JudgedCollection(
    Path corpus, int documents, Map<String, String> queries, List<Qrels> qrels) {

  /** What is read of a line that has an id. */
  private interface Entry<T> {
    T of(JsonLine line);
  }

  /**
   * Reads and checks all of it.
   *
   * @throws CorpusException of kind {@code NOT_FOUND} for a missing file, {@code UNREADABLE} for a
   *     broken one, with the line
   */
  public static JudgedCollection read(Path folder) {
    Path corpus = existing(folder.resolve("corpus.jsonl"));
    Path queryFile = existing(folder.resolve("queries.jsonl"));
    try {
      Map<String, Boolean> documents = new HashMap<>();
      collect(corpus, documents, line -> Map.entry(JsonDocument.of(line).id(), true));
      Map<String, String> queries = new LinkedHashMap<>();
      collect(queryFile, queries, JudgedCollection::query);
      List<Qrels> qrels = new ArrayList<>();
      for (Path file : qrels(folder.resolve("qrels"))) {
        qrels.add(Qrels.read(file, queries.keySet(), documents.keySet()));
      }
      return new JudgedCollection(corpus, documents.size(), queries, qrels);
    } catch (IOException e) {
      throw new CorpusException(Kind.UNREADABLE, "cannot read %s: %s".formatted(folder, e), e);
    }
  }

  private static Path existing(Path file) {
    if (!Files.exists(file)) {
      throw new CorpusException(Kind.NOT_FOUND, "no such file: " + file);
    }
    return file;
  }

  private static <T> void collect(Path file, Map<String, T> ids, Entry<Map.Entry<String, T>> read)
      throws IOException {
    Map<String, Integer> lines = new HashMap<>();
    try (JsonLines walk =
        new JsonLines(Files.newInputStream(file), Limits.defaults().fileBytes())) {
      for (Optional<JsonLine> line = walk.next(); line.isPresent(); line = walk.next()) {
        Map.Entry<String, T> entry = read.of(line.get());
        Integer before = lines.putIfAbsent(entry.getKey(), line.get().number());
        if (before != null) {
          throw line.get().wrong("its _id is already that of line " + before);
        }
        ids.put(entry.getKey(), entry.getValue());
      }
    } catch (CorpusException e) {
      throw new CorpusException(e.kind(), file + ": " + e.getMessage(), e);
    }
    if (ids.isEmpty()) {
      throw new CorpusException(Kind.UNREADABLE, file + ": no line");
    }
  }

  private static Map.Entry<String, String> query(JsonLine line) {
    ObjectNode object = line.object();
    return Map.entry(
        line.id(object),
        line.text(object, "text")
            .filter(text -> !text.isBlank())
            .orElseThrow(() -> line.wrong("a query without text")));
  }

  private static List<Path> qrels(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.tsv")) {
        found.forEach(files::add);
      }
    }
    if (files.isEmpty()) {
      throw new CorpusException(Kind.NOT_FOUND, "no such file: " + folder.resolve("*.tsv"));
    }
    files.sort(null);
    return files;
  }
}
