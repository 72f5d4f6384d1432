package kr.malmungchi.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.malmungchi.search.Interpretation;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Span;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;

/**
 * Puts other words into a question, where it has words that may be meant otherwise. All else stays
 * as it was typed.
 */
final class Corrections {
  private static final int MOST = 3;

  private final String question;
  private final List<Word> words;

  /** A question with other words, and the first of the readings that led to it. */
  record Corrected(String question, Interpretation reading) {}

  private record Place(Span span, Interpretation reading) {}

  private Corrections(String question) {
    this.question = question;
    this.words = Words.of(question);
  }

  /** The likeliest ones: all places by their best reading, then each place by its other ones. */
  static List<Corrected> of(String typed, List<Interpretation> readings) {
    return new Corrections(NormalizedText.of(typed).text().strip()).corrected(readings);
  }

  private List<Corrected> corrected(List<Interpretation> readings) {
    List<Place> places = places(readings);
    if (places.isEmpty()) {
      return List.of();
    }
    Map<String, Interpretation> corrected = new LinkedHashMap<>();
    corrected.put(withBest(places, 0, 0), places.get(0).reading);
    for (int changed = 0; changed < places.size(); changed++) {
      Interpretation reading = places.get(changed).reading;
      for (int other = 1; other < reading.to().size(); other++) {
        corrected.putIfAbsent(withBest(places, changed, other), reading);
      }
    }
    corrected.remove(question);
    return corrected.entrySet().stream()
        .limit(MOST)
        .map(one -> new Corrected(one.getKey(), one.getValue()))
        .toList();
  }

  /** Where the words stand that are read, in order; of readings of the same words the surest. */
  private List<Place> places(List<Interpretation> readings) {
    List<Place> places = new ArrayList<>();
    readings.stream()
        .sorted(Comparator.comparingDouble(Interpretation::confidence).reversed())
        .forEach(
            reading ->
                place(reading.from())
                    .filter(span -> places.stream().noneMatch(other -> other.span.touches(span)))
                    .ifPresent(span -> places.add(new Place(span, reading))));
    places.sort(Comparator.comparing(Place::span));
    return places;
  }

  /**
   * Where these words stand, from the beginning of a word to the end of one, not to be left out.
   */
  private Optional<Span> place(String read) {
    for (Word word : words) {
      int end = word.start() + read.length();
      if (question.startsWith(read, word.start())
          && (word.start() == 0 || question.charAt(word.start() - 1) != '-')
          && words.stream().anyMatch(other -> other.wholeEnd() == end)) {
        return Optional.of(new Span(word.start(), end));
      }
    }
    return Optional.empty();
  }

  /** The question with the best reading at each place, but another one at one of them. */
  private String withBest(List<Place> places, int changed, int other) {
    StringBuilder corrected = new StringBuilder();
    int at = 0;
    for (int number = 0; number < places.size(); number++) {
      Place place = places.get(number);
      corrected.append(question, at, place.span.start());
      corrected.append(place.reading.to().get(number == changed ? other : 0));
      at = place.span.end();
    }
    return corrected.append(question, at, question.length()).toString();
  }
}
