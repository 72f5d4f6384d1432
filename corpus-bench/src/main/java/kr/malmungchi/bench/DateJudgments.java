package kr.malmungchi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.index.LuceneEngine;
import kr.malmungchi.text.Span;
import kr.malmungchi.timeline.DateExpression;
import kr.malmungchi.timeline.DateFinder;
import kr.malmungchi.timeline.DateRange;
import kr.malmungchi.timeline.DatedEvent;
import kr.malmungchi.timeline.Timeline;

/** Measures dated events and date expressions on judged data. */
final class DateJudgments {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Judged, but not clearly an event of the text; neither wanted nor wrong. */
  private static final List<String> DOUBTFUL = List.of("uncertain", "boilerplate", "example");

  private static final int DAY_LENGTH = "2016-11-07\n".length();

  private DateJudgments() {}

  /**
   * Judged events of a folder's documents: an event is right if a judged one has its line and its
   * date. Lines after the last judged one of a file are not looked at.
   */
  static void timeline(Path folder, Path judged) throws IOException {
    Map<String, List<JsonNode>> wanted = new TreeMap<>();
    for (String line : Files.readAllLines(judged)) {
      JsonNode event = JSON.readTree(line);
      wanted.computeIfAbsent(event.get("file").asText(), file -> new ArrayList<>()).add(event);
    }
    Score all = new Score();
    Score sure = new Score();
    try (Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory())) {
      corpus.add(folder);
      for (Map.Entry<String, List<JsonNode>> file : wanted.entrySet()) {
        Document document = corpus.document(corpus.named(file.getKey()));
        compare(document, file.getValue(), all, sure);
      }
    }
    System.out.println("all judged      " + all);
    System.out.println("not in doubt    " + sure);
  }

  private static void compare(Document document, List<JsonNode> wanted, Score all, Score sure) {
    Map<String, DatedEvent> found = found(document, wanted);
    Set<String> keys = new HashSet<>();
    for (JsonNode event : wanted) {
      String key = key(event, "date");
      String hit = found.containsKey(key) || !event.has("date_alt") ? key : key(event, "date_alt");
      if (!keys.add(key)) {
        continue;
      }
      boolean isFound = found.remove(hit) != null;
      all.judged(isFound);
      if (DOUBTFUL.stream().noneMatch(event::has)) {
        sure.judged(isFound);
      }
      if (!isFound) {
        System.out.println("missed   " + key + " " + event.get("surface").asText());
      }
    }
    found.forEach(
        (key, event) -> {
          boolean wrong = isJudged(event, line(document.text(), place(event)), wanted);
          all.unjudged(wrong);
          sure.unjudged(wrong);
          System.out.println(
              "%s %s %s | %s"
                  .formatted(
                      wrong ? "wrong   " : "too many", key, event.when().surface(), event.text()));
        });
  }

  private static Map<String, DatedEvent> found(Document document, List<JsonNode> wanted) {
    int lastLine = wanted.stream().mapToInt(event -> event.get("line").asInt()).max().orElse(0);
    Map<String, DatedEvent> found = new TreeMap<>();
    for (DatedEvent event : new Timeline().of(document)) {
      int line = line(document.text(), place(event));
      if (line <= lastLine) {
        found.putIfAbsent("%5d %s".formatted(line, event.when().range().date()), event);
      }
    }
    return found;
  }

  private static String key(JsonNode event, String date) {
    return "%5d %s".formatted(event.get("line").asInt(), event.get(date).asText());
  }

  /** The date in the sentence, or the sentence below its date. */
  private static int place(DatedEvent event) {
    Span when = event.when().span();
    return event.sentence().contains(when) ? when.start() : event.sentence().start();
  }

  private static int line(String text, int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  /** Whether the words were judged on this line, so that only their value is wrong. */
  private static boolean isJudged(DatedEvent event, int line, List<JsonNode> wanted) {
    String surface = event.when().surface();
    return wanted.stream()
        .filter(one -> one.get("line").asInt() == line)
        .map(one -> one.get("surface").asText())
        .anyMatch(words -> words.contains(surface) || surface.contains(words));
  }

  private static final class Score {
    private int wanted;
    private int found;
    private int right;
    private int wrongValues;

    void judged(boolean isFound) {
      wanted++;
      right += isFound ? 1 : 0;
      found += isFound ? 1 : 0;
    }

    void unjudged(boolean wrongValue) {
      found++;
      wrongValues += wrongValue ? 1 : 0;
    }

    @Override
    public String toString() {
      double precision = (double) right / found;
      double recall = (double) right / wanted;
      return "n %d  precision %.3f  recall %.3f  F1 %.3f  right values %.3f"
          .formatted(
              wanted,
              precision,
              recall,
              2 * precision * recall / (precision + recall),
              (double) right / (right + wrongValues));
    }
  }

  /**
   * Files in the form of Microsoft Recognizers-Text: the share of expressions that are found whole,
   * or at least touched, and of values that are right. The reference date stands for the day of
   * writing and for the date before.
   */
  static void dates(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        int wanted = 0;
        int whole = 0;
        int touched = 0;
        int right = 0;
        for (JsonNode example : JSON.readTree(file.toFile())) {
          List<DateExpression> found = find(example);
          for (JsonNode result : example.get("Results")) {
            wanted++;
            int start = result.get("Start").asInt() + DAY_LENGTH;
            Span span = new Span(start, start + result.get("Length").asInt());
            whole += found.stream().anyMatch(one -> one.span().equals(span)) ? 1 : 0;
            touched += found.stream().anyMatch(one -> one.span().touches(span)) ? 1 : 0;
            boolean value = found.stream().anyMatch(one -> isRight(one.range(), result));
            right += value ? 1 : 0;
            if (!value && result.has("Value")) {
              System.out.println(example.get("Input").asText() + " " + result + " " + found);
            }
          }
        }
        System.out.printf(
            "%-26s n %d  whole %.3f  touched %.3f  right value %.3f%n",
            file.getFileName(),
            wanted,
            (double) whole / wanted,
            (double) touched / wanted,
            (double) right / wanted);
      }
    }
  }

  private static List<DateExpression> find(JsonNode example) {
    String day =
        example.path("Context").path("ReferenceDateTime").asText("2016-11-07").substring(0, 10);
    Optional<PartialDate> reference = PartialDate.parse(day);
    DateFinder finder = new DateFinder(reference);
    String text = day + "\n" + example.get("Input").asText();
    return finder.find(text, new Span(0, text.length())).stream()
        .filter(found -> found.span().start() > day.length())
        .toList();
  }

  /**
   * The first day and the last; Recognizers-Text gives some periods with the day after the last
   * one, and some with the first day of their last part.
   */
  private static boolean isRight(DateRange range, JsonNode result) {
    for (String which : List.of("PastResolution", "FutureResolution")) {
      JsonNode value = result.path("Value").path(which);
      LocalDate last = range.last();
      String end = value.path("endDate").asText(value.path("date").asText());
      if (range
              .first()
              .toString()
              .equals(value.path("startDate").asText(value.path("date").asText()))
          && (end.equals(last.toString())
              || end.equals(last.plusDays(1).toString())
              || end.equals(last.withDayOfMonth(1).toString())
              || end.equals(last.withDayOfYear(1).toString()))) {
        return true;
      }
    }
    return false;
  }
}
