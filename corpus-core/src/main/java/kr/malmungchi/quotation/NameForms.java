package kr.malmungchi.quotation;

import com.google.common.base.CharMatcher;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.malmungchi.loanword.Loanwords;
import kr.malmungchi.quotation.Mention.Form;
import kr.malmungchi.quotation.SpeechWords.Role;
import kr.malmungchi.text.Characters;

/**
 * Knows by the form of a noun, and by the words before it, what it names: a Korean or foreign name
 * with or without a title, many people, or one without a name.
 */
final class NameForms {
  /** No name and no noun that speaks is longer. */
  static final int LONGEST = 24;

  private static final int MOST_NAME_WORDS = 3;
  private static final int MOST_AFFILIATION_WORDS = 4;
  private static final int MOST_KNOWN = 20_000;
  private static final int LONGEST_PART = 6;

  /** Log-odds that a word is foreign; of two words together both must be likely. */
  private static final double LEAST_FOREIGN = -2;

  private static final double FOREIGN_TOGETHER = 2.5;
  private static final double MOST_FOREIGN = 3;
  private static final double PROBABLY_FOREIGN = 2;
  private static final double FOREIGN_WORD = 2;
  private static final double FOREIGN_FIRST_NAME = 3.5;
  private static final CharMatcher ASIDES = CharMatcher.is(MarkedText.ASIDE);
  private static final Pattern PARTICLE =
      Pattern.compile(
          "[가-힣](?:에서|에게|한테|으로|부터|까지|처럼|보다|에는|에도|라고|하고|면서|지만|든|된|던)$|[가-힣]{3}한$|[가-힣]\\.$");

  /** Stems and ends of verbs, numbers, and Latin words in small letters. */
  private static final Pattern NO_NOUN = Pattern.compile("^[0-9a-z]|[하되않있없같]$|[가-힣]다$");

  private static final Pattern COUNTED = Pattern.compile("[0-9,]{1,9}여?명");
  private static final Pattern COUNTER = Pattern.compile("명|사람|분");
  private static final Pattern NUMBER = Pattern.compile("한|두|세|네|몇|여러");

  private final SpeechWords words;
  private final Loanwords loanwords = Loanwords.standard();
  private final Map<String, Double> foreignness = new HashMap<>();

  private final Nouns nouns;

  NameForms(SpeechWords words, Nouns nouns) {
    this.words = words;
    this.nouns = nouns;
  }

  static boolean isNoNoun(String word) {
    return NO_NOUN.matcher(word).find();
  }

  void learn(String name) {
    nouns.learn(name);
  }

  /** Whether a word is a noun: 설명하 in 설명하는 stands nowhere as one. */
  boolean isNoun(String word) {
    return nouns.contains(word) || foreignness(word) > PROBABLY_FOREIGN;
  }

  /** Letters, digits and what joins them. */
  static boolean isWord(String noun) {
    return noun.chars().allMatch(c -> Character.isLetterOrDigit(c) || "·-&.'".indexOf(c) >= 0);
  }

  /** What the noun phrase that ends with {@code noun} names. */
  Mention mention(String text, Token word, String noun, int floor, boolean topic) {
    if (words.is(Role.TITLE, noun) || isLongTitle(noun)) {
      return titled(text, word, noun, floor, topic);
    }
    Optional<Mention> joined = joinedTitle(word, noun, topic);
    if (joined.isPresent()) {
      return joined.get();
    }
    Optional<Mention> counted = counted(text, word, noun, floor, topic);
    if (counted.isPresent()) {
      return counted.get();
    }
    if (isUnnamed(noun)) {
      int start = startOfUnnamed(text, word, floor);
      String name = ASIDES.removeFrom(text.substring(start, word.end()));
      return new Mention(Form.UNNAMED, name, "", start, word.end(), topic);
    }
    if (isMany(noun)) {
      int start = startOfCollective(text, word, floor);
      String name = ASIDES.removeFrom(text.substring(start, word.end()));
      return new Mention(Form.COLLECTIVE, name, "", start, word.end(), topic);
    }
    return named(text, word, noun, floor, topic);
  }

  /** 설계팀장, 신재생팀장: not 양사장, which may be a person. */
  private boolean isLongTitle(String noun) {
    for (int start = 1; start < noun.length() - 1; start++) {
      if (words.is(Role.TITLE, noun.substring(start))) {
        return start > 1 && noun.length() - start > 1 && !isKoreanName(noun.substring(0, start));
      }
    }
    return false;
  }

  /** 김하늘 대표, 김 대표, 김하늘 한빛대 법학과 교수, and 대표 alone. */
  private Mention titled(String text, Token word, String title, int floor, boolean topic) {
    Token before = bareBefore(text, word, floor);
    String name = before.isEmpty() ? "" : ASIDES.removeFrom(before.in(text));
    boolean surname = isSurname(name);
    if (surname || isKoreanName(name) || isShortName(name) || isForeignName(name)) {
      int start = surname || isKoreanName(name) ? before.start() : startOfName(text, before, floor);
      String whole = ASIDES.removeFrom(text.substring(start, before.end()));
      return new Mention(Form.NAME, whole, title, start, word.end(), topic);
    }
    if (words.is(Role.BEFORE, name)) {
      String unnamed = text.substring(before.start(), word.end());
      return new Mention(Form.UNNAMED, unnamed, "", before.start(), word.end(), topic);
    }
    for (int i = 0; i < MOST_AFFILIATION_WORDS && !before.isEmpty(); i++) {
      before = bareBefore(text, before, floor);
      name = ASIDES.removeFrom(before.in(text));
      if (isKoreanName(name) && !words.endsWith(Role.TITLE, name)) {
        return new Mention(Form.NAME, name, title, before.start(), before.end(), topic);
      }
      Token first = before.isEmpty() ? before : bareBefore(text, before, floor);
      if (!first.isEmpty() && joins(first.in(text), before.in(text))) {
        String whole = ASIDES.removeFrom(text.substring(first.start(), before.end()));
        return new Mention(Form.NAME, whole, title, first.start(), before.end(), topic);
      }
    }
    return new Mention(Form.OFFICE, title, title, word.start(), word.end(), topic);
  }

  /** 김대표, 김하늘씨. */
  private Optional<Mention> joinedTitle(Token word, String noun, boolean topic) {
    for (int length : new int[] {1, 3}) {
      if (noun.length() > length
          && words.is(Role.TITLE, noun.substring(length))
          && words.is(Role.SURNAME, noun.substring(0, 1))
          && noun.length() != 3) {
        String name = noun.substring(0, length);
        String title = noun.substring(length);
        return Optional.of(new Mention(Form.NAME, name, title, word.start(), word.end(), topic));
      }
    }
    return Optional.empty();
  }

  private Mention named(String text, Token word, String noun, int floor, boolean topic) {
    boolean korean = isKoreanName(noun);
    boolean foreign = isForeignName(noun);
    int start = korean && !foreign ? word.start() : startOfName(text, word, floor);
    String name = ASIDES.removeFrom(text.substring(start, word.end()));
    Token before = bareBefore(text, new Token(start, word.end()), floor);
    boolean titled = !before.isEmpty() && words.endsWith(Role.TITLE, before.in(text));
    boolean clear = korean || foreign || titled || start < word.start();
    Form form = clear ? Form.NAME : Form.NOUN;
    String title = titled ? before.in(text) : "";
    return new Mention(form, name, title, start, word.end(), topic);
  }

  /** The first word of a foreign name of several words that ends with {@code last}. */
  private int startOfName(String text, Token last, int floor) {
    Token word = last;
    for (int i = 1; i < MOST_NAME_WORDS; i++) {
      Token before = bareBefore(text, word, floor);
      if (before.isEmpty() || !joins(before.in(text), word.in(text))) {
        break;
      }
      word = before;
    }
    return word.start();
  }

  /** As many syllables as the full names of Koreans have. */
  boolean isWhole(String name) {
    return isHangul(name)
        && (name.length() == 3 || (name.length() == 4 && surname(name).length() == 2));
  }

  boolean isSurname(String word) {
    return words.is(Role.SURNAME, word);
  }

  /** The surname of a full name: 김 of 김하늘, 남궁 of 남궁민솔. */
  String surname(String name) {
    String two = name.substring(0, 2);
    return isSurname(two) ? two : name.substring(0, 1);
  }

  boolean joins(String first, String second) {
    String one = ASIDES.removeFrom(first);
    String other = ASIDES.removeFrom(second);
    if (isLatinName(one) && isLatinName(other)) {
      return true;
    }
    boolean single = other.length() == 1 && !words.is(Role.TITLE, other);
    if (!isNoOtherWord(one) || !(single || isNoOtherWord(other)) || !isHangul(one + other)) {
      return false;
    }
    if (other.length() == 1 && words.is(Role.SURNAME, other) && one.length() > 1) {
      return foreignness(one) > FOREIGN_FIRST_NAME;
    }
    return one.length() <= LONGEST_PART
        && Math.min(foreignness(one), foreignness(other)) > LEAST_FOREIGN
        && foreignness(one) + foreignness(other) > FOREIGN_TOGETHER;
  }

  private boolean isNoOtherWord(String word) {
    return !words.is(Role.BARE, word)
        && !words.is(Role.NOBODY, word)
        && !words.endsWith(Role.TITLE, word)
        && !words.is(Role.UNNAMED, word)
        && !words.endsWith(Role.COLLECTIVE, word);
  }

  /** The word before one, if it has no particle and nothing stands between. */
  private static Token bareBefore(String text, Token word, int floor) {
    Token before = Token.before(text, word.start(), floor);
    while (!before.isEmpty() && ASIDES.matchesAllOf(before.in(text))) {
      before = Token.before(text, before.start(), floor);
    }
    if (before.isEmpty()) {
      return before;
    }
    String bare = ASIDES.removeFrom(before.in(text));
    return isBare(bare) && isWord(bare) ? before : new Token(floor, floor);
  }

  /**
   * Whether a word can be a part of a name that goes on: it has no particle. 강하은 has none, since 은
   * stands after consonants only, as 는 does after vowels.
   */
  static boolean isBare(String bare) {
    return !PARTICLE.matcher(bare).find() && (bare.length() == 1 || !endsInParticle(bare));
  }

  private static boolean endsInParticle(String word) {
    char before = word.charAt(word.length() - 2);
    boolean closed = Characters.hasFinalConsonant(before);
    boolean open = Characters.isHangulSyllable(before) && !closed;
    return switch (word.charAt(word.length() - 1)) {
      case '은', '을' -> !open;
      case '과' -> !open && !word.endsWith("학과");
      case '는', '를', '와' -> !closed;
      case '의', '에', '께' -> true;
      case '가' -> !closed && word.length() > 2;
      case '이' -> closed;
      default -> false;
    };
  }

  private boolean isMany(String noun) {
    return words.endsWith(Role.COLLECTIVE, noun) && !isKoreanName(noun) && !noun.equals("들");
  }

  /** 연구자 한 명, 직원 두 사람, 700명. */
  private static Optional<Mention> counted(
      String text, Token word, String noun, int floor, boolean topic) {
    if (COUNTED.matcher(noun).matches()) {
      return Optional.of(new Mention(Form.COLLECTIVE, noun, "", word.start(), word.end(), topic));
    }
    Token number = Token.before(text, word.start(), floor);
    if (!COUNTER.matcher(noun).matches() || !NUMBER.matcher(number.in(text)).matches()) {
      return Optional.empty();
    }
    Token whose = bareBefore(text, number, floor);
    int start = whose.isEmpty() ? number.start() : whose.start();
    Form form = number.in(text).equals("한") ? Form.UNNAMED : Form.COLLECTIVE;
    String name = ASIDES.removeFrom(text.substring(start, word.end()));
    return Optional.of(new Mention(form, name, "", start, word.end(), topic));
  }

  /** 학생, 초등학생, 참가자. */
  private boolean isUnnamed(String noun) {
    boolean bearer = noun.length() > 2 && noun.endsWith("자") && foreignness(noun) < 0;
    return words.is(Role.UNNAMED, noun)
        || bearer
        || (noun.length() > 3 && words.is(Role.UNNAMED, noun.substring(noun.length() - 2)));
  }

  private int startOfUnnamed(String text, Token word, int floor) {
    Token before = Token.before(text, word.start(), floor);
    return !before.isEmpty() && words.is(Role.BEFORE, before.in(text))
        ? before.start()
        : word.start();
  }

  private int startOfCollective(String text, Token word, int floor) {
    if ("그이저우".indexOf(text.charAt(word.start())) >= 0 && word.end() - word.start() < 3) {
      return word.start();
    }
    Token before = bareBefore(text, word, floor);
    return !before.isEmpty() && isPartOfCollective(ASIDES.removeFrom(before.in(text)))
        ? before.start()
        : word.start();
  }

  private boolean isPartOfCollective(String word) {
    char last = word.charAt(word.length() - 1);
    boolean noun = "서고며면지던한된게히후뒤때신도할을".indexOf(last) < 0;
    return words.endsWith(Role.COLLECTIVE, word)
        || word.equals("기존")
        || (noun && word.length() > 1 && !words.is(Role.BARE, word));
  }

  private static boolean isHangul(String word) {
    return word.chars().allMatch(Characters::isHangulSyllable);
  }

  /** A surname of one syllable and two more, or one of two and one or two more. */
  boolean isKoreanName(String word) {
    return (word.length() == 3 || word.length() == 4)
        && isHangul(word)
        && !word.endsWith("들")
        && !words.is(Role.COLLECTIVE, word)
        && isSurname(word.substring(0, word.length() == 4 ? 2 : 1))
        && !words.is(Role.NOBODY, word)
        && !words.is(Role.BARE, word)
        && !words.is(Role.TITLE, word)
        && !words.is(Role.UNNAMED, word)
        && !isVerb(word)
        && foreignness(word) < MOST_FOREIGN;
  }

  /** 기억하는, 공유되는: what ends so and is used as a noun nowhere. */
  private boolean isVerb(String word) {
    return (word.endsWith("하") || word.endsWith("되")) && !nouns.contains(word);
  }

  /** Two or three syllables before a title: 들꽃 선생. */
  private boolean isShortName(String word) {
    return (word.length() == 2 || word.length() == 3)
        && word.chars().allMatch(Characters::isHangulSyllable)
        && isNoOtherWord(word)
        && "고며면서은는한된던".indexOf(word.charAt(word.length() - 1)) < 0
        && !words.endsWith(Role.ORGANISATION, word);
  }

  private boolean isForeignName(String word) {
    return isLatinName(word)
        || (word.length() > 1 && isNoOtherWord(word) && foreignness(word) > FOREIGN_WORD);
  }

  private static boolean isLatinName(String word) {
    return word.length() > 1
        && word.charAt(0) >= 'A'
        && word.charAt(0) <= 'Z'
        && word.chars().skip(1).anyMatch(c -> c >= 'a' && c <= 'z')
        && word.chars().allMatch(c -> c < 0x250 && !Character.isDigit(c));
  }

  private double foreignness(String word) {
    if (word.length() > LONGEST) {
      return Double.NEGATIVE_INFINITY;
    }
    if (foreignness.size() > MOST_KNOWN) {
      foreignness.clear();
    }
    return foreignness.computeIfAbsent(word, loanwords::foreignness);
  }
}
