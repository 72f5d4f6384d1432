package kr.malmungchi.agreement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.malmungchi.text.Characters;

/** Knows the words for deeds; the table is {@code deeds.txt}. */
final class Deeds {
  private static final int SYLLABLES = 0xAC00;
  private static final int CODAS = 28;
  private static final int VOWELS = 21;
  private static final int NIEUN = 4;
  private static final int RIEUL = 8;
  private static final int PAST = 20;

  /** Vowels of a stem and what they become before the ㅆ of the past: 돌아오 → 돌아왔. */
  private static final int[][] CONTRACTIONS = {{8, 9}, {13, 14}, {20, 6}, {18, 4}};

  private final Map<String, Deed> nouns = new HashMap<>();
  private final Map<String, Deed> beginnings = new HashMap<>();
  private int longest;

  private Deeds() {}

  static Deeds load() {
    Deeds deeds = new Deeds();
    for (Resource.Row row : Resource.rows("deeds.txt")) {
      Deed.Sort sort = Deed.Sort.valueOf(row.name());
      boolean apart = sort == Deed.Sort.NONE || sort == Deed.Sort.MEASURE;
      for (String word : row.words()) {
        deeds.put(word, new Deed(apart ? word : row.words().get(0), sort));
      }
    }
    return deeds;
  }

  private void put(String word, Deed deed) {
    String stem = word.substring(0, word.length() - 1);
    switch (word.charAt(word.length() - 1)) {
      case '-' -> begin(stem, deed);
      case '~' -> conjugate(stem, deed);
      default -> nouns.put(word, deed);
    }
  }

  /** 돌아오, 돌아온, 돌아올, 돌아왔, 돌아와; of 만들 also 만든, 만드. */
  private void conjugate(String stem, Deed deed) {
    begin(stem, deed);
    String before = stem.substring(0, stem.length() - 1);
    int syllable = stem.charAt(stem.length() - 1) - SYLLABLES;
    int coda = syllable % CODAS;
    int open = syllable - coda;
    if (coda == RIEUL) {
      begin(before + syllable(open), deed);
    }
    if (coda == 0 || coda == RIEUL) {
      begin(before + syllable(open + NIEUN), deed);
      begin(before + syllable(open + RIEUL), deed);
    }
    if (coda == 0) {
      int past = contracted(open);
      begin(before + syllable(past), deed);
      begin(before + syllable(past + PAST), deed);
    }
  }

  private static int contracted(int open) {
    int vowel = open / CODAS % VOWELS;
    for (int[] contraction : CONTRACTIONS) {
      if (contraction[0] == vowel) {
        return open + (contraction[1] - vowel) * CODAS;
      }
    }
    return open;
  }

  private static char syllable(int number) {
    return (char) (SYLLABLES + number);
  }

  private void begin(String beginning, Deed deed) {
    beginnings.putIfAbsent(beginning, deed);
    longest = Math.max(longest, beginning.length());
  }

  /** The deed that a noun names: 해임. */
  Optional<Deed> ofNoun(String noun) {
    return Optional.ofNullable(nouns.get(noun));
  }

  /** The deed of a verb of its own, by how it begins: 돌아왔다. */
  Optional<Deed> ofVerb(String word) {
    if (word.isEmpty() || !Characters.isHangulSyllable(word.charAt(0))) {
      return Optional.empty();
    }
    for (int length = Math.min(longest, word.length()); length > 0; length--) {
      Deed deed = beginnings.get(word.substring(0, length));
      if (deed != null) {
        return Optional.of(deed);
      }
    }
    return Optional.empty();
  }
}
