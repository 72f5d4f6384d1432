package kr.malmungchi.loanword;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kr.malmungchi.text.Characters;

/**
 * Brings words into the form that the sound tables read: Hangul syllables only, or letters a to z
 * only. Spaces, hyphens and accents go; a word with a digit or another script has no such form.
 */
final class Spellings {
  static final int LONGEST_LATIN = 60;
  static final int LONGEST_HANGUL = 30;

  /** The longest run of capitals that may be read letter by letter (GPT, NVMe). */
  private static final int LONGEST_INITIALS = 5;

  /** How many letters at the end of a word in small letters may be initials (chatgpt). */
  private static final int SMALL_INITIALS = 3;

  private static final int SYLLABLES = 0xAC00;
  private static final int CODAS = 28;
  private static final String ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  private static final String ONSETS_IN_STANDARD = "ㄱㅋㄴㄷㅌㄹㅁㅂㅍㅅㅅㅇㅈㅊㅊㅋㅌㅍㅎ";
  private static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
  private static final String VOWELS_AFTER_AFFRICATES = "ㅏㅐㅏㅐㅓㅔㅓㅔㅗㅘㅙㅚㅗㅜㅝㅞㅟㅜㅡㅢㅣ";
  private static final String STANDARD = standardSyllables();

  private Spellings() {}

  /**
   * A Hangul word as the loanword orthography spells such sounds, without tense consonants and
   * without y after ㅈ and ㅊ: 까뮈 → 카뮈, 쥬스 → 주스 (외래어 표기법, 문교부 고시 제85-11호, 1986). The same word if
   * nothing in it is against those rules.
   */
  static String standard(String hangul) {
    int same = 0;
    while (same < hangul.length() && standard(hangul.charAt(same)) == hangul.charAt(same)) {
      same++;
    }
    if (same == hangul.length()) {
      return hangul;
    }
    char[] syllables = hangul.toCharArray();
    for (int i = same; i < syllables.length; i++) {
      syllables[i] = standard(syllables[i]);
    }
    return String.valueOf(syllables);
  }

  private static char standard(char syllable) {
    return STANDARD.charAt(syllable - SYLLABLES);
  }

  /** The standard spelling of each syllable, in the order of Unicode. */
  private static String standardSyllables() {
    StringBuilder syllables = new StringBuilder();
    for (int onset = 0; onset < ONSETS.length(); onset++) {
      char consonant = ONSETS_IN_STANDARD.charAt(onset);
      String vowels = consonant == 'ㅈ' || consonant == 'ㅊ' ? VOWELS_AFTER_AFFRICATES : VOWELS;
      for (int vowel = 0; vowel < VOWELS.length(); vowel++) {
        int first =
            ONSETS.indexOf(consonant) * VOWELS.length() + VOWELS.indexOf(vowels.charAt(vowel));
        for (int coda = 0; coda < CODAS; coda++) {
          syllables.append((char) (SYLLABLES + first * CODAS + coda));
        }
      }
    }
    return syllables.toString();
  }

  /** The syllables of a Hangul word, initials in it as they are read (챗GPT → 챗지피티), or "". */
  static String hangul(String words) {
    if (isHangul(words)) {
      return words.length() <= LONGEST_HANGUL ? words : "";
    }
    if (words.length() > 2 * LONGEST_LATIN) {
      return "";
    }
    String text = Normalizer.normalize(words, Form.NFC);
    StringBuilder syllables = new StringBuilder();
    boolean hangul = false;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      if (Characters.isHangulSyllable(c)) {
        hangul = true;
        syllables.append(c);
      } else if (isLatin(c)) {
        while (end < text.length() && isLatin(text.charAt(end))) {
          end++;
        }
        String run = text.substring(at, end);
        if (!isInitials(run)) {
          return "";
        }
        syllables.append(Letters.inHangul(run.toLowerCase(Locale.ROOT)));
      } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        return "";
      }
      at = end;
    }
    return hangul && syllables.length() <= LONGEST_HANGUL ? syllables.toString() : "";
  }

  /** Asked of every word of a text, so it makes no stream. */
  private static boolean isHangul(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Characters.isHangulSyllable(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Capitals, or small letters that no one could speak as a word (gpt). */
  private static boolean isInitials(String run) {
    return run.length() <= LONGEST_INITIALS
        && run.chars().allMatch(c -> c <= 'Z' || "aeiouy".indexOf(c) < 0);
  }

  /**
   * The letters of a Latin name, first as it is written, then as it may also be read: initials
   * letter by letter (OpenAI → openayeye), St, Mt and Ft in full. Empty for other words.
   */
  static List<String> latin(String words) {
    if (words.length() > LONGEST_LATIN || words.chars().anyMatch(Characters::isHangulSyllable)) {
      return List.of();
    }
    String plain = withoutAccents(words);
    StringBuilder letters = new StringBuilder();
    StringBuilder read = new StringBuilder();
    StringBuilder full = new StringBuilder();
    int at = 0;
    while (at < plain.length()) {
      char c = plain.charAt(at);
      int end = at + 1;
      if (isLatin(c)) {
        while (end < plain.length() && isLatin(plain.charAt(end))) {
          end++;
        }
        String run = plain.substring(at, end);
        letters.append(run.toLowerCase(Locale.ROOT));
        read.append(withInitialsRead(run));
        full.append(full.isEmpty() && hasLetter(plain, end) ? inFull(run) : lower(run));
      } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        return List.of();
      }
      at = end;
    }
    Set<String> spellings =
        new LinkedHashSet<>(List.of(letters.toString(), read.toString(), full.toString()));
    spellings.removeIf(spelling -> spelling.isEmpty() || spelling.length() > LONGEST_LATIN);
    return List.copyOf(spellings);
  }

  private static boolean hasLetter(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (isLatin(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static String lower(String run) {
    return run.toLowerCase(Locale.ROOT);
  }

  private static String inFull(String run) {
    return switch (lower(run)) {
      case "st" -> "saint";
      case "mt" -> "mount";
      case "ft" -> "fort";
      default -> lower(run);
    };
  }

  /** ChatGPT → chatjeepeetee: runs of two to five capitals, less one that begins a word. */
  private static String withInitialsRead(String run) {
    if (run.equals(lower(run))) {
      return withSmallInitialsRead(run);
    }
    StringBuilder read = new StringBuilder();
    int at = 0;
    while (at < run.length()) {
      int end = at;
      while (end < run.length() && Character.isUpperCase(run.charAt(end))) {
        end++;
      }
      int initials = end < run.length() ? end - 1 : end;
      if (initials - at >= 2 && initials - at <= LONGEST_INITIALS) {
        read.append(Letters.inLatin(lower(run.substring(at, initials))));
        at = initials;
      } else {
        int next = Math.max(end, at + 1);
        read.append(lower(run.substring(at, next)));
        at = next;
      }
    }
    return read.toString();
  }

  /** chatgpt → chatjeepeetee: what no one could speak, at the end of a word in small letters. */
  private static String withSmallInitialsRead(String run) {
    int start = run.length() <= LONGEST_INITIALS ? 0 : run.length() - SMALL_INITIALS;
    String end = run.substring(start);
    return end.length() >= 2 && isInitials(end)
        ? run.substring(0, start) + Letters.inLatin(end)
        : run;
  }

  /** Letters that are no letter with an accent, in the usual Latin spelling. */
  private static String withoutAccents(String words) {
    boolean ascii = words.chars().allMatch(c -> c < 0x80);
    if (ascii) {
      return words;
    }
    List<String> parts = new ArrayList<>();
    String text = Normalizer.normalize(words, Form.NFKD);
    text.chars().forEach(c -> parts.add(plain((char) c)));
    return String.join("", parts);
  }

  private static String plain(char c) {
    return switch (c) {
      case 'ø' -> "o";
      case 'Ø' -> "O";
      case 'ł' -> "l";
      case 'Ł' -> "L";
      case 'đ' -> "d";
      case 'Đ' -> "D";
      case 'ı' -> "i";
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'Æ' -> "Ae";
      case 'œ' -> "oe";
      case 'Œ' -> "Oe";
      default -> Character.getType(c) == Character.NON_SPACING_MARK ? "" : String.valueOf(c);
    };
  }
}
