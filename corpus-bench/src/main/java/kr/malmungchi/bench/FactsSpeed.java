package kr.malmungchi.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.Passage;
import kr.malmungchi.document.PassageCutter;
import kr.malmungchi.fact.FactReader;
import kr.malmungchi.index.LuceneEngine;
import kr.malmungchi.name.NameFinder;
import kr.malmungchi.quotation.Quotations;
import kr.malmungchi.summary.Length;
import kr.malmungchi.summary.Summarizer;
import kr.malmungchi.timeline.Timeline;

/** CPU time of what is read from documents while they are added, against all of the adding. */
final class FactsSpeed {
  private static final int ROUNDS = 15;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private FactsSpeed() {}

  static void measure(Path folder) {
    List<Document> documents = documents(folder);
    Map<String, Consumer<Document>> parts = new LinkedHashMap<>();
    parts.put("dates and events", document -> new Timeline().of(document));
    parts.put("quotations", document -> new Quotations().of(document));
    parts.put("names", document -> new NameFinder().of(document));
    parts.put("all facts", FactsSpeed::readFacts);
    parts.put(
        "a summary of 8",
        document -> new Summarizer().summarize(document, new Length.Sentences(8)));
    Map<String, List<Double>> shares = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      double adding = cpu(() -> add(folder));
      System.out.printf("round %2d: adding %.0f ms", round, adding / 1e6);
      parts.forEach(
          (name, part) -> {
            double time = cpu(() -> documents.forEach(part));
            System.out.printf(", %s %.0f", name, time / 1e6);
            shares.computeIfAbsent(name, none -> new ArrayList<>()).add(time / adding);
          });
      System.out.println();
    }
    shares.forEach(
        (name, values) ->
            System.out.printf(
                "%-18s %.3f of adding, median of the second half of the rounds%n",
                name, AddSpeed.median(values.subList(ROUNDS / 2, ROUNDS))));
  }

  private static List<Document> documents(Path folder) {
    MemoryCatalog catalog = new MemoryCatalog();
    try (Corpus corpus = Corpus.of(catalog, LuceneEngine.inMemory())) {
      corpus.add(folder);
      List<Document> documents = new ArrayList<>();
      corpus.documents(100, Optional.empty()).documents().stream()
          .map(entry -> entry.card().id())
          .forEach(id -> documents.add(corpus.document(id)));
      return documents;
    }
  }

  private static void add(Path folder) {
    try (Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory())) {
      corpus.add(folder);
    }
  }

  private static void readFacts(Document document) {
    FactReader facts = new FactReader(document);
    for (Passage passage : new PassageCutter().cut(document)) {
      facts.in(passage);
    }
  }

  private static double cpu(Runnable work) {
    long before = THREADS.getCurrentThreadCpuTime();
    work.run();
    return THREADS.getCurrentThreadCpuTime() - before;
  }
}
