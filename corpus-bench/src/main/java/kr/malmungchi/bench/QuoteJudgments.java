package kr.malmungchi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.malmungchi.catalog.CatalogEntry;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.Document;
import kr.malmungchi.index.LuceneEngine;
import kr.malmungchi.quotation.Quotations;
import kr.malmungchi.quotation.Quote;
import kr.malmungchi.quotation.Speaker;

/** Measures quotations and their speakers on judged ones. */
final class QuoteJudgments {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_DOCUMENTS = 100;

  /** The judgments hold so many characters of the words. */
  private static final int JUDGED_CHARACTERS = 40;

  /** Words stand on the judged line or, when a page break parts them, near it. */
  private static final int LINES_NEAR = 3;

  private int judged;
  private int found;
  private int right;
  private int surface;

  private QuoteJudgments() {}

  /**
   * Looks up each judged quotation of a folder's documents, by its line and the beginning of its
   * words. The speaker is right if the name is the judged one, or, of many with one voice, a part
   * of it; a quotation that is not found has no right speaker.
   */
  static void measure(Path folder, Path judgments) throws IOException {
    QuoteJudgments score = new QuoteJudgments();
    Map<String, List<Quote>> quotes = new HashMap<>();
    Map<String, String> texts = new HashMap<>();
    try (Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory())) {
      corpus.add(folder);
      for (CatalogEntry entry : corpus.documents(MOST_DOCUMENTS, Optional.empty()).documents()) {
        Document document = corpus.document(entry.card().id());
        String origin = document.metadata().origin();
        quotes.put(origin, new Quotations().of(document));
        texts.put(origin, document.text());
        System.out.println(perDocument(origin, quotes.get(origin)));
      }
    }
    for (String line : Files.readAllLines(judgments)) {
      JsonNode wanted = JSON.readTree(line);
      String file = wanted.get("file").asText();
      score.judge(wanted, texts.getOrDefault(file, ""), quotes.getOrDefault(file, List.of()));
    }
    System.out.println(score);
  }

  private static String perDocument(String origin, List<Quote> quotes) {
    long attributed = quotes.stream().filter(quote -> quote.speaker().isPresent()).count();
    return "%-40s %5d quotes, %5d with a speaker".formatted(origin, quotes.size(), attributed);
  }

  private void judge(JsonNode wanted, String text, List<Quote> quotes) {
    judged++;
    String words = comparable(wanted.get("quote").asText());
    int line = wanted.get("line").asInt();
    Optional<Quote> hit =
        quotes.stream()
            .filter(quote -> comparable(quote.words()).startsWith(words))
            .min(Comparator.comparingInt(quote -> Math.abs(line(text, quote) - line)))
            .filter(quote -> Math.abs(line(text, quote) - line) <= LINES_NEAR);
    if (hit.isEmpty()) {
      System.out.printf("missed  %5d %s%n", line, wanted.get("quote").asText());
      return;
    }
    found++;
    Optional<Speaker> speaker = hit.get().speaker();
    Optional<String> judgedSpeaker =
        Optional.of(wanted.get("speaker")).filter(JsonNode::isTextual).map(JsonNode::asText);
    if (isRight(speaker, judgedSpeaker)) {
      right++;
    } else {
      System.out.printf(
          "speaker %5d %s instead of %s: %s%n",
          line,
          speaker.map(Speaker::name).orElse("nobody"),
          judgedSpeaker.orElse("nobody"),
          wanted.get("quote").asText());
    }
    surface +=
        speaker.map(Speaker::surface).orElse("").equals(wanted.path("surface_speaker").asText(""))
            ? 1
            : 0;
  }

  private static boolean isRight(Optional<Speaker> speaker, Optional<String> judged) {
    if (speaker.isEmpty() || judged.isEmpty()) {
      return speaker.isEmpty() && judged.isEmpty();
    }
    String name = speaker.get().name();
    return name.equals(judged.get())
        || (speaker.get().kind() == Speaker.Kind.COLLECTIVE
            && (judged.get().endsWith(name) || name.startsWith(judged.get())));
  }

  private static int line(String text, Quote quote) {
    return 1 + (int) text.substring(0, quote.span().start()).chars().filter(c -> c == '\n').count();
  }

  /** The beginning without what blanks, page breaks and punctuation do to it. */
  private static String comparable(String words) {
    StringBuilder letters = new StringBuilder();
    words
        .substring(0, Math.min(words.length(), JUDGED_CHARACTERS))
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  @Override
  public String toString() {
    return "n %d  found %.3f  speaker right %.3f  same surface %.3f"
        .formatted(
            judged, (double) found / judged, (double) right / judged, (double) surface / judged);
  }
}
