package kr.malmungchi.corpus;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import kr.malmungchi.dictionary.Rule;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.search.FoundPassages;
import kr.malmungchi.search.Hit;
import kr.malmungchi.search.Place;
import kr.malmungchi.search.Query;
import kr.malmungchi.search.SearchEngine;
import kr.malmungchi.search.SearchRequest;
import kr.malmungchi.search.WordUse;

/** Finds out what a new dictionary changes in the answers of an engine. */
final class Preview {
  private static final int EXAMPLES = 3;

  /** How many words, and how many rules of synonyms, are told of one by one. */
  private static final int MOST_TOLD = 100;

  private final SearchEngine engine;
  private final UserDictionary before;
  private final UserDictionary after;

  Preview(SearchEngine engine, UserDictionary before, UserDictionary after) {
    this.engine = engine;
    this.before = before;
    this.after = after;
  }

  DictionaryEffect effect() {
    WordUse use = engine.use(after.wordsUnlike(before), EXAMPLES);
    List<DictionaryEffect.Term> words =
        use.words().stream()
            .limit(MOST_TOLD)
            .map(word -> new DictionaryEffect.Term(word.word(), word.passages(), word.examples()))
            .toList();
    ImmutableSet<Rule> known = ImmutableSet.copyOf(before.rules());
    List<DictionaryEffect.Synonyms> synonyms =
        after.rules().stream()
            .filter(rule -> !known.contains(rule) && !terms(rule).isEmpty())
            .limit(MOST_TOLD)
            .map(
                rule ->
                    new DictionaryEffect.Synonyms(
                        rule.line(), terms(rule).stream().map(this::term).toList()))
            .toList();
    return new DictionaryEffect(after, use.passages(), words, synonyms);
  }

  private static List<String> terms(Rule rule) {
    return switch (rule) {
      case Rule.Word word -> ImmutableList.of();
      case Rule.Apart apart -> ImmutableList.of();
      case Rule.Synonyms(List<String> members) -> members;
      case Rule.OneWay(String from, String to) -> ImmutableList.of(from, to);
    };
  }

  /** Where the words stand next to each other as they are written. */
  private DictionaryEffect.Term term(String words) {
    Query.All query = new Query.All(List.of(new Query.Phrase(words)), List.of());
    FoundPassages found = engine.search(SearchRequest.of(query, EXAMPLES).exactly());
    List<Place> examples =
        found.hits().stream()
            .filter(hit -> !hit.highlights().isEmpty())
            .map(Preview::firstPlace)
            .toList();
    return new DictionaryEffect.Term(words, found.total(), examples);
  }

  private static Place firstPlace(Hit hit) {
    return Place.in(hit.document(), hit.passage(), hit.highlights().get(0));
  }
}
