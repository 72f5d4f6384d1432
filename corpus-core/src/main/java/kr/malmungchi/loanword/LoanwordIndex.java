package kr.malmungchi.loanword;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.malmungchi.loanword.KeyTable.WeightedKey;
import kr.malmungchi.loanword.Reading.Judged;
import kr.malmungchi.loanword.Shortlist.Candidate;

/**
 * The foreign-like Hangul words of a vocabulary in memory, for many look-ups a second: sorted keys,
 * and one row of bytes with the sounds of all words. Beside the words themselves it takes about
 * twenty bytes a word. Immutable.
 */
public final class LoanwordIndex {
  /** How many bits of a number the place of a word takes; the hash of its key has the others. */
  private static final int PLACE_BITS = 24;

  /** No more words than this are taken in. */
  private static final int MOST_WORDS = 1 << PLACE_BITS;

  /** Sorted; each the hash of a key and the place of one of its words. */
  private final long[] entries;

  /** The words in order, so that neighbours share their first sounds. */
  private final String[] words;

  private final int[] starts;
  private final byte[] sounds;

  private LoanwordIndex(long[] entries, String[] words, int[] starts, byte[] sounds) {
    this.entries = entries;
    this.words = words;
    this.starts = starts;
    this.sounds = sounds;
  }

  /** Of those words that look foreign, up to sixteen million. */
  public static LoanwordIndex of(Loanwords loanwords, Collection<String> vocabulary) {
    Foreignness foreignness = loanwords.tables().foreignness();
    List<String> foreign = new ArrayList<>();
    for (String word : vocabulary) {
      String form = Spellings.hangul(word);
      if (!form.isEmpty() && foreignness.ofAnySpelling(form) >= Loanwords.FOREIGN) {
        foreign.add(word);
      }
    }
    String[] words = foreign.toArray(String[]::new);
    Arrays.sort(words);
    words = Arrays.copyOf(words, Math.min(words.length, MOST_WORDS));
    long[] entries = new long[words.length];
    int[] starts = new int[words.length + 1];
    byte[] sounds = new byte[16 * words.length + 16];
    for (int i = 0; i < words.length; i++) {
      byte[] word = Alphabet.HANGUL.numbers(Alphabet.sounds(Spellings.hangul(words[i])));
      entries[i] = hash(SoundKey.of(word)) | i;
      starts[i + 1] = starts[i] + word.length;
      if (starts[i + 1] > sounds.length) {
        sounds = Arrays.copyOf(sounds, 2 * starts[i + 1]);
      }
      System.arraycopy(word, 0, sounds, starts[i], word.length);
    }
    Arrays.sort(entries);
    return new LoanwordIndex(entries, words, starts, Arrays.copyOf(sounds, starts[words.length]));
  }

  private static long hash(long key) {
    long hash = (key ^ key >>> 29) * 0xBF58476D1CE4E5B9L;
    return (hash ^ hash >>> 32) >>> 1 >>> PLACE_BITS << PLACE_BITS;
  }

  /** How many words it holds. */
  public int size() {
    return words.length;
  }

  /**
   * Other spellings of a name in the vocabulary, best first; the query's own too, if it is there.
   */
  public List<LoanwordMatch> find(LoanwordQuery query) {
    List<Judged> judged = new ArrayList<>();
    for (Reading reading : query.readings()) {
      if (reading.words() == Alphabet.HANGUL) {
        judged.addAll(judge(reading));
      }
    }
    return query.matches(judged);
  }

  List<Judged> judge(Reading reading) {
    Shortlist shortlist = new Shortlist();
    Alignment alignment = reading.alignment();
    Set<Long> seen = new HashSet<>();
    for (WeightedKey key : reading.keys()) {
      long hash = hash(key.key());
      if (seen.add(hash)) {
        score(hash, alignment, shortlist);
      }
    }
    return reading.judge(shortlist);
  }

  private void score(long hash, Alignment alignment, Shortlist shortlist) {
    int at = Arrays.binarySearch(entries, hash);
    for (at = at < 0 ? -at - 1 : at; at < entries.length; at++) {
      int place = (int) (entries[at] ^ hash);
      if ((entries[at] ^ hash) >>> PLACE_BITS != 0) {
        return;
      }
      float score = alignment.score(sounds, starts[place], starts[place + 1]);
      if (shortlist.takes(score)) {
        shortlist.offer(new Candidate(words[place], Spellings.hangul(words[place]), score));
      }
    }
  }
}
