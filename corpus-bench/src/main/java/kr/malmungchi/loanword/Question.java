package kr.malmungchi.loanword;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.malmungchi.loanword.SpellingData.Pair;
import kr.malmungchi.loanword.SpellingData.Variant;

/**
 * A query and the spellings that it should find.
 *
 * @param latin the Latin key of the name; empty if it is none
 */
record Question(String query, String latin, Set<String> right) {

  /** One for each Latin name. */
  static List<Question> latin(Collection<Pair> pairs) {
    Map<String, Question> questions = new TreeMap<>();
    for (Pair pair : pairs) {
      questions
          .computeIfAbsent(pair.latin(), key -> new Question(pair.written(), key, new TreeSet<>()))
          .right()
          .add(pair.hangul());
    }
    return List.copyOf(questions.values());
  }

  /** One for each Hangul spelling of each name, in both directions of its variants. */
  static List<Question> hangul(Collection<Variant> variants) {
    Map<String, Question> questions = new TreeMap<>();
    for (Variant variant : variants) {
      for (Variant way : List.of(variant, variant.turned())) {
        questions
            .computeIfAbsent(
                way.latin() + " " + way.one(),
                key -> new Question(way.one(), way.latin(), new TreeSet<>()))
            .right()
            .add(way.other());
      }
    }
    return List.copyOf(questions.values());
  }
}
