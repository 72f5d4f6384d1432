package kr.malmungchi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.Section;
import kr.malmungchi.index.LuceneEngine;
import kr.malmungchi.text.Sentence;
import kr.malmungchi.text.SentenceSplitter;
import kr.malmungchi.text.Span;

/** Measures headings and sentence splitting on judged data. */
final class Judgments {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Splitter BLANK_LINE = Splitter.on(Pattern.compile("\n\\s*\n"));

  private Judgments() {}

  /**
   * Judged headings of the first lines of a file: precision, recall, and the share of right levels
   * among the right ones.
   */
  static void headings(Path folder, Path judged, int lastLine) throws IOException {
    Map<String, Map<Integer, Integer>> wanted = new TreeMap<>();
    for (String line : Files.readAllLines(judged)) {
      JsonNode heading = JSON.readTree(line);
      wanted
          .computeIfAbsent(heading.get("file").asText(), file -> new TreeMap<>())
          .put(heading.get("line").asInt(), heading.get("level").asInt());
    }
    try (Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory())) {
      corpus.add(folder);
      for (Map.Entry<String, Map<Integer, Integer>> file : wanted.entrySet()) {
        Document document = corpus.document(corpus.named(file.getKey()));
        Map<Integer, Integer> found = new TreeMap<>();
        collect(document.root(), document.text(), found);
        found.keySet().removeIf(line -> line > lastLine);
        Map<Integer, Integer> right = new TreeMap<>(found);
        right.keySet().retainAll(file.getValue().keySet());
        long levels =
            right.entrySet().stream().filter(file.getValue().entrySet()::contains).count();
        System.out.printf(
            "%s  precision %.3f  recall %.3f  levels %.3f%n",
            file.getKey(),
            (double) right.size() / found.size(),
            (double) right.size() / file.getValue().size(),
            (double) levels / right.size());
        System.out.println(
            "  too many: " + Sets.difference(found.keySet(), file.getValue().keySet()));
        System.out.println(
            "  missed: " + Sets.difference(file.getValue().keySet(), found.keySet()));
      }
    }
  }

  private static void collect(Section section, String text, Map<Integer, Integer> found) {
    if (section.level() > 0) {
      found.put(
          1
              + (int)
                  text.substring(0, section.heading().start())
                      .chars()
                      .filter(c -> c == '\n')
                      .count(),
          section.level());
    }
    section.sections().forEach(inner -> collect(inner, text, found));
  }

  /**
   * Files of one sentence a line with a blank line between documents: F1 of sentences found whole.
   */
  static void sentences(Path folder) throws IOException {
    SentenceSplitter splitter = new SentenceSplitter();
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        int right = 0;
        int found = 0;
        int wanted = 0;
        for (String document : BLANK_LINE.split(Files.readString(file))) {
          List<String> gold =
              document.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
          String joined = String.join(" ", gold);
          List<String> split =
              splitter.split(joined, new Span(0, joined.length())).stream()
                  .map(Sentence::text)
                  .toList();
          wanted += gold.size();
          found += split.size();
          right += (int) split.stream().filter(gold::contains).count();
        }
        System.out.printf("%-16s F1 %.3f%n", file.getFileName(), 2.0 * right / (found + wanted));
      }
    }
  }
}
