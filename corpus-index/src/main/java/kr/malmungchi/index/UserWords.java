package kr.malmungchi.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kr.malmungchi.dictionary.Rule;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;
import org.jspecify.annotations.Nullable;

/** The words of a user dictionary as terms of the morph layer. */
final class UserWords {
  static final UserWords NONE = new UserWords(UserDictionary.EMPTY);

  private final Map<String, List<String>> parts = new HashMap<>();
  private final WordFinder finder;
  private final List<String> words;
  private org.apache.lucene.analysis.ko.dict.@Nullable UserDictionary nori;

  UserWords(UserDictionary dictionary) {
    words = dictionary.words().stream().map(Rule.Word::word).toList();
    dictionary.words().forEach(word -> parts.put(term(word.word()), parts(word)));
    finder = new WordFinder(words);
  }

  /** A word of two scripts (챗GPT) is looked for by its halves as well. */
  private static List<String> parts(Rule.Word word) {
    List<String> given =
        word.parts().isEmpty()
            ? Words.of(word.word()).stream().map(Word::whole).toList()
            : word.parts();
    return given.size() < 2 ? List.of() : given.stream().map(UserWords::term).toList();
  }

  private static String term(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Without their parts, so that Nori gives each word as one morpheme. */
  private static org.apache.lucene.analysis.ko.dict.UserDictionary nori(List<String> words) {
    String entries =
        words.stream()
            .flatMap(word -> WordFinder.spellings(word).stream())
            .distinct()
            .collect(Collectors.joining("\n"));
    try {
      return org.apache.lucene.analysis.ko.dict.UserDictionary.open(new StringReader(entries));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean areIn(String text) {
    return !finder.isEmpty() && !finder.in(text).isEmpty();
  }

  /** For Nori; there must be words. */
  synchronized org.apache.lucene.analysis.ko.dict.UserDictionary nori() {
    org.apache.lucene.analysis.ko.dict.UserDictionary known = nori;
    if (known == null) {
      known = nori(words);
      nori = known;
    }
    return known;
  }

  boolean contain(String term) {
    return parts.containsKey(term);
  }

  /** The terms for the parts of a word, in order; empty for most words. */
  List<String> partsOf(String term) {
    return parts.getOrDefault(term, List.of());
  }

  /** The words of the dictionary that a question has as several words without space: 챗GPT. */
  List<String> across(List<Word> asked) {
    List<String> found = new ArrayList<>();
    for (int first = 0; !finder.isEmpty() && first < asked.size(); first++) {
      StringBuilder joined = new StringBuilder(asked.get(first).whole());
      for (int next = first + 1; next < asked.size() && touch(asked, next); next++) {
        if (contain(joined + asked.get(next).form())) {
          found.add(joined + asked.get(next).form());
        }
        joined.append(asked.get(next).whole());
      }
    }
    return found;
  }

  private static boolean touch(List<Word> words, int next) {
    return words.get(next - 1).wholeEnd() == words.get(next).start();
  }
}
