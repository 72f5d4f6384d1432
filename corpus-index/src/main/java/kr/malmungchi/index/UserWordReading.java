package kr.malmungchi.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kr.malmungchi.text.Word;

/**
 * Decides where a word of the user dictionary is really meant, for Nori takes it wherever its
 * letters stand: with the word 한은 it reads 부유한은행 as 부유+한은+행.
 *
 * <p>A word is meant at the beginning of a written word, and inside of one if Nori alone sees the
 * same borders: 전자문서지갑 in 한국전자문서지갑협회. Each written word that may have one is read by itself with
 * the dictionary, so that a new word changes nothing around it and costs no more than it stands
 * for.
 */
final class UserWordReading {
  private final UserWords userWords;
  private final Function<String, List<Morpheme>> reader;

  /** Reads with {@code reader}, which knows the dictionary. */
  UserWordReading(UserWords userWords, Function<String, List<Morpheme>> reader) {
    this.userWords = userWords;
    this.reader = reader;
  }

  /** The morphemes of a text of which {@code plain} are those without the dictionary. */
  List<Morpheme> of(String text, List<Word> words, List<Morpheme> plain) {
    Set<Integer> starts = new HashSet<>();
    words.forEach(word -> starts.add(word.start()));
    List<Morpheme> chosen = new ArrayList<>(plain.size());
    int at = 0;
    for (int start = 0; start < text.length(); ) {
      int end = wordEnd(text, start);
      int next = at;
      while (next < plain.size() && plain.get(next).start() < end) {
        next++;
      }
      List<Morpheme> without = plain.subList(at, next);
      chosen.addAll(read(text.substring(start, end), start, without, starts));
      at = next;
      start = end;
    }
    return chosen;
  }

  /** Before the next space. */
  private static int wordEnd(String text, int start) {
    int space = text.indexOf(' ', start + 1);
    return space < 0 ? text.length() : space;
  }

  private List<Morpheme> read(
      String written, int start, List<Morpheme> without, Set<Integer> starts) {
    if (!userWords.areIn(written)) {
      return without;
    }
    List<Morpheme> with =
        reader.apply(written).stream().map(morpheme -> morpheme.shifted(start)).toList();
    return with.stream().anyMatch(morpheme -> isMeant(morpheme, without, starts)) ? with : without;
  }

  private boolean isMeant(Morpheme morpheme, List<Morpheme> without, Set<Integer> starts) {
    return userWords.contain(morpheme.form())
        && (starts.contains(morpheme.start())
            || (without.stream().anyMatch(one -> one.start() == morpheme.start())
                && without.stream().anyMatch(one -> one.end() == morpheme.end())));
  }
}
