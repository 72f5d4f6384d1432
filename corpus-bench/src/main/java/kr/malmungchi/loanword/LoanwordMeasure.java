package kr.malmungchi.loanword;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import kr.malmungchi.loanword.Reading.Judged;
import kr.malmungchi.loanword.SpellingData.Pair;
import kr.malmungchi.loanword.SpellingData.Part;
import kr.malmungchi.loanword.SpellingData.Variant;

/** Measures the tables of foreign names on the held-out names and on ordinary words. */
public final class LoanwordMeasure {
  private static final double[] LEVELS = {0.3, 0.5, 0.6, 0.7};
  private static final int ORDINARY = 2_000;
  private static final int LATIN_KEYS = 12;

  private final Loanwords loanwords;
  private final SpellingData data;
  private final Map<String, Set<String>> latinOf;
  private final Set<String> textWords;

  private LoanwordMeasure(Loanwords loanwords, SpellingData data, Set<String> textWords) {
    this.loanwords = loanwords;
    this.data = data;
    this.latinOf = data.latinOf();
    this.textWords = textWords;
  }

  /**
   * Prints recall and precision.
   *
   * @param names the folder with pairs.tsv and variants.tsv
   * @param training the texts that the tables were trained with
   * @param others texts for ordinary words
   * @param tables a folder, or nothing for the tables of the jar
   */
  public static void measure(
      Path names, List<String> training, List<String> others, Optional<Path> tables)
      throws IOException {
    Loanwords loanwords =
        new Loanwords(
            tables.map(folder -> new Tables(name -> text(folder, name))).orElseGet(Tables::ofJar));
    Set<String> trained = TextWords.forms(training);
    Set<String> unseen = TextWords.forms(others);
    unseen.removeAll(trained);
    LoanwordMeasure measure = new LoanwordMeasure(loanwords, SpellingData.read(names), trained);
    measure.names();
    measure.latinNames();
    measure.ordinary(unseen);
  }

  private static String text(Path folder, String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void names() {
    List<Pair> tests = data.pairs(pair -> pair.part() == Part.TEST);
    Predicate<Variant> wanted = variant -> variant.part() == Part.TEST && variant.related();
    List<Variant> variants = data.variants(wanted);
    Set<String> answers = new HashSet<>();
    tests.forEach(pair -> answers.add(pair.hangul()));
    variants.forEach(variant -> answers.addAll(List.of(variant.one(), variant.other())));
    Set<String> like = new TreeSet<>(textWords);
    like.addAll(answers);
    Set<String> dense = new TreeSet<>(like);
    data.pairs().forEach(pair -> dense.add(pair.hangul()));
    data.variants().forEach(variant -> dense.addAll(List.of(variant.one(), variant.other())));

    long lost = answers.stream().filter(word -> !loanwords.looksForeign(word)).count();
    long kept = textWords.stream().filter(loanwords::looksForeign).count();
    System.out.printf(
        "gate: %.3f of names lost, %.3f of text words kept%n",
        (double) lost / answers.size(), (double) kept / textWords.size());
    LoanwordIndex denseIndex = LoanwordIndex.of(loanwords, dense);
    LoanwordIndex likeIndex = LoanwordIndex.of(loanwords, like);
    System.out.printf("words: dense %d, collection %d%n", denseIndex.size(), likeIndex.size());
    List<Question> latin = Question.latin(tests);
    List<Question> hangul = Question.hangul(variants.stream().filter(v -> !v.hand()).toList());
    List<Question> hand = Question.hangul(variants.stream().filter(Variant::hand).toList());
    report("Latin>Hangul dense", latin, denseIndex);
    report("Latin>Hangul collection", latin, likeIndex);
    report("Hangul>Hangul data dense", hangul, denseIndex);
    report("Hangul>Hangul data collection", hangul, likeIndex);
    report("Hangul>Hangul hand collection", hand, likeIndex);
  }

  /** Hangul names among all Latin ones. */
  private void latinNames() {
    Map<String, Set<String>> byKey = new HashMap<>();
    for (Pair pair : data.pairs()) {
      for (String key : loanwords.latinKeys(pair.written())) {
        byKey.computeIfAbsent(key, k -> new TreeSet<>()).add(pair.latin());
      }
    }
    Map<String, Set<String>> tests = new TreeMap<>();
    for (Pair pair :
        data.pairs(p -> p.part() == Part.TEST && SpellingData.hash(p.latin()) % 3 == 0)) {
      tests.computeIfAbsent(pair.hangul(), hangul -> new TreeSet<>()).add(pair.latin());
    }
    int first = 0;
    int five = 0;
    long candidates = 0;
    long start = System.nanoTime();
    for (Map.Entry<String, Set<String>> test : tests.entrySet()) {
      LoanwordQuery query = loanwords.query(test.getKey());
      Set<String> words = new TreeSet<>();
      query.keys().keySet().stream()
          .limit(LATIN_KEYS)
          .forEach(key -> words.addAll(byKey.getOrDefault(key, Set.of())));
      candidates += words.size();
      List<String> found = query.match(words).stream().limit(5).map(LoanwordMatch::word).toList();
      first += !found.isEmpty() && test.getValue().contains(found.get(0)) ? 1 : 0;
      five += found.stream().anyMatch(test.getValue()::contains) ? 1 : 0;
    }
    double n = tests.size();
    System.out.printf(
        "%-30s n %5d  @1 %.3f  @5 %.3f (p>=0.3)  %.0f candidates, %.1f ms a query%n",
        "Hangul>Latin",
        tests.size(),
        first / n,
        five / n,
        candidates / n,
        (System.nanoTime() - start) / n / 1e6);
  }

  private List<Judged> find(String query, LoanwordIndex index) {
    List<Judged> found = new ArrayList<>();
    for (Reading reading : loanwords.query(query).readings()) {
      if (reading.words() == Alphabet.HANGUL) {
        found.addAll(index.judge(reading));
      }
    }
    found.sort((one, other) -> Double.compare(other.confidence(), one.confidence()));
    return found;
  }

  private void report(String name, List<Question> questions, LoanwordIndex index) {
    int first = 0;
    int five = 0;
    int[] recalled = new int[LEVELS.length];
    int[] returned = new int[LEVELS.length];
    int[] strict = new int[LEVELS.length];
    int[] near = new int[LEVELS.length];
    for (Question question : questions) {
      // Forms with a particle of one base count once.
      Set<String> bases = new HashSet<>();
      bases.add(question.query());
      boolean[] hit = new boolean[LEVELS.length];
      int rank = 0;
      for (Judged judged : find(question.query(), index)) {
        if (Truth.isOneOf(judged.word(), Set.of(question.query()))) {
          continue;
        }
        boolean right = Truth.isOneOf(judged.word(), question.right());
        if (!bases.add(
            right ? "right " + TextWords.form(judged.word()) : TextWords.form(judged.word()))) {
          continue;
        }
        rank++;
        boolean close = right || Truth.isNear(judged.word(), question.latin(), latinOf);
        for (int i = 0; i < LEVELS.length; i++) {
          if (judged.confidence() >= LEVELS[i]) {
            returned[i]++;
            strict[i] += right ? 1 : 0;
            near[i] += close ? 1 : 0;
            hit[i] |= right;
          }
        }
        if (right) {
          first += rank == 1 ? 1 : 0;
          five += rank <= 5 ? 1 : 0;
          if (rank <= 5) {
            rank = 100;
          }
        }
      }
      for (int i = 0; i < LEVELS.length; i++) {
        recalled[i] += hit[i] ? 1 : 0;
      }
    }
    double n = questions.size();
    StringBuilder line =
        new StringBuilder(
            "%-30s n %5d  @1 %.3f  @5 %.3f".formatted(name, questions.size(), first / n, five / n));
    for (int i = 0; i < LEVELS.length; i++) {
      line.append(
          "  p>=%.1f %.3f/%.3f/%.3f"
              .formatted(
                  LEVELS[i],
                  recalled[i] / n,
                  strict[i] / (double) returned[i],
                  near[i] / (double) returned[i]));
    }
    System.out.println(line);
  }

  /** Ordinary words that find another word although there is none to find. */
  private void ordinary(Set<String> candidates) {
    List<String> words =
        candidates.stream()
            .filter(
                word ->
                    !ForeignnessTraining.beginsWith(word, latinOf.keySet())
                        && !latinOf.containsKey(TextWords.form(word)))
            .toList();
    Set<String> vocabulary = new TreeSet<>(textWords);
    vocabulary.addAll(candidates);
    LoanwordIndex index = LoanwordIndex.of(loanwords, vocabulary);
    double step = Math.max(1, words.size() / (double) ORDINARY);
    int[] wrong = new int[LEVELS.length];
    int count = 0;
    for (double at = 0; at < words.size(); at += step) {
      String word = words.get((int) at);
      count++;
      double best = 0;
      for (Judged judged : find(word, index)) {
        boolean self =
            Truth.isOneOf(judged.word(), new HashSet<>(List.of(word, TextWords.form(word))));
        if (!self) {
          best = Math.max(best, judged.confidence());
          if (judged.confidence() >= LEVELS[0]) {
            System.out.printf("  %s > %s %.2f%n", word, judged.word(), judged.confidence());
          }
        }
      }
      for (int i = 0; i < LEVELS.length; i++) {
        wrong[i] += best >= LEVELS[i] ? 1 : 0;
      }
    }
    System.out.printf(
        "ordinary words %d, falsely matched at %s: %s%n",
        count, Arrays.toString(LEVELS), Arrays.toString(wrong));
  }
}
