package kr.malmungchi.interpretation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.malmungchi.dictionary.Terms;
import kr.malmungchi.lexicon.Vocabulary.Entry;
import kr.malmungchi.text.Word;

/**
 * Reads words as what some document says that they mean in another script: GDP → 국내 총생산, where one
 * writes 국내 총생산(GDP). The widest words count, and no chain of glosses.
 */
final class GlossRule implements Rule {
  private static final double CONFIDENCE = 0.9;

  private static final int MOST_WORDS = 4;

  /** Of the same words; those that the most passages say. */
  private static final int MOST_MEANINGS = 3;

  private static final int MOST_READINGS = 20;

  private record Place(int first, int end) {}

  @Override
  public String name() {
    return "gloss";
  }

  @Override
  public List<Reading> read(Question question) {
    Map<String, Place> places = new LinkedHashMap<>();
    for (int first = 0; first < question.size(); first++) {
      addFrom(question, first, places);
    }
    Map<String, List<Entry>> glossed = question.vocabulary().glosses(places.keySet());
    List<Reading> readings = new ArrayList<>();
    places.forEach(
        (key, place) ->
            glossed.getOrDefault(key, List.of()).stream()
                .limit(MOST_MEANINGS)
                .map(entry -> entry.words())
                .filter(words -> !Terms.key(words).equals(key))
                .forEach(
                    words ->
                        readings.add(
                            new Reading(name(), place.first, place.end, words, CONFIDENCE))));
    return readings.stream()
        .filter(reading -> readings.stream().noneMatch(other -> other.isWider(reading)))
        .distinct()
        .limit(MOST_READINGS)
        .toList();
  }

  /** Adds the keys of the words from here on that nothing surer has read. */
  private static void addFrom(Question question, int first, Map<String, Place> places) {
    StringBuilder before = new StringBuilder();
    int most = Math.min(question.size(), first + MOST_WORDS);
    for (int last = first; last < most && !question.isUnderstood(last); last++) {
      Word word = question.word(last);
      for (String form : List.of(word.whole(), word.form())) {
        StringBuilder key = new StringBuilder(before);
        Terms.append(form, key);
        places.putIfAbsent(key.toString(), new Place(first, last + 1));
      }
      Terms.append(word.whole(), before);
    }
  }
}
