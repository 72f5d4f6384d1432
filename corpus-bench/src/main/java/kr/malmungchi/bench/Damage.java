package kr.malmungchi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kr.malmungchi.lexicon.TwoSetKeyboard;
import kr.malmungchi.text.Characters;

/** Ways in which people type words other than a corpus writes them. */
enum Damage {
  /** 조력 발전 → whfur qkfwjs, or in one piece. */
  KEYBOARD {
    @Override
    Optional<String> of(List<String> words, Random random) {
      String keys = TwoSetKeyboard.keys(String.join(" ", words));
      return Optional.of(random.nextInt(3) == 0 ? keys.replace(" ", "") : keys);
    }
  },

  /** 조력 발전 → 조력발전; a single word is torn in two. */
  SPACING {
    @Override
    Optional<String> of(List<String> words, Random random) {
      if (words.size() > 1) {
        return Optional.of(String.join("", words));
      }
      String word = words.get(0);
      int at = 1 + random.nextInt(Math.max(1, word.length() - 1));
      return word.length() < LEAST_TORN
          ? Optional.empty()
          : Optional.of(word.substring(0, at) + ' ' + word.substring(at));
    }
  },

  /** One wrong keystroke in the longest word: 조력 발전소 → 조력 발전노. */
  TYPO {
    @Override
    Optional<String> of(List<String> words, Random random) {
      int longest = 0;
      for (int i = 1; i < words.size(); i++) {
        longest = words.get(i).length() > words.get(longest).length() ? i : longest;
      }
      String word = words.get(longest);
      if (word.length() < LEAST_MISTYPED) {
        return Optional.empty();
      }
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        String typed = slip(word, random);
        if (!typed.equals(word) && typed.chars().allMatch(Characters::isHangulSyllable)) {
          List<String> slipped = new ArrayList<>(words);
          slipped.set(longest, typed);
          return Optional.of(String.join(" ", slipped));
        }
      }
      return Optional.empty();
    }
  },

  /** 조력 발전 → ㅈㄹ ㅂㅈ, or in one piece. */
  CHOSEONG {
    @Override
    Optional<String> of(List<String> words, Random random) {
      StringBuilder consonants = new StringBuilder();
      for (char c : String.join(" ", words).toCharArray()) {
        consonants.append(c == ' ' ? c : INITIALS.charAt((c - '가') / PER_INITIAL));
      }
      String typed = consonants.toString();
      return Optional.of(random.nextInt(3) == 0 ? typed.replace(" ", "") : typed);
    }
  };

  private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  private static final int PER_INITIAL = 588;
  private static final int LEAST_TORN = 4;
  private static final int LEAST_MISTYPED = 3;
  private static final int ATTEMPTS = 50;

  /** The keys around each key, by its place in the alphabet. */
  private static final String[] AROUND = {
    "qwsz", "vghn", "xdfv", "erfcxs", "wrsd", "rtgvcd", "tyhbvf", "yujnbg", "uojk", "uikmnh",
    "iolmj", "opk", "njk", "bhjm", "ipkl", "ol", "wa", "etdf", "wedxza", "ryfg", "yihj", "cfgb",
    "qeas", "zsdc", "tugh", "asx"
  };

  /**
   * The words as they are mistyped.
   *
   * @param words Hangul syllables only
   * @return empty where the words are too short for this kind of damage
   */
  abstract Optional<String> of(List<String> words, Random random);

  private static String slip(String word, Random random) {
    String keys = TwoSetKeyboard.keys(word);
    int at = random.nextInt(keys.length());
    char key = keys.charAt(at);
    String before = keys.substring(0, at);
    String after = keys.substring(at + 1);
    String around = AROUND[Character.toLowerCase(key) - 'a'];
    return TwoSetKeyboard.hangul(
        switch (random.nextInt(5)) {
          case 0 -> before + after;
          case 1 -> before + key + key + after;
          case 2 -> after.isEmpty() ? keys : before + after.charAt(0) + key + after.substring(1);
          default -> before + around.charAt(random.nextInt(around.length())) + after;
        });
  }
}
