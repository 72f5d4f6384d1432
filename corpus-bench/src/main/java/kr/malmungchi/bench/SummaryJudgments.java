package kr.malmungchi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.index.LuceneEngine;
import kr.malmungchi.reading.Source;
import kr.malmungchi.summary.Summary;
import kr.malmungchi.text.Span;

/** Measures summaries of documents on judged data. */
final class SummaryJudgments {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();
  private static final int NUGGET_SENTENCES = 8;

  private SummaryJudgments() {}

  /**
   * Articles with marked sentences, summarised in as many: F1 of the sentences, and ROUGE-L, both
   * as means over the articles.
   *
   * <p>A sentence of the article is chosen if the summary touches it. ROUGE-L is the F1 of the
   * longest common subsequence of words of the two summaries, each being its sentences in the order
   * of the article (Lin, "ROUGE", 2004).
   */
  static void articles(Path folder) throws IOException {
    double f1 = 0;
    double rouge = 0;
    int articles = 0;
    try (Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory());
        var files = Files.list(folder)) {
      for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
        Article article = Article.read(file);
        DocumentId id = DocumentId.of(file.getFileName().toString());
        corpus.add(Source.bytes(id, "a.txt", article.text.getBytes(StandardCharsets.UTF_8)));
        Summary summary = corpus.summary(id, article.marked.size());
        List<Integer> chosen = article.touched(summary);
        long right = chosen.stream().filter(article.marked::contains).count();
        f1 += 2.0 * right / (article.marked.size() + chosen.size());
        rouge += rouge(article.words(chosen), article.words(article.marked));
        articles++;
      }
    }
    System.out.printf(
        "articles %d  F1 %.3f  ROUGE-L %.3f%n", articles, f1 / articles, rouge / articles);
  }

  private record Article(
      String text, List<String> sentences, List<Span> places, List<Integer> marked) {

    static Article read(Path file) throws IOException {
      JsonNode article = JSON.readTree(file.toFile());
      StringBuilder text = new StringBuilder();
      List<String> sentences = new ArrayList<>();
      List<Span> places = new ArrayList<>();
      for (JsonNode sentence : article.get("sentences")) {
        int start = text.length();
        text.append(sentence.asText()).append(".");
        sentences.add(sentence.asText());
        places.add(new Span(start, text.length()));
        text.append("\n\n");
      }
      List<Integer> marked = new ArrayList<>();
      article.get("summaries").forEach(index -> marked.add(index.asInt()));
      return new Article(text.toString(), sentences, places, marked);
    }

    List<Integer> touched(Summary summary) {
      List<Integer> touched = new ArrayList<>();
      for (int i = 0; i < places.size(); i++) {
        Span place = places.get(i);
        if (summary.sentences().stream().anyMatch(sentence -> sentence.span().touches(place))) {
          touched.add(i);
        }
      }
      return touched;
    }

    List<String> words(List<Integer> indexes) {
      String chosen =
          indexes.stream().sorted().map(sentences::get).collect(Collectors.joining(" "));
      return WORDS.splitToList(chosen);
    }
  }

  private static double rouge(List<String> one, List<String> other) {
    int[] longest = new int[other.size() + 1];
    for (String word : one) {
      int diagonal = 0;
      for (int i = 0; i < other.size(); i++) {
        int above = longest[i + 1];
        longest[i + 1] =
            word.equals(other.get(i)) ? diagonal + 1 : Math.max(longest[i + 1], longest[i]);
        diagonal = above;
      }
    }
    return 2.0 * longest[other.size()] / (one.size() + other.size());
  }

  /**
   * Files with the points that a summary must hold: the share of the vital ones that a summary of
   * eight sentences holds. It holds a point if one of its sentences touches one of the point's
   * lines.
   */
  static void nuggets(Path folder, Path judged) throws IOException {
    try (Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory())) {
      corpus.add(folder);
      for (Map.Entry<String, JsonNode> file : JSON.readTree(judged.toFile()).properties()) {
        DocumentId id = corpus.named(file.getKey());
        Document document = corpus.document(id);
        Summary summary = corpus.summary(id, NUGGET_SENTENCES);
        List<String> missed = new ArrayList<>();
        int vital = 0;
        for (JsonNode nugget : file.getValue().get("nuggets")) {
          if (nugget.get("vital").asBoolean()) {
            vital++;
            if (!holds(summary, nugget.get("lines"), document.text())) {
              missed.add(nugget.get("nugget").asText());
            }
          }
        }
        System.out.printf(
            "%s  vital nuggets held %d of %d (%.0f%%)%n",
            file.getKey(), vital - missed.size(), vital, 100.0 * (vital - missed.size()) / vital);
        missed.forEach(nugget -> System.out.println("  missed: " + nugget));
      }
    }
  }

  private static boolean holds(Summary summary, JsonNode lines, String text) {
    for (JsonNode line : lines) {
      Span place = line(text, line.asInt());
      if (summary.sentences().stream().anyMatch(sentence -> sentence.span().touches(place))) {
        return true;
      }
    }
    return false;
  }

  private static Span line(String text, int number) {
    int start = 0;
    for (int i = 1; i < number; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    int end = text.indexOf('\n', start);
    return new Span(start, end < 0 ? text.length() : end);
  }
}
