package kr.malmungchi.loanword;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kr.malmungchi.loanword.ChunkTraining.Example;
import kr.malmungchi.loanword.ChunkTraining.Shape;
import kr.malmungchi.loanword.SpellingData.Pair;
import kr.malmungchi.loanword.SpellingData.Part;
import kr.malmungchi.loanword.SpellingData.Variant;

/** Trains the tables of foreign names on the judged data that may be used so, and writes them. */
public final class LoanwordTraining {
  private static final Shape LATIN_SHAPE = new Shape(3, 5, 1.5);
  private static final Shape HANGUL_SHAPE = new Shape(2, 3, 1.0);
  private static final double HAND_WEIGHT = 2;
  private static final double SELF_WEIGHT = 0.1;
  private static final double PRIOR_COUNTS = 6_000;
  private static final int FOLDS = 3;
  private static final int ORDINARY_QUERIES = 1_500;

  private final SpellingData data;
  private final List<Pair> pairs;
  private final Set<String> textWords;
  private final TablesText text = new TablesText();

  private LoanwordTraining(SpellingData data, Set<String> textWords) {
    this.data = data;
    this.pairs = data.pairs(pair -> pair.free() && pair.part() == Part.TRAIN);
    this.textWords = textWords;
  }

  /**
   * Trains on all that may be used, and prints how much that was.
   *
   * @param names the folder with pairs.tsv and variants.tsv
   * @param texts ordinary Korean
   * @param out where the tables are written
   */
  public static void train(Path names, List<String> texts, Path out) throws IOException {
    LoanwordTraining training =
        new LoanwordTraining(SpellingData.read(names), TextWords.forms(texts));
    for (Map.Entry<String, String> file : training.train().entrySet()) {
      Files.writeString(out.resolve(file.getKey()), file.getValue());
    }
  }

  private Map<String, String> train() {
    List<Example> examples = new ArrayList<>();
    for (Pair pair : pairs) {
      List<String> spellings = Spellings.latin(pair.written());
      // Initials are no letters that stand for sounds.
      if (spellings.size() == 1) {
        examples.add(new Example(spellings.get(0) + "$", Alphabet.sounds(pair.hangul()), 1));
      }
    }
    SoundTable latin =
        new ChunkTraining(Alphabet.LATIN, Alphabet.HANGUL, LATIN_SHAPE, examples).train(List.of());
    text.soundTable(
        "latin.txt",
        "# Latin letters against Hangul sounds. Written by the trainer in corpus-bench.\n",
        latin);
    List<String> foreign = pairs.stream().map(Pair::hangul).distinct().toList();
    text.foreignness(
        "foreign.txt",
        "# How foreign a word looks. Written by the trainer in corpus-bench.\n",
        ForeignnessTraining.train(foreign, textWords).weights());
    List<Variant> variants = data.variants(v -> v.free() && v.related() && v.part() != Part.TEST);
    List<Tables> folds = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      hangul(latin, variants.stream().filter(variant -> fold(variant.latin()) != left).toList());
      folds.add(withoutConfidence());
    }
    hangul(latin, variants);
    trainConfidence(folds, variants);
    System.out.printf(
        "pairs %d, variants %d, chunks %d + %d, bytes %s%n",
        pairs.size(),
        variants.size(),
        latin.chunks().size(),
        text.tables().hangul().chunks().size(),
        text.files().values().stream()
            .mapToInt(f -> f.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
            .boxed()
            .toList());
    return text.files();
  }

  private static int fold(String latin) {
    return SpellingData.hash(latin) / 100 % FOLDS;
  }

  private Tables withoutConfidence() {
    text.confidence("confidence.txt", "", Map.of(), Map.of());
    return text.tables();
  }

  private void hangul(SoundTable latin, Collection<Variant> variants) {
    List<Example> examples = new ArrayList<>();
    for (Variant variant : variants) {
      String one = Alphabet.sounds(variant.one());
      String other = Alphabet.sounds(variant.other());
      double weight = variant.hand() ? HAND_WEIGHT : 1;
      examples.add(new Example(one, other, weight));
      examples.add(new Example(/* left= */ other, /* right= */ one, weight));
    }
    for (Pair pair : pairs) {
      String sounds = Alphabet.sounds(pair.hangul());
      examples.add(new Example(sounds, sounds, SELF_WEIGHT));
    }
    SoundTable hangul =
        new ChunkTraining(Alphabet.HANGUL, Alphabet.HANGUL, HANGUL_SHAPE, examples)
            .train(ChunkTraining.throughLatin(latin, HANGUL_SHAPE, PRIOR_COUNTS));
    text.soundTable(
        "hangul.txt",
        "# Hangul sounds against those of another spelling. Written by the trainer in corpus-bench.\n",
        hangul);
  }

  private void trainConfidence(List<Tables> folds, List<Variant> variants) {
    Loanwords loanwords = new Loanwords(withoutConfidence());
    Set<String> vocabulary = new TreeSet<>(textWords);
    data.pairs(pair -> pair.part() != Part.TEST).forEach(pair -> vocabulary.add(pair.hangul()));
    variants.forEach(variant -> vocabulary.addAll(List.of(variant.one(), variant.other())));
    LoanwordIndex index = LoanwordIndex.of(loanwords, vocabulary);
    Map<String, Set<String>> latinOf = data.latinOf();

    ConfidenceTraining latin = new ConfidenceTraining(index, latinOf);
    for (Question question : Question.latin(data.pairs(p -> p.part() == Part.FIT && p.free()))) {
      latin.add(loanwords, question, 1);
    }

    ConfidenceTraining hangul = new ConfidenceTraining(index, latinOf);
    List<Loanwords> ofFolds = folds.stream().map(Loanwords::new).toList();
    for (Question question : Question.hangul(variants)) {
      hangul.add(ofFolds.get(fold(question.latin())), question, 1);
    }
    for (String word : ordinary(loanwords, latinOf.keySet())) {
      hangul.add(loanwords, new Question(word, "", Set.of(word)), 1);
    }
    text.confidence(
        "confidence.txt",
        "# Weights of what speaks for a match. Written by the trainer in corpus-bench.\n",
        latin.fit(),
        hangul.fit());
    System.out.printf("judged %d + %d%n", latin.size(), hangul.size());
  }

  /** Words of the texts that pass for foreign only just. */
  private List<String> ordinary(Loanwords loanwords, Set<String> known) {
    List<String> words = new ArrayList<>();
    for (String word : textWords) {
      double foreignness = loanwords.foreignness(word);
      if (foreignness >= Loanwords.FOREIGN
          && foreignness < 0
          && !known.contains(TextWords.form(word))) {
        words.add(word);
      }
    }
    int step = Math.max(1, words.size() / ORDINARY_QUERIES);
    List<String> some = new ArrayList<>();
    for (int i = 0; i < words.size(); i += step) {
      some.add(words.get(i));
    }
    return some;
  }
}
