package kr.malmungchi.answer;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.search.Answer;
import kr.malmungchi.search.Hit;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Sentence;
import kr.malmungchi.text.SentenceSplitter;
import kr.malmungchi.text.Span;

/**
 * Finds the words that answer a question, in the sentence among the best passages that has most of
 * what was asked: dates for 언제, numbers for 얼마 and 몇. 누구 and 어디 get the whole sentence, since
 * persons and places cannot be told from other words.
 */
public final class AnswerFinder {
  /** A question of one word says too little to be answered in a sentence. */
  private static final int FEWEST_WORDS = 2;

  /** How many passages are read. */
  public static final int PASSAGES = 5;

  /** Answers that are less likely to be right are not given. */
  private static final double SURE = 0.7;

  /** Sentences with less of the question answer another one. */
  private static final double LEAST_SHARE = 0.5;

  /** How much a word of the question counts that is only in a title above the sentence. */
  private static final double IN_TITLE = 0.8;

  private static final double RANK_WEIGHT = 0.1;

  /** At this distance a word counts half, in UTF-16 units. */
  private static final double NEAR = 6;

  private static final double MOST_MARGIN = 0.5;
  private static final int MOST_CHOICES = 4;

  private final SentenceSplitter splitter = new SentenceSplitter();

  /** A sentence with what it has of the question and the words that may be the answer. */
  private record Reading(
      Hit hit, int rank, Sentence sentence, ImmutableDoubleArray has, List<Span> words) {
    double[] share() {
      return has.toArray();
    }
  }

  /** The answer, if it is likely enough to be right. */
  public Optional<Answer> find(AskedWords asked, List<Hit> hits) {
    return likeliest(asked, hits).filter(answer -> answer.confidence() >= SURE);
  }

  /** The likeliest answer, however unlikely. */
  public Optional<Answer> likeliest(AskedWords asked, List<Hit> hits) {
    if (asked.wanted() == Wanted.OTHER || asked.size() < FEWEST_WORDS) {
      return Optional.empty();
    }
    List<Reading> readings = readings(asked, hits);
    double[] weights = asked.weights(readings.stream().map(Reading::share).toList());
    List<Reading> answering =
        readings.stream()
            .filter(reading -> !asked.wanted().isWord() || !reading.words.isEmpty())
            .filter(reading -> AskedWords.weighed(reading.share(), weights) >= LEAST_SHARE)
            .sorted(Comparator.comparingDouble((Reading one) -> -score(one, weights)))
            .toList();
    return answering.isEmpty() ? Optional.empty() : Optional.of(answer(asked, weights, answering));
  }

  private List<Reading> readings(AskedWords asked, List<Hit> hits) {
    List<Reading> readings = new ArrayList<>();
    for (int rank = 0; rank < Math.min(PASSAGES, hits.size()); rank++) {
      Hit hit = hits.get(rank);
      String passage = hit.passage().text();
      String titles =
          hit.document().metadata().title() + "\n" + String.join("\n", hit.passage().section());
      double[] above = asked.in(titles);
      for (Span block : hit.passage().blocks()) {
        for (Sentence sentence : splitter.split(hit.passage().normalized(block))) {
          double[] share = asked.in(sentence.text());
          for (int i = 0; i < share.length; i++) {
            share[i] = Math.max(share[i], IN_TITLE * above[i]);
          }
          List<Span> words =
              AnswerWords.of(asked, passage, sentence.span()).stream()
                  .filter(span -> !asked.hasLetters(span.in(passage)))
                  .toList();
          readings.add(new Reading(hit, rank, sentence, ImmutableDoubleArray.copyOf(share), words));
        }
      }
    }
    return readings;
  }

  private static double score(Reading reading, double[] weights) {
    return AskedWords.weighed(reading.share(), weights) - RANK_WEIGHT * reading.rank;
  }

  private static Answer answer(AskedWords asked, double[] weights, List<Reading> answering) {
    Reading best = answering.get(0);
    double margin =
        answering.size() == 1 ? 1 : score(best, weights) - score(answering.get(1), weights);
    String passage = best.hit.passage().text();
    Span sentence = best.sentence.span();
    Optional<Span> words =
        asked.wanted().isWord()
            ? Optional.of(nearest(asked, weights, best, passage))
            : Optional.empty();
    return new Answer(
        words.map(span -> span.in(passage)),
        words.orElse(sentence).shifted(best.hit.passage().span().start()),
        sentence.in(passage),
        best.hit.document(),
        best.hit.passage().section(),
        confidence(
            asked.wanted(),
            AskedWords.weighed(best.share(), weights),
            margin,
            best.words.size(),
            best.rank));
  }

  /** Of several dates or numbers the one nearest to what was asked about, rather before it. */
  private static Span nearest(AskedWords asked, double[] weights, Reading reading, String passage) {
    Span best = reading.words.get(0);
    double most = -1;
    for (Span words : reading.words) {
      double near = 0;
      for (int i = 0; i < weights.length; i++) {
        for (int at : asked.placesOf(i, NormalizedText.of(passage, reading.sentence.span()))) {
          int gap = at >= words.end() ? at - words.end() : 2 * (words.start() - at);
          near += weights[i] / (1 + Math.abs(gap) / NEAR);
        }
      }
      if (near > most) {
        most = near;
        best = words;
      }
    }
    return best;
  }

  /**
   * The chance that the answer is right, by logistic regression over half of the judged questions
   * of each kind.
   */
  private static double confidence(
      Wanted wanted, double share, double margin, int choices, int rank) {
    Chance chance =
        switch (wanted) {
          case TIME -> new Chance(0.2, 2.6, 0.9, -0.6, -2.7);
          case AMOUNT -> new Chance(-0.4, 2.2, 2.1, -1.1, -0.7);
          case PERSON -> new Chance(-1.0, 2.9, 3.7, 0, -0.9);
          case PLACE, OTHER -> new Chance(0.7, 1.5, 2.7, 0, -1.8);
        };
    return chance.of(share, Math.min(MOST_MARGIN, margin), Math.min(MOST_CHOICES, choices), rank);
  }

  /**
   * Weights of the evidence.
   *
   * @param share of the question's words, weighed, that the sentence has
   * @param margin to the next best sentence
   * @param choice for each further date or number in the sentence
   * @param rank for each passage before
   */
  private record Chance(double always, double share, double margin, double choice, double rank) {
    double of(double itsShare, double itsMargin, int choices, int itsRank) {
      double sum =
          always
              + share * itsShare
              + margin * itsMargin
              + choice * Math.max(0, choices - 1)
              + rank * itsRank;
      return 1 / (1 + Math.exp(-sum));
    }
  }
}
