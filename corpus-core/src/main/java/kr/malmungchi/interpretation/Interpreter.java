package kr.malmungchi.interpretation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.lexicon.Remembered;
import kr.malmungchi.lexicon.Vocabulary;
import kr.malmungchi.search.Interpretation;
import kr.malmungchi.search.Misreading;
import kr.malmungchi.search.ParsedQuery;
import kr.malmungchi.search.Query;
import kr.malmungchi.search.Variant;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.NormalizedText;

/**
 * Reads a question as the corpus would have written it: toadkfxmaks, ㅅㅇㅌㅁ, 샘알트먼 and Sam Altman as 샘
 * 알트만, if that is the name that its documents have.
 *
 * <p>What was typed stays the question; readings are added to it with less weight, so a wrong one
 * hides no exact hit. Words that some passage has are left as they are, but for their spacing.
 */
public final class Interpreter {
  /** From here on a reading is searched for without being asked. */
  private static final double SURE = 0.6;

  /** Above every confidence. */
  private static final double CERTAIN = 1.01;

  /** From here on a reading is worth a suggestion. */
  private static final double POSSIBLE = 0.3;

  private static final int MOST_WORDS = 32;
  private static final int MOST_READINGS = 5;

  /** Below the weight of a word as typed. */
  private static final double WEIGHT = 0.9;

  /** A reading that is so much less sure than another of the same words is left out. */
  private static final double RIVAL = 0.75;

  /**
   * A passage that has this share of a question's stems is looked for by them: related words would
   * only bring others before it. One or two stems are no such evidence.
   */
  private static final double ENOUGH = 0.6;

  /** Where no passage has more of them, the question is said in other words than all passages. */
  private static final double LITTLE = 0.4;

  private static final int FEWEST_STEMS = 3;

  private static final int MOST_REMEMBERED = 1_000;

  private final KeyboardRule keyboard = new KeyboardRule();

  /** What they read needs no other reading. */
  private final List<Rule> certain = List.of(new ChoseongRule(), keyboard);

  private final GlossRule glossing = new GlossRule();

  private final RelatedWords relatedWords = new RelatedWords();
  private final Rule relating = RelatedWordRule.ofGroups(relatedWords);
  private final Rule paraphrasing = RelatedWordRule.ofAlternatives(relatedWords);

  private final SoundRule sounding = new SoundRule();

  private final List<Rule> guessing = List.of(sounding, new SpacingRule(), new TypoRule());

  private final Remembered<Asked, Interpreted> remembered = new Remembered<>(MOST_REMEMBERED);

  private record Asked(Query.All query, Set<Misreading> misreadings) {}

  private record State(Object vocabulary, UserDictionary dictionary) {}

  /**
   * What a question may mean besides.
   *
   * @param interpretations what is searched for beside the words typed
   * @param suggestions what is not sure enough for that
   * @param variants the interpretations as engines get them
   */
  public record Interpreted(
      List<Interpretation> interpretations,
      List<Interpretation> suggestions,
      List<Variant> variants) {
    public static final Interpreted NOTHING = new Interpreted(List.of(), List.of(), List.of());

    public Interpreted {
      interpretations = List.copyOf(interpretations);
      suggestions = List.copyOf(suggestions);
      variants = List.copyOf(variants);
    }

    private Interpreted and(Interpreted other) {
      return new Interpreted(
          Stream.concat(interpretations.stream(), other.interpretations.stream())
              .distinct()
              .toList(),
          Stream.concat(suggestions.stream(), other.suggestions.stream()).toList(),
          Stream.concat(variants.stream(), other.variants.stream()).distinct().toList());
    }
  }

  public Interpreted interpret(ParsedQuery parsed, Vocabulary vocabulary) {
    return interpret(parsed, vocabulary, UserDictionary.EMPTY);
  }

  /** As above, with the synonyms of a dictionary, which hold in alternatives and groups too. */
  public Interpreted interpret(
      ParsedQuery parsed, Vocabulary vocabulary, UserDictionary dictionary) {
    return interpret(parsed, vocabulary, dictionary, Set.of());
  }

  /** As above, without the readings that the asker switched off. */
  public Interpreted interpret(
      ParsedQuery parsed,
      Vocabulary vocabulary,
      UserDictionary dictionary,
      Set<Misreading> misreadings) {
    return remembered.of(
        new Asked(parsed.query(), misreadings),
        new State(vocabulary.state(), dictionary),
        () -> interpret(parsed.query(), vocabulary, new SynonymRule(dictionary), misreadings));
  }

  private Interpreted interpret(
      Query.All query, Vocabulary vocabulary, SynonymRule synonyms, Set<Misreading> misreadings) {
    Interpreted read = Interpreted.NOTHING;
    String text = words(query.wanted());
    if (!text.isEmpty()) {
      Question question = Question.of(NormalizedText.of(text).text(), MOST_WORDS, vocabulary);
      List<Reading> meant = meant(question, synonyms.read(question), misreadings);
      meant.forEach(question::understand);
      read = synonyms(question, meant, Variant.Match.TOGETHER);
      read = read.and(interpret(question, misreadings));
      read = read.and(glosses(question, read, misreadings));
      read = read.and(related(question, read, misreadings));
    }
    for (String alternative : alternatives(query)) {
      Question question =
          Question.of(NormalizedText.of(alternative).text(), MOST_WORDS, Vocabulary.EMPTY);
      List<Reading> meant = meant(question, synonyms.read(question), misreadings);
      read = read.and(synonyms(question, meant, Variant.Match.TOGETHER));
    }
    return read;
  }

  /** Before narrower ones hide behind them: what takes the place of one switched off is shown. */
  private static List<Reading> meant(
      Question question, List<Reading> readings, Set<Misreading> misreadings) {
    return misreadings.isEmpty()
        ? readings
        : readings.stream()
            .filter(
                reading ->
                    !misreadings.contains(
                        new Misreading(
                            label(question, reading),
                            question.typed(reading.first(), reading.end()))))
            .toList();
  }

  private static String words(List<Query> parts) {
    return parts.stream()
        .filter(Query.Words.class::isInstance)
        .map(part -> ((Query.Words) part).text())
        .collect(Collectors.joining(" "));
  }

  /** The free words inside groups, wherever they are wanted. */
  private static List<String> alternatives(Query.All all) {
    return all.wanted().stream()
        .filter(part -> !(part instanceof Query.Words))
        .flatMap(Interpreter::wordsIn)
        .toList();
  }

  private static Stream<String> wordsIn(Query query) {
    return switch (query) {
      case Query.Words words -> Stream.of(words.text());
      case Query.Any any -> any.alternatives().stream().flatMap(Interpreter::wordsIn);
      case Query.All all -> all.wanted().stream().flatMap(Interpreter::wordsIn);
      case Query.Phrase phrase -> Stream.empty();
      case Query.Prefix prefix -> Stream.empty();
      case Query.Title title -> Stream.empty();
      case Query.Where where -> Stream.empty();
      case Query.Like like -> Stream.empty();
    };
  }

  private static Interpreted synonyms(
      Question question, List<Reading> readings, Variant.Match match) {
    List<Variant> variants =
        readings.stream()
            .map(
                reading ->
                    new Variant(
                        reading.rule(),
                        question.typed(reading.first(), reading.end()),
                        reading.to(),
                        WEIGHT,
                        match))
            .toList();
    return new Interpreted(lines(question, readings, readings.size()), List.of(), variants);
  }

  /** What documents gloss, but for the spellings that are read by their sounds already. */
  private Interpreted glosses(Question question, Interpreted read, Set<Misreading> misreadings) {
    List<Reading> unread =
        glossing.read(question).stream()
            .filter(
                gloss ->
                    read.variants().stream()
                        .noneMatch(variant -> variant.words().equals(gloss.to())))
            .toList();
    // A passage with the gloss itself says both, which makes it no better.
    return synonyms(question, meant(question, unread, misreadings), Variant.Match.INSTEAD);
  }

  /**
   * The words related to those typed, and to those that were typed as keys of the other script.
   * Consonants may mean several words, whose relatives are nobody's question.
   */
  private Interpreted related(Question question, Interpreted read, Set<Misreading> misreadings) {
    Interpreted related = related(question, question.text(), 1, misreadings);
    for (Variant variant : read.variants()) {
      if (variant.rule().equals(keyboard.name())) {
        Question meant = Question.of(variant.words(), MOST_WORDS, question.vocabulary());
        related = related.and(related(meant, variant.from(), variant.weight(), misreadings));
      }
    }
    return related;
  }

  private Interpreted related(
      Question question, String from, double weight, Set<Misreading> misreadings) {
    Set<String> stems = question.stems();
    double said = question.vocabulary().largestShare(stems);
    if (stems.isEmpty() || (said >= ENOUGH && stems.size() >= FEWEST_STEMS)) {
      return Interpreted.NOTHING;
    }
    Rule rule = said < LITTLE ? paraphrasing : relating;
    List<Reading> readings = meant(question, rule.read(question), misreadings);
    List<Variant> variants =
        readings.stream()
            .map(
                reading ->
                    new Variant(
                        reading.rule(),
                        from,
                        reading.to(),
                        weight * reading.confidence(),
                        Variant.Match.STEM))
            .toList();
    return new Interpreted(lines(question, readings, MOST_READINGS), List.of(), variants);
  }

  private Interpreted interpret(Question question, Set<Misreading> misreadings) {
    List<Reading> readings = new ArrayList<>();
    for (Rule rule : certain) {
      List<Reading> found = rule.read(question);
      found.forEach(question::understand);
      readings.addAll(found);
    }
    for (Rule rule : guessing) {
      readings.addAll(rule.read(question));
    }
    List<Reading> meant = meant(question, settled(readings), misreadings);
    Interpreted interpreted = interpreted(question, meant);
    atLeast(SURE, CERTAIN, meant).forEach(question::mend);
    return interpreted;
  }

  /** The surest of those that say the same, without those that another rule knows better. */
  private static List<Reading> settled(List<Reading> readings) {
    Map<String, Reading> surest = new LinkedHashMap<>();
    for (Reading reading : readings) {
      surest.merge(
          reading.first() + " " + reading.end() + " " + reading.to(),
          reading,
          (one, other) -> one.confidence() >= other.confidence() ? one : other);
    }
    return surest.values().stream()
        .filter(
            reading ->
                readings.stream()
                    .noneMatch(
                        other ->
                            !other.rule().equals(reading.rule())
                                && other.readsSame(reading)
                                && reading.confidence() < RIVAL * other.confidence()))
        .toList();
  }

  private Interpreted interpreted(Question question, List<Reading> readings) {
    List<Reading> sure = atLeast(SURE, CERTAIN, readings);
    List<Variant> variants = new ArrayList<>();
    for (Reading reading : sure) {
      variants.add(
          new Variant(
              reading.rule(),
              question.typed(reading.first(), reading.end()),
              reading.to(),
              WEIGHT * reading.confidence(),
              reading.rule().equals(sounding.name()) ? Variant.Match.NAME : Variant.Match.ALONE));
    }
    List<Reading> possible = atLeast(POSSIBLE, SURE, readings);
    possible.removeIf(reading -> !isWorthAsking(question, reading, sure));
    return new Interpreted(
        lines(question, shown(sure), MOST_READINGS),
        lines(question, possible, MOST_READINGS),
        variants);
  }

  /** Whether it reads a word that no passage has and that nothing surer reads. */
  private static boolean isWorthAsking(Question question, Reading reading, List<Reading> sure) {
    return IntStream.range(reading.first(), reading.end()).anyMatch(question::isOpen)
        && sure.stream().noneMatch(reading::overlaps);
  }

  /** Without those of a part of what others read. */
  private static List<Reading> shown(List<Reading> sure) {
    return sure.stream()
        .filter(reading -> sure.stream().noneMatch(other -> other.isWider(reading)))
        .toList();
  }

  private static List<Reading> atLeast(double least, double below, List<Reading> readings) {
    return readings.stream()
        .filter(reading -> reading.confidence() >= least && reading.confidence() < below)
        .sorted(
            Comparator.comparingInt(Reading::first)
                .thenComparing(Comparator.comparingDouble(Reading::confidence).reversed()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** One line for each rule and place, with what it may mean there. */
  private static List<Interpretation> lines(
      Question question, List<Reading> readings, int mostReadings) {
    record Place(String rule, int first, int end) {}
    Map<Place, List<Reading>> byPlace = new LinkedHashMap<>();
    for (Reading reading : readings) {
      byPlace
          .computeIfAbsent(
              new Place(label(question, reading), reading.first(), reading.end()),
              p -> new ArrayList<>())
          .add(reading);
    }
    List<Interpretation> lines = new ArrayList<>();
    byPlace.forEach(
        (place, same) ->
            lines.add(
                new Interpretation(
                    place.rule(),
                    question.typed(place.first(), place.end()),
                    same.stream().map(Reading::to).distinct().limit(mostReadings).toList(),
                    same.get(0).confidence())));
    return lines;
  }

  /** A name in another script is called a transliteration. */
  private static String label(Question question, Reading reading) {
    boolean otherScript =
        Characters.isHangulSyllable(question.typed(reading.first()).charAt(0))
            != Characters.isHangulSyllable(reading.to().charAt(0));
    return reading.rule().equals("name-variant") && otherScript
        ? "transliteration"
        : reading.rule();
  }
}
