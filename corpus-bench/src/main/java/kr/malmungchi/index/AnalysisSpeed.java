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
import kr.malmungchi.catalog.CatalogEntry;
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
 * ours by itself. The texts are those of the passages, and the headings above them once where they
 * change. Ours begins each round anew and remembers nothing of the one before.
 */
public final class AnalysisSpeed {
  private static final int ROUNDS = 20;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** A text with what has been made of it, for the parts that go on from there. */
  private record Read(String text, List<Word> words, List<Token> morphemes) {}

  private record Placed(DocumentCard card, Passage passage) {}

  private record Material(List<Placed> passages, List<Read> texts) {}

  /** Works on all of it and returns how much came of it. */
  private interface Pass extends ToIntFunction<Material> {}

  private AnalysisSpeed() {}

  public static void measure(Path folder) {
    Material material = material(folder);
    System.out.printf(
        "%d passages, %d texts, %d characters%n",
        material.passages.size(),
        material.texts.size(),
        material.texts.stream().mapToInt(read -> read.text.length()).sum());
    Map<String, Pass> passes = new LinkedHashMap<>();
    passes.put("stock", AnalysisSpeed::stock);
    passes.put("ours", AnalysisSpeed::ours);
    passes.putAll(parts());
    ListMultimap<String, Double> times = MultimapBuilder.linkedHashKeys().arrayListValues().build();
    int made = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, Pass> pass : passes.entrySet()) {
        long before = THREADS.getCurrentThreadCpuTime();
        made += pass.getValue().applyAsInt(material);
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

  private static Material material(Path folder) {
    Material material = new Material(new ArrayList<>(), new ArrayList<>());
    KoreanAnalysis analysis = new KoreanAnalysis();
    PassageCutter cutter = new PassageCutter();
    List<String> headings = new ArrayList<>(List.of(""));
    try (Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory())) {
      corpus.add(folder);
      for (CatalogEntry entry : corpus.documents(100, Optional.empty()).documents()) {
        DocumentCard card = entry.card();
        cutter.cut(
            corpus.document(card.id()),
            passage -> {
              material.passages.add(new Placed(card, passage));
              String heading = PassageFields.heading(card.metadata().title(), passage);
              if (!heading.equals(headings.get(headings.size() - 1))) {
                headings.add(heading);
                material.texts.add(read(heading, analysis));
              }
              material.texts.add(read(passage.normalized().text(), analysis));
            });
      }
    }
    return material;
  }

  private static Read read(String text, KoreanAnalysis analysis) {
    Analysis made = analysis.analyze(text);
    return new Read(text, made.words(), made.morph());
  }

  private static int stock(Material material) {
    int tokens = 0;
    try (KoreanAnalyzer analyzer = new KoreanAnalyzer()) {
      for (Read read : material.texts) {
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
  private static int ours(Material material) {
    PassageFields fields = new PassageFields(new KoreanAnalysis());
    int tokens = 0;
    try {
      for (Placed placed : material.passages) {
        for (IndexableField field : fields.write(placed.card, 1, placed.passage, Facts.NONE)) {
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
    parts.put("normalising", sum(read -> NormalizedText.of(read.text).length()));
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
    return material -> material.texts.stream().mapToInt(part).sum();
  }

  private static int sounds(Material material) {
    SoundTerms terms = new SoundTerms();
    return material.texts.stream().mapToInt(read -> terms.of(read.words, read.text).size()).sum();
  }
}
