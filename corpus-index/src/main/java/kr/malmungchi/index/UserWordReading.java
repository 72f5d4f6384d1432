package kr.malmungchi.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.malmungchi.text.Word;

/**
 * Decides where a word of the user dictionary is really meant, for Nori takes it wherever its
 * letters stand: with the word 한은 it reads 부유한은행 as 부유+한은+행.
 *
 * <p>A word is meant at the beginning of a written word, and inside of one if Nori alone sees the
 * same borders: 전자문서지갑 in 한국전자문서지갑협회. Each written word is taken as a whole from the reading with the
 * dictionary or from the one without, so a new word changes nothing around it.
 */
final class UserWordReading {
  private final String text;
  private final UserWords userWords;
  private final Set<Integer> starts = new HashSet<>();

  UserWordReading(String text, List<Word> words, UserWords userWords) {
    this.text = text;
    this.userWords = userWords;
    words.forEach(word -> starts.add(word.start()));
  }

  List<Morpheme> of(List<Morpheme> plain, List<Morpheme> read) {
    List<Morpheme> chosen = new ArrayList<>(plain.size());
    int inPlain = 0;
    int inRead = 0;
    for (int end = wordEnd(0); inPlain < plain.size() || inRead < read.size(); end = wordEnd(end)) {
      int plainEnd = endBefore(end, inPlain, plain);
      int readEnd = endBefore(end, inRead, read);
      List<Morpheme> without = plain.subList(inPlain, plainEnd);
      List<Morpheme> with = read.subList(inRead, readEnd);
      chosen.addAll(isMeant(with, without) ? with : without);
      inPlain = plainEnd;
      inRead = readEnd;
    }
    return chosen;
  }

  /** Behind the next written word. */
  private int wordEnd(int at) {
    int space = at < text.length() ? text.indexOf(' ', at + 1) : -1;
    return space < 0 ? Integer.MAX_VALUE : space;
  }

  private static int endBefore(int end, int from, List<Morpheme> morphemes) {
    int to = from;
    while (to < morphemes.size() && morphemes.get(to).start() < end) {
      to++;
    }
    return to;
  }

  private boolean isMeant(List<Morpheme> with, List<Morpheme> without) {
    return with.stream()
        .filter(morpheme -> userWords.contain(morpheme.form()))
        .anyMatch(
            morpheme ->
                starts.contains(morpheme.start())
                    || (without.stream().anyMatch(one -> one.start() == morpheme.start())
                        && without.stream().anyMatch(one -> one.end() == morpheme.end())));
  }
}
