package kr.malmungchi.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.PassageCutter;
import kr.malmungchi.search.Hit;
import kr.malmungchi.text.Sentence;
import kr.malmungchi.text.SentenceSplitter;
import kr.malmungchi.text.Span;

/**
 * Chooses the sentences that say the most; writes none of its own. The same input always gives the
 * same summary.
 *
 * <p>A sentence is worth the cosine between its words and the centroid of all sentences, words
 * weighted by tf·idf with sentences as the documents of idf (Radev et al., "Centroid-based
 * summarization of multiple documents", 2004). Sentences too like one already chosen are passed
 * over (Carbonell and Goldstein, "The use of MMR", 1998).
 */
public final class Summarizer {
  /** Cosine between two sentences above which the second tells nothing new. */
  private static final double ALIKE = 0.6;

  /**
   * How much a sentence's likeness to the question counts beside its likeness to what was found.
   */
  private static final double QUESTION_WEIGHT = 2.0;

  private final SentenceSplitter splitter = new SentenceSplitter();
  private final PassageCutter cutter = new PassageCutter();

  /** The whole document in up to {@code size} sentences, in the order of the text. */
  public Summary summarize(Document document, int size) {
    List<Candidate> candidates = candidates(document, Summarizer::isProse);
    if (candidates.isEmpty()) {
      candidates = candidates(document, block -> true);
    }
    Weights weights = new Weights(terms(candidates));
    Map<String, Double> centroid = weights.centroid(terms(candidates));
    List<Candidate> chosen =
        choose(candidates, size, weights, candidate -> weights.cosine(candidate.terms, centroid));
    chosen.sort(Comparator.comparingInt(Candidate::order));
    return new Summary(
        chosen.stream().map(Candidate::sentence).toList(), 1, cutter.cut(document).size());
  }

  private List<Candidate> candidates(Document document, Predicate<Block> tells) {
    List<Candidate> candidates = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (tells.test(block)) {
        for (Sentence sentence : splitter.split(document.normalized(block.span()))) {
          List<String> section = document.root().pathAt(sentence.span().start());
          candidates.add(
              new Candidate(
                  candidates.size(),
                  new SummarySentence(
                      document.text(sentence.span()), document.card(), section, sentence.span()),
                  new Terms(sentence.text())));
        }
      }
    }
    return candidates;
  }

  /** Lists, tables and notes say little alone; they count only where there is nothing else. */
  private static boolean isProse(Block block) {
    return block instanceof Block.Paragraph || block instanceof Block.Quotation;
  }

  /**
   * What the hits tell about the question, in up to {@code size} sentences, those that answer best
   * first.
   */
  public Summary summarize(String question, List<Hit> hits, int size) {
    List<Candidate> candidates = new ArrayList<>();
    Set<DocumentCard> documents = new HashSet<>();
    for (Hit hit : hits) {
      documents.add(hit.document());
      collect(hit, candidates);
    }
    Terms asked = new Terms(question);
    Weights weights = new Weights(terms(candidates));
    Map<String, Double> centroid = weights.centroid(terms(candidates));
    List<Candidate> chosen =
        choose(
            candidates,
            size,
            weights,
            candidate ->
                QUESTION_WEIGHT * weights.covered(asked, candidate.terms)
                    + weights.cosine(candidate.terms, centroid));
    return new Summary(
        chosen.stream().map(Candidate::sentence).toList(), documents.size(), hits.size());
  }

  private void collect(Hit hit, List<Candidate> candidates) {
    String passage = hit.passage().text();
    int offset = hit.passage().span().start();
    for (Span block : hit.passage().blocks()) {
      for (Sentence sentence : splitter.split(hit.passage().normalized(block))) {
        candidates.add(
            new Candidate(
                candidates.size(),
                new SummarySentence(
                    sentence.span().in(passage),
                    hit.document(),
                    hit.passage().section(),
                    sentence.span().shifted(offset)),
                new Terms(sentence.text())));
      }
    }
  }

  private static List<Terms> terms(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::terms).toList();
  }

  private interface Score {
    double of(Candidate candidate);
  }

  private static List<Candidate> choose(
      List<Candidate> candidates, int size, Weights weights, Score score) {
    double[] scores = new double[candidates.size()];
    for (Candidate candidate : candidates) {
      scores[candidate.order] = candidate.tells() ? score.of(candidate) : 0;
    }
    List<Candidate> ranked = new ArrayList<>(candidates);
    ranked.sort(
        Comparator.comparingDouble((Candidate candidate) -> -scores[candidate.order])
            .thenComparingInt(Candidate::order));
    List<Candidate> chosen = new ArrayList<>();
    for (Candidate candidate : ranked) {
      if (chosen.size() == size || scores[candidate.order] <= 0) {
        break;
      }
      if (chosen.stream()
          .noneMatch(other -> weights.cosine(candidate.terms, other.terms) > ALIKE)) {
        chosen.add(candidate);
      }
    }
    return chosen;
  }

  private record Candidate(int order, SummarySentence sentence, Terms terms) {

    /**
     * Whether it says something, and more than its citation; a derived title is a sentence of the
     * text.
     */
    boolean tells() {
      Metadata metadata = sentence.document().metadata();
      boolean title = !metadata.titleDerived() && sentence.text().equals(metadata.title());
      return terms.isTelling() && !title;
    }
  }
}
