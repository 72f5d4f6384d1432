package kr.malmungchi.json;

import java.util.List;
import kr.malmungchi.corpus.DictionaryEffect;
import kr.malmungchi.dictionary.Rule;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.search.Place;

/**
 * A user dictionary in the shapes of the API.
 *
 * @param text as it is kept in a file
 */
public record DictionaryJson(String text, List<RuleJson> rules) {

  /**
   * A rule.
   *
   * @param kind one of "word", "synonyms", "one-way" and "apart"
   * @param rule as its line says it
   * @param words all words of it; of a one-way rule first the one that is typed
   * @param parts of a word; empty if it has none
   */
  public record RuleJson(
      int line, String kind, String rule, List<String> words, List<String> parts) {}

  /** A place with a little of what stands around it. */
  public record ExampleJson(
      Json.DocumentJson document, int start, int end, String before, String text, String after) {}

  /** Words with the number of passages that have them. */
  public record TermJson(String words, long passages, List<ExampleJson> examples) {}

  public record SynonymsJson(String rule, List<TermJson> terms) {}

  /**
   * What a change of the dictionary changes.
   *
   * @param preview whether nothing was changed yet
   * @param passages how many passages are read again
   */
  public record EffectJson(
      boolean preview,
      long passages,
      List<TermJson> words,
      List<SynonymsJson> synonyms,
      DictionaryJson dictionary) {}

  public static DictionaryJson of(UserDictionary dictionary) {
    return new DictionaryJson(
        dictionary.text(),
        dictionary.lines().stream()
            .flatMap(line -> line.rule().map(rule -> rule(line.number(), rule)).stream())
            .toList());
  }

  private static RuleJson rule(int line, Rule rule) {
    return switch (rule) {
      case Rule.Word(String word, List<String> parts) ->
          new RuleJson(line, "word", rule.line(), List.of(word), parts);
      case Rule.Synonyms(List<String> members) ->
          new RuleJson(line, "synonyms", rule.line(), members, List.of());
      case Rule.OneWay(String from, String to) ->
          new RuleJson(line, "one-way", rule.line(), List.of(from, to), List.of());
      case Rule.Apart(String one, String other) ->
          new RuleJson(line, "apart", rule.line(), List.of(one, other), List.of());
    };
  }

  public static EffectJson of(DictionaryEffect effect, boolean preview) {
    return new EffectJson(
        preview,
        effect.passages(),
        effect.words().stream().map(DictionaryJson::term).toList(),
        effect.synonyms().stream()
            .map(
                set ->
                    new SynonymsJson(
                        set.rule(), set.terms().stream().map(DictionaryJson::term).toList()))
            .toList(),
        of(effect.dictionary()));
  }

  private static TermJson term(DictionaryEffect.Term term) {
    return new TermJson(
        term.words(),
        term.passages(),
        term.examples().stream().map(DictionaryJson::place).toList());
  }

  private static ExampleJson place(Place place) {
    return new ExampleJson(
        Json.of(place.document()),
        place.span().start(),
        place.span().end(),
        place.before(),
        place.text(),
        place.after());
  }
}
