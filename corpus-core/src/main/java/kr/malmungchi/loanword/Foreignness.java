package kr.malmungchi.loanword;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * How foreign a Hangul word looks: the log-odds of a logistic regression over the sounds that stand
 * next to each other. 올트먼 looks foreign, 사람 does not.
 *
 * <p>It is learned from words in the standard spelling, to which a tense consonant is the surest
 * sign of a Korean word. People write 까뮈 and 모짜르트 all the same, so a word may also be read as the
 * standard would spell it, if that is plainly foreign: 까뮈 as 카뮈.
 */
final class Foreignness {
  private static final int SYLLABLES = 0xAC00;
  private static final int CODAS = 28;
  private static final int VOWELS = 21;
  private static final int ONSETS = 19;
  private static final int SILENT = 11;

  /** How much less a word says for itself that is not spelled so. */
  private static final double RESPELLED = 2;

  /** What a weight is for; the numbers index one array of weights. */
  enum Context {
    /** A bias, for every word. */
    WORD(1),
    /** Onset and vowel of a syllable. */
    ONSET_VOWEL(ONSETS * VOWELS),
    /** Vowel and coda of a syllable. */
    VOWEL_CODA(VOWELS * CODAS),
    /** Coda of a syllable and onset of the next. */
    CODA_ONSET(CODAS * ONSETS),
    /** Vowel of a syllable and of the next. */
    VOWEL_VOWEL(VOWELS * VOWELS),
    /** Onset and vowel of the first syllable. */
    FIRST(ONSETS * VOWELS),
    /** The last syllable. */
    LAST(ONSETS * VOWELS * CODAS);

    private final int size;

    Context(int size) {
      this.size = size;
    }

    /**
     * The number of the weight that is written so: 가 for an onset with a vowel, 악 for a vowel with
     * a coda, 악다 for a coda before an onset, 아어 for two vowels.
     */
    int number(String written) {
      int first = written.charAt(0) - SYLLABLES;
      int last = written.charAt(written.length() - 1) - SYLLABLES;
      return start()
          + switch (this) {
            case WORD -> 0;
            case ONSET_VOWEL, FIRST -> first / CODAS;
            case VOWEL_CODA -> first % (VOWELS * CODAS);
            case CODA_ONSET -> first % CODAS * ONSETS + last / (VOWELS * CODAS);
            case VOWEL_VOWEL -> first / CODAS % VOWELS * VOWELS + last / CODAS % VOWELS;
            case LAST -> first;
          };
    }

    /** What {@link #number} reads, for the weight of this number within its context. */
    String written(int number) {
      return switch (this) {
        case WORD -> "가";
        case ONSET_VOWEL, FIRST -> syllable(number * CODAS);
        case VOWEL_CODA -> syllable(SILENT * VOWELS * CODAS + number);
        case CODA_ONSET ->
            syllable(SILENT * VOWELS * CODAS + number / ONSETS)
                + syllable(number % ONSETS * VOWELS * CODAS);
        case VOWEL_VOWEL ->
            syllable((SILENT * VOWELS + number / VOWELS) * CODAS)
                + syllable((SILENT * VOWELS + number % VOWELS) * CODAS);
        case LAST -> syllable(number);
      };
    }

    private static String syllable(int number) {
      return String.valueOf((char) (SYLLABLES + number));
    }

    int size() {
      return size;
    }

    int start() {
      int start = 0;
      for (Context context : values()) {
        if (context == this) {
          return start;
        }
        start += context.size;
      }
      return start;
    }
  }

  private static final int ONSET_VOWEL = Context.ONSET_VOWEL.start();
  private static final int VOWEL_CODA = Context.VOWEL_CODA.start();
  private static final int CODA_ONSET = Context.CODA_ONSET.start();
  private static final int VOWEL_VOWEL = Context.VOWEL_VOWEL.start();
  private static final int FIRST = Context.FIRST.start();
  private static final int LAST = Context.LAST.start();
  static final int WEIGHTS = LAST + Context.LAST.size();

  private final float[] weights;

  /**
   * @param weights in the order of {@link Context}, each context numbered as its name says
   */
  Foreignness(float[] weights) {
    this.weights = weights.clone();
  }

  /** The log-odds that a word of Hangul syllables is foreign; about 0 is undecided. */
  double of(String syllables) {
    Sum sum = new Sum();
    eachFeature(syllables, sum);
    return sum.sum;
  }

  /** The log-odds that a word is foreign, however it is spelled. */
  double ofAnySpelling(String syllables) {
    double own = of(syllables);
    String standard = Spellings.standard(syllables);
    return standard.equals(syllables) ? own : Math.max(own, of(standard) - RESPELLED);
  }

  /** Asked of every word of a text, so it makes no list of features. */
  private final class Sum implements IntConsumer {
    private double sum;

    @Override
    public void accept(int feature) {
      sum += weights[feature];
    }
  }

  float[] weights() {
    return weights.clone();
  }

  /** The weights that a word has, some perhaps more than once. */
  static int[] features(String syllables) {
    IntStream.Builder features = IntStream.builder();
    eachFeature(syllables, features);
    return features.build().toArray();
  }

  private static void eachFeature(String syllables, IntConsumer features) {
    features.accept(0);
    int last = syllables.length() - 1;
    for (int i = 0; i <= last; i++) {
      int syllable = syllables.charAt(i) - SYLLABLES;
      int coda = syllable % CODAS;
      int vowel = syllable / CODAS % VOWELS;
      features.accept(ONSET_VOWEL + syllable / CODAS);
      features.accept(VOWEL_CODA + vowel * CODAS + coda);
      if (i < last) {
        int next = syllables.charAt(i + 1) - SYLLABLES;
        features.accept(CODA_ONSET + coda * ONSETS + next / (VOWELS * CODAS));
        features.accept(VOWEL_VOWEL + vowel * VOWELS + next / CODAS % VOWELS);
      } else {
        features.accept(FIRST + (syllables.charAt(0) - SYLLABLES) / CODAS);
        features.accept(LAST + syllable);
      }
    }
  }
}
