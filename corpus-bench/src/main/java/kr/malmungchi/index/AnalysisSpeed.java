package kr.malmungchi.index;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.document.Passage;
import kr.malmungchi.document.PassageCutter;
import kr.malmungchi.fact.Facts;
import kr.malmungchi.lexicon.Neighbours;
import kr.malmungchi.lexicon.SoundTerms;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.IndexableField;

/**
 * CPU time of a thread that makes of passages what the index holds of them, against one pass of
 * Lucene's {@link KoreanAnalyzer} as it comes over the same texts, in turn; and of each part of
 * ours by itself. Ours begins each round anew and remembers nothing of the one before.
 */
public final class AnalysisSpeed {
  private static final int ROUNDS = 20;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** A passage with what has been made of it, for the parts that go on from there. */
  private record Read(
      DocumentCard card, Passage passage, String text, List<Word> words, List<Token> morphemes) {}

  /** Works on all passages and returns how much came of it. */
  private interface Pass extends ToIntFunction<List<Read>> {}

  private AnalysisSpeed() {}

  public static void measure(Path folder) {
    List<Read> passages = passages(folder);
    System.out.printf(
        "%d passages, %d characters%n",
        passages.size(), passages.stream().mapToInt(read -> read.text.length()).sum());
    Map<String, Pass> passes = new LinkedHashMap<>();
    passes.put("stock", AnalysisSpeed::stock);
    passes.put("ours", AnalysisSpeed::ours);
    passes.putAll(parts());
    ListMultimap<String, Double> times = MultimapBuilder.linkedHashKeys().arrayListValues().build();
    int made = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, Pass> pass : passes.entrySet()) {
        long before = THREADS.getCurrentThreadCpuTime();
        made += pass.getValue().applyAsInt(passages);
        double time = (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
        times.put(pass.getKey(), time);
      }
    }
    System.out.printf("%d terms made; medians of the second half of %d rounds%n", made, ROUNDS);
    print(times);
  }

  private static void print(ListMultimap<String, Double> times) {
    List<Double> stock = warm(times.removeAll("stock"));
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < stock.size(); round++) {
      ratios.add(warm(times.get("ours")).get(round) / stock.get(round));
    }
    System.out.printf(
        "one pass of stock Nori %.0f ms; ours %.2f of it%n", median(stock), median(ratios));
    Multimaps.asMap(times)
        .forEach(
            (name, all) -> {
              double time = median(warm(all));
              System.out.printf(
                  "%-14s %6.0f ms  %.2f of stock%n", name, time, time / median(stock));
            });
  }

  private static List<Double> warm(List<Double> times) {
    return times.subList(ROUNDS / 2, ROUNDS);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static List<Read> passages(Path folder) {
    List<Read> passages = new ArrayList<>();
    KoreanAnalysis analysis = new KoreanAnalysis();
    PassageCutter cutter = new PassageCutter();
    try (Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory())) {
      corpus.add(folder);
      corpus.documents(100, Optional.empty()).documents().stream()
          .map(entry -> corpus.document(entry.card().id()))
          .forEach(
              document ->
                  cutter.cut(
                      document, passage -> passages.add(read(document.card(), passage, analysis))));
    }
    return passages;
  }

  private static Read read(DocumentCard card, Passage passage, KoreanAnalysis analysis) {
    String text = passage.normalized().text();
    Analysis made = analysis.analyze(text);
    return new Read(card, passage, text, made.words(), made.morph());
  }

  private static int stock(List<Read> passages) {
    int tokens = 0;
    try (KoreanAnalyzer analyzer = new KoreanAnalyzer()) {
      for (Read read : passages) {
        try (TokenStream stream = analyzer.tokenStream("text", read.text)) {
          tokens += drain(stream);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  /** What an index writer takes of each passage, field by field. */
  private static int ours(List<Read> passages) {
    PassageFields fields = new PassageFields(new KoreanAnalysis());
    int tokens = 0;
    try {
      for (Read read : passages) {
        for (IndexableField field : fields.write(read.card, 1, read.passage, Facts.NONE)) {
          if (field instanceof Field made && made.tokenStreamValue() != null) {
            tokens += drain(made.tokenStreamValue());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  private static int drain(TokenStream stream) throws IOException {
    int tokens = 0;
    stream.reset();
    while (stream.incrementToken()) {
      tokens++;
    }
    stream.end();
    return tokens;
  }

  private static Map<String, Pass> parts() {
    KoreanAnalysis analysis = new KoreanAnalysis();
    Map<String, Pass> parts = new LinkedHashMap<>();
    parts.put("normalising", sum(read -> NormalizedText.of(read.passage.text()).length()));
    parts.put("words", sum(read -> Words.of(read.text).size()));
    parts.put("morphemes", sum(read -> analysis.morphemes(read.text).size()));
    parts.put("pairs", sum(read -> analysis.grams(read.text).size()));
    parts.put("values", sum(read -> analysis.values(read.text).size()));
    parts.put("observations", sum(read -> Observations.of(read.words, read.morphemes).size()));
    parts.put("neighbours", sum(read -> Neighbours.of(read.words, read.text).size()));
    parts.put("sounds", AnalysisSpeed::sounds);
    return parts;
  }

  private static Pass sum(ToIntFunction<Read> part) {
    return passages -> passages.stream().mapToInt(part).sum();
  }

  private static int sounds(List<Read> passages) {
    SoundTerms terms = new SoundTerms();
    return passages.stream().mapToInt(read -> terms.of(read.words, read.text).size()).sum();
  }
}
