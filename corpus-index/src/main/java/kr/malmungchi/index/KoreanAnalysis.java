package kr.malmungchi.index;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import kr.malmungchi.text.Amount;
import kr.malmungchi.text.Amounts;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;
import org.apache.lucene.analysis.ko.POS;

/**
 * Analyses normalised text for all layers, the same way for passages and for questions. Nori runs
 * once, and once more over what has a word of the user dictionary; the other layers need only the
 * characters.
 *
 * <p>Safe for use by several threads.
 */
final class KoreanAnalysis {
  private static final int LONGEST_YEAR = 4;

  private final UserWords userWords;
  private final ConcurrentLinkedQueue<MorphemeReader> idle = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<MorphemeReader> idleWithWords = new ConcurrentLinkedQueue<>();

  KoreanAnalysis() {
    this(UserWords.NONE);
  }

  KoreanAnalysis(UserWords userWords) {
    this.userWords = userWords;
  }

  UserWords userWords() {
    return userWords;
  }

  Analysis analyze(String text) {
    List<Word> words = Words.of(text);
    List<Token> morphemes = morphemes(text, words);
    return new Analysis(
        words,
        surface(words),
        morphemes,
        grams(text),
        values(text),
        Observations.of(words, morphemes));
  }

  /** The words as written of any text; their places count in its normalised form. */
  static List<Token> surface(String text) {
    return surface(Words.of(NormalizedText.of(text)));
  }

  private static List<Token> surface(List<Word> words) {
    List<Token> tokens = new ArrayList<>(2 * words.size());
    for (Word word : words) {
      tokens.add(new Token(word.form(), false, word.start(), word.end()));
      if (word.hasParticle()) {
        tokens.add(new Token(word.whole(), true, word.start(), word.wholeEnd()));
      }
    }
    return tokens;
  }

  /** Of a text that nothing else is asked about. */
  List<Token> morphemes(String text) {
    return morphemes(text, Words.of(text));
  }

  private List<Token> morphemes(String text, List<Word> words) {
    MorphemePolicy policy = new MorphemePolicy(words, userWords);
    if (userWords.areIn(text)) {
      new UserWordReading(userWords, written -> read(written, idleWithWords))
          .of(text, words, read(text, idle))
          .forEach(policy::take);
    } else {
      read(text, idle, policy::take);
    }
    return policy.tokens();
  }

  /** Whether a word by itself is a common noun of the dictionary. */
  boolean isNoun(String word) {
    List<Morpheme> morphemes = read(word, idle);
    return morphemes.size() == 1
        && morphemes.get(0).tag() == POS.Tag.NNG
        && morphemes.get(0).end() == word.length();
  }

  private List<Morpheme> read(String text, ConcurrentLinkedQueue<MorphemeReader> readers) {
    List<Morpheme> morphemes = new ArrayList<>();
    read(text, readers, morphemes::add);
    return morphemes;
  }

  private void read(
      String text, ConcurrentLinkedQueue<MorphemeReader> readers, Morpheme.Taker taker) {
    MorphemeReader reader = readers.poll();
    if (reader == null) {
      reader = new MorphemeReader(readers == idle ? null : userWords.nori());
    }
    reader.read(text, taker);
    readers.add(reader);
  }

  /**
   * 샘 알트만 → 샘알, 알트, 트만: neighbouring syllables, whatever spaces stand between them. Other
   * characters separate.
   */
  List<String> grams(String text) {
    List<String> grams = new ArrayList<>(text.length());
    char before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Characters.isHangulSyllable(c)) {
        if (before != 0) {
          grams.add(String.valueOf(new char[] {before, c}));
        }
        before = c;
      } else if (c != ' ') {
        before = 0;
      }
    }
    return grams;
  }

  /** 5천억, 5000억 and 500,000,000,000 → 500000000000; small plain numbers are words enough. */
  List<Token> values(String text) {
    List<Token> values = new ArrayList<>();
    for (Amount amount : Amounts.of(text)) {
      String written = text.substring(amount.start(), amount.end());
      if (!written.equals(amount.plain()) || amount.plain().length() > LONGEST_YEAR) {
        values.add(new Token(amount.plain(), false, amount.start(), amount.end()));
      } else if (written.length() == LONGEST_YEAR && !isYear(text, amount.end())) {
        values.add(new Token(written, false, amount.start(), amount.end()));
      }
    }
    return values;
  }

  private static boolean isYear(String text, int end) {
    return end < text.length() && "년.-/".indexOf(text.charAt(end)) >= 0;
  }
}
