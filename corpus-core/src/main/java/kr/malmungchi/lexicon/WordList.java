package kr.malmungchi.lexicon;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import kr.malmungchi.lexicon.Vocabulary.Entry;
import kr.malmungchi.lexicon.WordPattern.Letter;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.Words;

/**
 * Many words and neighbours with their numbers of passages, once in the order of their letters and
 * once in that of their initial consonants. All that begin alike stand together, so the best ones
 * of any beginning are found by comparing numbers.
 *
 * <p>Of two words of which one only adds a particle to the other (도서관에서, 도서관), the bare one stands
 * for both; it has at least as many passages. A word that merely ends like a particle (알트만) takes
 * particles itself (알트만은); then it has at least as many passages as what is left without its ending
 * (알트), and that is no word.
 */
public final class WordList {
  /** How many initial consonants order the words; those of more are told apart by their letters. */
  private static final int INITIALS = 7;

  private static final int BITS_PER_INITIAL = 5;
  private static final int BITS_PER_NUMBER = Long.SIZE - 1 - INITIALS * BITS_PER_INITIAL;

  /** What comes after so many letters is left out. */
  private static final int MOST_LETTERS = 1 << 28;

  /** The stem of what is no word. */
  private static final byte NO_WORD = -1;

  private final String letters;
  private final int[] ends;
  private final int[] passages;

  /** Of a word that only adds a particle, how long it is without it; 0 of others. */
  private final byte[] stems;

  /** The initial consonants of a word, then its number; in order. */
  private final long[] byInitials;

  private WordList(Builder words) {
    letters = words.letters.toString();
    ends = Arrays.copyOf(words.ends, words.count + 1);
    passages = Arrays.copyOf(words.passages, words.count);
    stems = words.stems();
    byInitials = byInitials();
  }

  /** Takes words in the order of their code points. */
  public static final class Builder {
    private static final int NONE = -1;

    private final StringBuilder letters = new StringBuilder();
    private int[] ends = new int[1 << 10];
    private int[] passages = new int[1 << 10];

    /** The number of the word to which this one adds a particle. */
    private int[] bare = new int[1 << 10];

    private boolean[] takesParticles = new boolean[1 << 10];
    private int count;

    /** The words that the last one begins with, the shortest first. */
    private final Deque<Integer> beginnings = new ArrayDeque<>();

    public void add(String word, int inPassages) {
      if (letters.length() + word.length() > MOST_LETTERS) {
        return;
      }
      if (count + 1 == ends.length) {
        grow();
      }
      while (!beginnings.isEmpty() && !begins(beginnings.peekLast(), word)) {
        beginnings.removeLast();
      }
      passages[count] = inPassages;
      bare[count] = withoutParticle(word);
      if (bare[count] != NONE) {
        takesParticles[bare[count]] = true;
      }
      beginnings.addLast(count);
      letters.append(word);
      ends[++count] = letters.length();
    }

    private void grow() {
      int size = 2 * ends.length;
      ends = Arrays.copyOf(ends, size);
      passages = Arrays.copyOf(passages, size);
      bare = Arrays.copyOf(bare, size);
      takesParticles = Arrays.copyOf(takesParticles, size);
    }

    private boolean begins(int number, String word) {
      int length = length(number);
      if (length > word.length()) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (letters.charAt(ends[number] + i) != word.charAt(i)) {
          return false;
        }
      }
      return true;
    }

    private int length(int number) {
      return ends[number + 1] - ends[number];
    }

    private int withoutParticle(String word) {
      if (beginnings.isEmpty()) {
        return NONE;
      }
      int stem = Words.stemEnd(word, word.lastIndexOf(' ') + 1);
      if (stem < word.length()) {
        for (int number : beginnings) {
          if (length(number) == stem) {
            return number;
          }
        }
      }
      return NONE;
    }

    private byte[] stems() {
      byte[] stems = new byte[count];
      for (int number = 0; number < count; number++) {
        if (bare[number] != NONE) {
          int more = passages[bare[number]] - passages[number];
          if (more > 0 || (more == 0 && !takesParticles[number])) {
            stems[number] = (byte) length(bare[number]);
          } else {
            stems[bare[number]] = NO_WORD;
          }
        }
      }
      return stems;
    }

    public WordList build() {
      return new WordList(this);
    }
  }

  private long[] byInitials() {
    long[] keys = new long[passages.length];
    int count = 0;
    for (int number = 0; number < keys.length; number++) {
      long key = 0;
      int known = 0;
      for (int i = ends[number]; i < ends[number + 1] && known < INITIALS; i++) {
        char letter = letters.charAt(i);
        if (Characters.isHangulSyllable(letter)) {
          key |= initial(letter, known++);
        } else if (letter != ' ') {
          break;
        }
      }
      if (known > 0) {
        keys[count++] = key | number;
      }
    }
    long[] ordered = Arrays.copyOf(keys, count);
    Arrays.sort(ordered);
    return ordered;
  }

  private static long initial(char syllable, int place) {
    int initial = (syllable - Syllables.FIRST) / Syllables.PER_INITIAL + 1;
    return initial * unit(place + 1);
  }

  /** One initial consonant further at the last of so many places. */
  private static long unit(int places) {
    return 1L << (BITS_PER_NUMBER + (INITIALS - places) * BITS_PER_INITIAL);
  }

  /**
   * The words that a pattern describes, those in the most passages first, then by their letters.
   */
  public List<Entry> best(WordPattern pattern, int size) {
    return new Search(pattern, size).best();
  }

  /** Looks through the shorter one of the two ranges in which all words of a pattern stand. */
  private final class Search {
    private final WordPattern pattern;
    private final int size;

    /** How many initial consonants the pattern begins with. */
    private int known;

    private final PriorityQueue<Integer> best =
        new PriorityQueue<>(
            Comparator.<Integer>comparingInt(number -> passages[number])
                .thenComparing(Comparator.reverseOrder()));

    Search(WordPattern pattern, int size) {
      this.pattern = pattern;
      this.size = size;
    }

    List<Entry> best() {
      String beginning = beginning();
      Letter next = pattern.letters().get(beginning.length());
      int first = first(beginning + next.first(), 0);
      int end = first(beginning + next.last(), 1);
      long initials = initials();
      int firstAlike = firstFrom(initials);
      int endAlike = initials == 0 ? byInitials.length : firstFrom(initials + unit(known));
      if (initials == 0 || end - first <= endAlike - firstAlike) {
        for (int number = first; number < end; number++) {
          look(number);
        }
      } else {
        for (int i = firstAlike; i < endAlike; i++) {
          look((int) (byInitials[i] & ((1L << BITS_PER_NUMBER) - 1)));
        }
      }
      return entries();
    }

    /** The letters that are known, up to the first of which only the range is known. */
    private String beginning() {
      StringBuilder beginning = new StringBuilder();
      int most = pattern.isSpaced() ? 0 : pattern.letters().size() - 1;
      for (Letter letter : pattern.letters().subList(0, most)) {
        if (!letter.isOne()) {
          break;
        }
        beginning.append(letter.first());
      }
      return beginning.toString();
    }

    /** The initial consonants as in {@link #byInitials}; 0 if it does not begin with a syllable. */
    private long initials() {
      long key = 0;
      for (Letter letter : pattern.letters()) {
        if (known == INITIALS || !(letter.matches(' ') || isSyllable(letter))) {
          break;
        }
        if (!letter.matches(' ')) {
          key |= initial(letter.first(), known++);
        }
      }
      return key;
    }

    private static boolean isSyllable(Letter letter) {
      return Characters.isHangulSyllable(letter.first())
          && Characters.isHangulSyllable(letter.last());
    }

    private void look(int number) {
      boolean full = best.size() == size;
      if (full && !isBetter(number, best.element())) {
        return;
      }
      String word = word(number);
      if (isShown(number, word) && pattern.matches(word)) {
        best.add(number);
        if (full) {
          best.remove();
        }
      }
    }

    private boolean isBetter(int number, int other) {
      return passages[number] > passages[other]
          || (passages[number] == passages[other] && number < other);
    }

    /** A word with a particle is shown if the bare one is not. */
    private boolean isShown(int number, String word) {
      int stem = stems[number];
      return stem == 0 || (stem != NO_WORD && !pattern.matches(word.substring(0, stem)));
    }

    private List<Entry> entries() {
      List<Entry> entries = new ArrayList<>(best.size());
      while (!best.isEmpty()) {
        int number = best.remove();
        entries.add(0, new Entry(word(number), passages[number]));
      }
      return entries;
    }
  }

  private String word(int number) {
    return letters.substring(ends[number], ends[number + 1]);
  }

  /**
   * The first word that does not come before {@code beginning}, or the first behind all with it.
   */
  private int first(String beginning, int orBehind) {
    int low = 0;
    int high = passages.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(middle, beginning) < orBehind) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Of a word no more letters are compared than the beginning has. */
  private int compare(int number, String beginning) {
    int start = ends[number];
    int length = Math.min(ends[number + 1] - start, beginning.length());
    for (int i = 0; i < length; i++) {
      int difference = order(letters.charAt(start + i)) - order(beginning.charAt(i));
      if (difference != 0) {
        return difference;
      }
    }
    return length - beginning.length();
  }

  /** Code points beyond 16 bits come last, while their halves lie below other letters. */
  private static int order(char letter) {
    return Character.isSurrogate(letter) ? letter + 0x10000 : letter;
  }

  private int firstFrom(long key) {
    int place = Arrays.binarySearch(byInitials, key);
    return place < 0 ? -place - 1 : place;
  }
}
