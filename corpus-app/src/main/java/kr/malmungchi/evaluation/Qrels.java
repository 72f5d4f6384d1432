package kr.malmungchi.evaluation;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which documents answer which queries, as one file judges it.
 *
 * @param name of the file without its ending: {@code test}
 * @param grades by query and document, in the order of the file; above 0 is relevant
 */
public record Qrels(String name, Map<String, Map<String, Integer>> grades) {
  private static final Splitter TABS = Splitter.on('\t');
  private static final String ENDING = ".tsv";

  /**
   * Reads a file of lines {@code query-id TAB corpus-id TAB score}, with a header or without.
   *
   * @throws kr.malmungchi.CorpusException of kind {@code UNREADABLE}, naming file and line
   */
  static Qrels read(Path file, Set<String> queries, Set<String> documents) throws IOException {
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    try (NumberedLines lines = NumberedLines.of(file)) {
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        List<String> fields = TABS.splitToList(line.get());
        if (fields.size() != 3) {
          throw lines.wrong("not query-id, corpus-id and score with tabs between");
        }
        Optional<Integer> grade = number(fields.get(2));
        if (grade.isEmpty()) {
          if (lines.number() == 1) {
            continue;
          }
          throw lines.wrong("the score is no whole number: " + fields.get(2));
        }
        known(fields.get(0), queries, "query", lines);
        known(fields.get(1), documents, "document", lines);
        Map<String, Integer> judged =
            grades.computeIfAbsent(fields.get(0), query -> new LinkedHashMap<>());
        if (judged.putIfAbsent(fields.get(1), grade.get()) != null) {
          throw lines.wrong("%s is judged twice for %s".formatted(fields.get(1), fields.get(0)));
        }
      }
      if (grades.isEmpty()) {
        throw lines.wrongFile("no judged query");
      }
    }
    String name = String.valueOf(file.getFileName());
    return new Qrels(name.substring(0, name.length() - ENDING.length()), grades);
  }

  private static Optional<Integer> number(String score) {
    try {
      return Optional.of(Integer.valueOf(score.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static void known(String id, Set<String> ids, String what, NumberedLines lines) {
    if (!ids.contains(id)) {
      throw lines.wrong("no %s has the id %s".formatted(what, id));
    }
  }
}
