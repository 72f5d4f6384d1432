package kr.malmungchi.quotation;

import com.google.common.base.CharMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.malmungchi.quotation.Mention.Form;
import kr.malmungchi.quotation.SpeechWords.Role;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.Words;

/** Finds the subjects, owners and sources in the words of a writer: who may be said to speak. */
final class NounPhrases {
  private static final List<String> SUBJECT =
      List.of("께서는", "께서도", "께서", "조차도", "조차", "마저", "은", "는", "이", "가", "도");
  private static final List<String> OWNER = List.of("의");
  private static final List<String> SOURCE =
      List.of("에게서", "에게서는", "한테서", "께로부터", "으로부터", "로부터", "부터");

  /** The last characters of these. */
  private static final String ENDS = "는도서차저은이가의터";

  private static final List<String> TOO = List.of("역시", "또한", "등은", "등이");

  /** 공장에서는, 트위터에는: a place; 중요하다는: words of others. */
  private static final Pattern OTHER_PARTICLE =
      Pattern.compile("[가-힣](?:에|에서|에게|한테|으로|까지|부터|처럼|보다|만큼|라고|면서|해서|이라|다고|습니다|했다|었다)$");

  /** 쉬어라는 사람: the name belongs to what follows. */
  private static final Pattern CALLED =
      Pattern.compile(
          "[^ ]{1,24}라는 (?:사람|이름|인물|남자|여자|회사|기업|기관|단체|말|것|점|뜻|곳|책|영화|제목|표현|생각|청년|학생|친구)");

  private static final CharMatcher ASIDES = CharMatcher.is(MarkedText.ASIDE);

  /** More words of a sentence are not looked at. */
  private static final int MOST_WORDS = 60;

  private final SpeechWords words;
  private final NameForms forms;

  NounPhrases(SpeechWords words, NameForms forms) {
    this.words = words;
    this.forms = forms;
  }

  /** The subjects in a range of the writer's words, the last one first. */
  List<Mention> subjects(String outside, int from, int to) {
    List<Mention> subjects = new ArrayList<>();
    Token token = Token.before(outside, to, from);
    for (int i = 0; i < MOST_WORDS && !token.isEmpty(); i++) {
      subject(outside, token, from).ifPresent(subjects::add);
      token = Token.before(outside, token.start(), from);
    }
    return subjects;
  }

  /** Whether a noun that is no name by its form may be one: the document uses it as a noun. */
  boolean isNoun(Mention mention) {
    return mention.isClear() || forms.isNoun(mention.name());
  }

  /** Notes a noun that somebody who speaks is called by. */
  void learn(Mention mention) {
    forms.learn(mention.name());
  }

  /** Whose something is: 폴의 이 말. The last owner first. */
  Optional<Mention> owner(String outside, int from, int to) {
    return last(outside, from, to, OWNER);
  }

  /** From whom something comes: 폴에게서 전화를. */
  Optional<Mention> source(String outside, int from, int to) {
    return last(outside, from, to, SOURCE);
  }

  /** The name of a label before a turn: 위원장 김하늘. */
  Optional<Mention> label(String text, int from, int to) {
    Token last = Token.before(text, to, from);
    return phrase(text, last, last.end(), from, false);
  }

  /** The last name that is known to speak before a place, whatever its particle. */
  Optional<Mention> lastKnown(String outside, int to, People people) {
    Token token = Token.before(outside, to, 0);
    for (int i = 0; i < MOST_WORDS && !token.isEmpty(); i++) {
      int start = afterMarks(outside, token);
      String word = outside.substring(start, token.end());
      for (int end = Math.min(word.length(), NameForms.LONGEST); end > 0; end--) {
        boolean whole = end == word.length() || Words.isParticle(word.substring(end));
        if (whole && people.knows(word.substring(0, end))) {
          return Optional.of(
              new Mention(Form.NAME, word.substring(0, end), "", start, start + end, false));
        }
      }
      token = Token.before(outside, token.start(), 0);
    }
    return Optional.empty();
  }

  /** The last name with a title before a place, whatever its particle. */
  Optional<Mention> lastNamed(String outside, int to) {
    Token token = Token.before(outside, to, 0);
    for (int i = 0; i < MOST_WORDS && !token.isEmpty(); i++) {
      int start = afterMarks(outside, token);
      String word = outside.substring(start, token.end());
      int end = word.isEmpty() ? 0 : start + Words.stemEnd(word, 0);
      Optional<Mention> mention =
          end > start ? phrase(outside, new Token(start, end), end, 0, false) : Optional.empty();
      if (mention.isPresent() && mention.get().isPerson() && !mention.get().title().isEmpty()) {
        return mention;
      }
      token = Token.before(outside, token.start(), 0);
    }
    return Optional.empty();
  }

  private Optional<Mention> last(String outside, int from, int to, List<String> particles) {
    Token token = Token.before(outside, to, from);
    for (int i = 0; i < MOST_WORDS && !token.isEmpty(); i++) {
      Optional<Mention> mention = ending(outside, token, from, particles);
      if (mention.isPresent()) {
        return mention;
      }
      token = Token.before(outside, token.start(), from);
    }
    return Optional.empty();
  }

  private Optional<Mention> subject(String outside, Token token, int floor) {
    String word = token.in(outside);
    if (words.is(Role.SOMEBODY, word)) {
      return Optional.of(new Mention(Form.UNNAMED, "누군가", "", token.start(), token.end(), false));
    }
    if (TOO.contains(word)) {
      Token before = Token.before(outside, token.start(), floor);
      return before.isEmpty()
          ? Optional.empty()
          : phrase(outside, before, before.end(), floor, true).filter(Mention::isClear);
    }
    return ending(outside, token, floor, SUBJECT);
  }

  private Optional<Mention> ending(String outside, Token token, int floor, List<String> particles) {
    char last = outside.charAt(token.end() - 1);
    if (ENDS.indexOf(last) < 0
        || (last == '는'
            && CALLED.matcher(outside).region(token.start(), outside.length()).lookingAt())) {
      return Optional.empty();
    }
    for (String particle : particles) {
      int end = token.end() - particle.length();
      if (end >= token.start() && outside.startsWith(particle, end)) {
        Token head = head(outside, token, end, floor);
        if (!head.isEmpty() && fits(particle, outside.charAt(head.end() - 1))) {
          boolean topic = particle.endsWith("은") || particle.endsWith("는");
          return phrase(outside, head, head.end(), floor, topic);
        }
      }
    }
    return Optional.empty();
  }

  /** The word before the particle; the one before an aside, if only that stands there. */
  private static Token head(String outside, Token token, int end, int floor) {
    int stem = end;
    while (stem > token.start() && outside.charAt(stem - 1) == MarkedText.ASIDE) {
      stem--;
    }
    return stem > token.start()
        ? new Token(token.start(), stem)
        : Token.before(outside, token.start(), floor);
  }

  private static boolean fits(String particle, char before) {
    boolean consonant = Characters.hasFinalConsonant(before);
    boolean hangul = Characters.isHangulSyllable(before);
    return switch (particle) {
      case "은", "이" -> !hangul || consonant;
      case "는", "가" -> !hangul || !consonant;
      default -> hangul || Character.isLetterOrDigit(before);
    };
  }

  /** What the noun phrase is that ends with the word {@code head}. */
  private Optional<Mention> phrase(String outside, Token head, int end, int floor, boolean topic) {
    int start = afterMarks(outside, head);
    String noun = ASIDES.removeFrom(outside.substring(start, end));
    if (noun.isEmpty() || noun.length() > NameForms.LONGEST || !NameForms.isWord(noun)) {
      return Optional.empty();
    }
    Token word = new Token(start, end);
    if (words.is(Role.HE, noun)) {
      return Optional.of(new Mention(Form.HE, noun, "", start, end, topic));
    }
    if (words.is(Role.SELF, noun)) {
      return Optional.of(new Mention(Form.SELF, noun, "", start, end, topic));
    }
    Mention mention = forms.mention(outside, word, noun, floor, topic);
    boolean foreignName = mention.isClear() && mention.name().length() > noun.length();
    if ((words.is(Role.NOBODY, noun) && !foreignName) || OTHER_PARTICLE.matcher(noun).find()) {
      return Optional.empty();
    }
    boolean verb = !mention.isClear() && NameForms.isNoNoun(noun);
    return verb ? Optional.empty() : Optional.of(mention);
  }

  /** Behind marked words and signs that stand right before a word: '글무늬'의. */
  private static int afterMarks(String outside, Token token) {
    int start = token.start();
    for (int i = token.start(); i < token.end(); i++) {
      char c = outside.charAt(i);
      if (c == MarkedText.QUOTED || (i == start && !Character.isLetterOrDigit(c))) {
        start = i + 1;
      }
    }
    return start;
  }
}
