package kr.malmungchi.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.corpus.AddProgress;
import kr.malmungchi.corpus.AddReport;
import kr.malmungchi.corpus.AddResult;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.jsonlines.JsonLinesReader;
import kr.malmungchi.reading.Source;

/** What a corpus answers to the judged queries of a collection. */
public final class Evaluation {
  private static final String CORPUS = "corpus.jsonl";

  private final JudgedCollection collection;
  private final Map<String, List<Ranked>> rankings = new LinkedHashMap<>();

  /**
   * Adds the documents of the collection to an empty corpus and asks each judged query once.
   *
   * @throws CorpusException of kind {@code UNREADABLE} if a document cannot be read
   */
  public static Evaluation of(
      JudgedCollection collection, Corpus corpus, boolean exact, AddProgress progress) {
    Evaluation evaluation = new Evaluation(collection);
    evaluation.add(corpus, progress);
    evaluation.ask(new Rankings(corpus, card -> id(card.metadata().origin()), exact));
    return evaluation;
  }

  private Evaluation(JudgedCollection collection) {
    this.collection = collection;
  }

  private void add(Corpus corpus, AddProgress progress) {
    Source named = Source.file(collection.corpus(), CORPUS);
    // The ids of documents break ties, so they must not follow from where the folder lies.
    Source file =
        new Source(DocumentId.of(CORPUS), named.origin(), named.extension(), named.content());
    AddReport report = corpus.addAll(new JsonLinesReader().parts(file), progress);
    for (AddResult failure : report.failures()) {
      throw new CorpusException(
          Kind.UNREADABLE, "%s: %s".formatted(failure.origin(), failure.reason()));
    }
  }

  private static String id(String origin) {
    return origin.substring(CORPUS.length() + 1);
  }

  private void ask(Rankings ranking) {
    Set<String> judged = new LinkedHashSet<>();
    collection.qrels().forEach(qrels -> judged.addAll(qrels.grades().keySet()));
    for (Map.Entry<String, String> query : collection.queries().entrySet()) {
      if (judged.contains(query.getKey())) {
        rankings.put(query.getKey(), ranking.of(query.getValue(), Measures.DEPTH));
      }
    }
  }

  /** The documents found by each judged query, in the order of the queries' file. */
  public Map<String, List<Ranked>> rankings() {
    return rankings;
  }

  /** The averages over the queries that a file judges. */
  public Measures measures(Qrels qrels) {
    List<Measures> all = new ArrayList<>();
    qrels
        .grades()
        .forEach(
            (query, grades) ->
                all.add(
                    Measures.of(
                        rankings.getOrDefault(query, List.of()).stream().map(Ranked::id).toList(),
                        grades)));
    return Measures.mean(all);
  }
}
