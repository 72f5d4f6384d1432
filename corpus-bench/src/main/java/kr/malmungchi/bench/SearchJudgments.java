package kr.malmungchi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.evaluation.Measures;
import kr.malmungchi.evaluation.Ranked;
import kr.malmungchi.evaluation.Rankings;
import kr.malmungchi.index.LuceneEngine;
import kr.malmungchi.search.Hit;
import kr.malmungchi.text.Span;

/** Measures search on judged questions. */
final class SearchJudgments {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SearchJudgments() {}

  /**
   * Queries over a folder of documents with relevant line ranges: success@5 and MRR@10 over grade-2
   * hits, by type.
   */
  static void seeds(Path documents, Path queries) throws IOException {
    try (Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory())) {
      corpus.add(documents);
      Map<String, int[]> lineStarts = new HashMap<>();
      Map<String, List<Measures>> byType = new TreeMap<>();
      for (String line : Files.readAllLines(queries)) {
        JsonNode query = JSON.readTree(line);
        List<Hit> hits = corpus.search(query.get("q").asText()).hits();
        int rank = 0;
        for (int i = 0; i < hits.size() && rank == 0; i++) {
          if (isAnswer(hits.get(i), query, documents, lineStarts)) {
            rank = i + 1;
          }
        }
        Measures measures = ofRank(rank);
        for (String type : List.of(query.get("type").asText(), "~ all")) {
          byType.computeIfAbsent(type, t -> new ArrayList<>()).add(measures);
        }
      }
      byType.forEach(SearchJudgments::print);
    }
  }

  /** The measures of a ranking whose only relevant member is at this rank; 0 if there is none. */
  static Measures ofRank(int rank) {
    List<String> ranking = new ArrayList<>();
    for (int i = 1; i <= rank; i++) {
      ranking.add(Integer.toString(i));
    }
    return Measures.of(ranking, Map.of(Integer.toString(rank), 1));
  }

  static void print(String name, List<Measures> measures) {
    Measures mean = Measures.mean(measures);
    System.out.printf(
        "%-14s n %5d  success@5 %.3f  MRR@10 %.4f%n",
        name, measures.size(), mean.success5(), mean.mrr10());
  }

  private static boolean isAnswer(
      Hit hit, JsonNode query, Path documents, Map<String, int[]> lineStarts) throws IOException {
    for (JsonNode place : query.get("relevant")) {
      String file = place.get("file").asText();
      if (place.get("grade").asInt() == 2 && file.equals(hit.document().metadata().origin())) {
        int[] starts = lineStarts.get(file);
        if (starts == null) {
          starts = lineStarts(Files.readString(documents.resolve(file)));
          lineStarts.put(file, starts);
        }
        Span lines =
            new Span(starts[place.get("from").asInt() - 1], starts[place.get("to").asInt()]);
        if (lines.touches(hit.passage().span())) {
          return true;
        }
      }
    }
    return false;
  }

  private static int[] lineStarts(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        starts.add(i + 1);
      }
    }
    starts.add(text.length());
    starts.add(text.length());
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Questions of a file in the SQuAD form, against stock search over the same passages.
   *
   * @param forms other forms of the questions, see {@link SquadFile#forms}
   * @param sample how many questions, evenly spread over the file
   */
  static void squad(Path file, Optional<Path> forms, int sample) throws IOException {
    SquadFile squad = SquadFile.read(file);
    Map<String, String> other = forms.isPresent() ? SquadFile.forms(forms.get()) : Map.of();
    List<Measures> ours = new ArrayList<>();
    List<Measures> theirs = new ArrayList<>();
    try (Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory());
        StockSearch stock = new StockSearch(squad.passages())) {
      squad.passages().forEach(passage -> corpus.add(passage.source()));
      Rankings rankings = new Rankings(corpus, card -> card.id().value(), false);
      int size = squad.questions().size();
      int asked = Math.min(sample, size);
      for (int i = 0; i < asked; i++) {
        SquadFile.Question question = squad.questions().get((int) ((long) i * size / asked));
        String text = other.getOrDefault(question.id(), question.text());
        Map<String, Integer> answer = Map.of(question.answer(), 1);
        ours.add(Measures.of(ids(rankings.of(text, 10)), answer));
        theirs.add(Measures.of(stock.search(text, 10), answer));
      }
    }
    print("ours", ours);
    print("stock Nori", theirs);
  }

  private static List<String> ids(List<Ranked> ranking) {
    return ranking.stream().map(Ranked::id).toList();
  }
}
