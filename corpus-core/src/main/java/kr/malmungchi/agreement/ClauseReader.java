package kr.malmungchi.agreement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the clause of a value in a sentence: the verb behind it, or where the value itself is told
 * (설립된 것은 2015년이다) the verb before it, with what stands around that verb.
 */
final class ClauseReader {
  private static final Pattern TOLD =
      Pattern.compile(" ?(?:이었|였|이다|입니|이라|이며|이고|이지|인데|$|\\.|에 (?:있|불과|그|이르|달))");
  private static final Pattern HOUR =
      Pattern.compile(
          " (?:새벽|아침|오전|낮|오후|저녁|밤|정오|자정)(?: \\d{1,2}시(?: \\d{1,2}분| 반)?)?(?:에|쯤|경|께|무렵|에는)?");
  private static final Pattern NEGATION = Pattern.compile(" ?(?:않|못|아니|없)| (?:의사|계획|예정|의향|가능성|여부)");
  private static final Pattern NOT = Pattern.compile("(?:^| )(?:안|못) $");
  private static final Pattern INTENTION = Pattern.compile("(?:면|려|려고|려는|려던)$");

  /** A noun with another particle (공개로) names no deed of the sentence. */
  private static final Set<String> OF_DEED = Set.of("", "이", "가", "은", "는", "을", "를", "도");

  private static final int LONGEST_PHRASE = 3;

  private final String text;
  private final List<Token> tokens;

  ClauseReader(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /** All of the sentence, whose date stands outside of it. */
  Optional<Clause> whole() {
    return clause(0, tokens.size(), lastDeed(0, tokens.size()), -1);
  }

  /** The clause of the value at {@code [start, end)}, whose verb stands before {@code limit}. */
  Optional<Clause> at(int start, int end, int limit) {
    int before = first(token -> token.end() > start);
    Matcher hour = HOUR.matcher(text).region(end, text.length());
    int behindHour = hour.lookingAt() ? hour.end() : end;
    int behind = first(token -> token.start() >= behindHour);
    boolean told = TOLD.matcher(text).region(end, text.length()).lookingAt();
    int from = clauseStart(before);
    if (told) {
      int deed = lastDeed(from, before);
      return clause(from, Math.max(before, deed + 1), deed, behind);
    }
    int last = Math.max(behind, first(token -> token.start() >= limit));
    int verb = verb(behind, last, hasComma(behindHour, behind));
    if (verb < 0) {
      verb = lastDeed(behind, last);
    }
    int stop = verb < 0 ? last : verb + 1;
    return clause(from, stop, verb, verb);
  }

  private int first(Predicate<Token> test) {
    int at = 0;
    while (at < tokens.size() && !test.test(tokens.get(at))) {
      at++;
    }
    return at;
  }

  private int clauseStart(int before) {
    int from = before;
    while (from > 0 && !tokens.get(from - 1).endsClause()) {
      from--;
    }
    return from;
  }

  private boolean hasComma(int end, int behind) {
    int to = behind < tokens.size() ? tokens.get(behind).start() : text.length();
    return text.substring(end, to).indexOf(',') >= 0;
  }

  /** The verb that a value before it goes with. */
  private int verb(int behind, int last, boolean comma) {
    for (int i = behind; i < last; i++) {
      Token token = tokens.get(i);
      boolean passedOver =
          token.ending() == Token.Ending.RETROSPECT
              || (token.isAdnominal() && (comma || token.has(Deed.Sort.NONE)));
      if (token.isVerb() && !passedOver) {
        return i;
      }
    }
    return -1;
  }

  /** The last deed of a part that the table has, or else the last at all; -1 without one. */
  private int lastDeed(int from, int to) {
    int last = -1;
    for (int i = to - 1; i >= from; i--) {
      Token token = tokens.get(i);
      boolean here = token.isVerb() || OF_DEED.contains(token.particle());
      if (here && token.deed().filter(ClauseReader::isDone).isPresent()) {
        if (!token.has(Deed.Sort.UNKNOWN)) {
          return i;
        }
        last = last < 0 ? i : last;
      }
    }
    return last;
  }

  /**
   * @param verb where the deed stands, or -1
   * @param head where a noun that the verb stands before begins, less one
   */
  private Optional<Clause> clause(int from, int to, int verb, int head) {
    if (verb < 0) {
      return Optional.of(
          new Clause(
              Optional.empty(),
              Set.of(),
              subject(from, to),
              aim(from, to),
              words(from, to),
              false));
    }
    if (isDenied(verb)) {
      return Optional.empty();
    }
    int deed = verb;
    if (tokens.get(verb).has(Deed.Sort.TELLS)) {
      int told = toldDeed(from, verb);
      deed = told < 0 ? verb : told;
    }
    Set<String> words = words(from, to);
    Set<String> object = object(from, deed);
    Set<String> subject = subject(from, deed);
    if (tokens.get(verb).isAdnominal()
        && verb + 1 < tokens.size()
        && !tokens.get(verb + 1).key().isEmpty()) {
      int end = phraseEnd(verb + 1);
      words.addAll(words(verb + 1, end));
      if (object.isEmpty() && (subject.isEmpty() || head == verb)) {
        object = phrase(end - 1);
      }
    }
    boolean transitive = !object.isEmpty();
    Set<String> patient = transitive ? object : subject;
    Set<String> agent = transitive && !patient.equals(subject) ? subject : Set.of();
    return Optional.of(
        new Clause(
            tokens.get(deed).deed().filter(ClauseReader::isDone),
            patient,
            agent,
            aim(from, deed),
            words,
            deed != verb || isPlanned(verb)));
  }

  private static boolean isDone(Deed deed) {
    return deed.sort() != Deed.Sort.NONE && deed.sort() != Deed.Sort.MEASURE;
  }

  /** Whether it is said that it was not done, or would be if. */
  private boolean isDenied(int verb) {
    Token token = tokens.get(verb);
    String word = text.substring(token.start(), token.end());
    return NEGATION.matcher(text).region(token.end(), text.length()).lookingAt()
        || NOT.matcher(text.substring(0, token.start())).find()
        || (token.isVerb() && INTENTION.matcher(word).find());
  }

  private boolean isPlanned(int verb) {
    String word = text.substring(tokens.get(verb).start(), tokens.get(verb).end());
    return word.endsWith("기로") || word.indexOf('겠') > 0;
  }

  /** The noun of the deed that a verb tells of: 해임을 발표했다. */
  private int toldDeed(int from, int verb) {
    for (int i = verb - 1; i >= from; i--) {
      Token token = tokens.get(i);
      if (token
          .deed()
          .filter(deed -> deed.sort() != Deed.Sort.TELLS)
          .filter(ClauseReader::isDone)
          .isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /** What is done to: the last word with 을 or 를, or the noun right before the noun of a deed. */
  private Set<String> object(int from, int deed) {
    for (int i = deed - 1; i >= from; i--) {
      Token token = tokens.get(i);
      boolean object = token.particle().equals("을") || token.particle().equals("를");
      if (object && !token.isNumber() && token.deed().isEmpty()) {
        return phrase(i);
      }
    }
    boolean noun = deed > from && !tokens.get(deed).isVerb();
    if (noun) {
      Token before = tokens.get(deed - 1);
      if (!before.isNumber()
          && !before.isVerb()
          && (before.isBare() || before.particle().equals("의"))) {
        return phrase(deed - 1);
      }
    }
    return Set.of();
  }

  private Set<String> subject(int from, int to) {
    Set<String> subject = last(from, to, "이 가 께서");
    if (subject.isEmpty()) {
      subject = last(from, to, "은 는 께서는 도");
    }
    return subject.isEmpty() ? last(0, Math.min(from, to), "은 는 께서는") : subject;
  }

  private Set<String> aim(int from, int to) {
    return last(from, to, "에 에게 에는 에게는");
  }

  private Set<String> last(int from, int to, String particles) {
    List<String> wanted = List.of(particles.split(" "));
    for (int i = to - 1; i >= from; i--) {
      Token token = tokens.get(i);
      if (!token.isNumber()
          && !token.isVerb()
          && wanted.contains(token.particle())
          && !token.key().isEmpty()) {
        return phrase(i);
      }
    }
    return Set.of();
  }

  /** A noun with the bare nouns before it, without titles where a name is: 윤가람 대표를 → 윤가람. */
  private Set<String> phrase(int last) {
    Set<String> phrase = new LinkedHashSet<>();
    for (int i = last; i >= 0 && i > last - LONGEST_PHRASE; i--) {
      Token token = tokens.get(i);
      boolean joins = i == last || (token.isBare() && !token.isNumber() && isNear(i));
      if (!joins) {
        break;
      }
      if (!token.key().isEmpty()) {
        phrase.add(token.key());
      }
    }
    if (!phrase.stream().allMatch(WordKeys::isTitle)) {
      phrase.removeIf(WordKeys::isTitle);
    }
    return phrase;
  }

  private boolean isNear(int at) {
    return tokens.get(at + 1).start() - tokens.get(at).end() <= 1;
  }

  /** Where the phrase that begins at a token ends: behind its first particle. */
  private int phraseEnd(int from) {
    int end = from;
    while (end < tokens.size() && end < from + LONGEST_PHRASE && tokens.get(end).isBare()) {
      end++;
    }
    return Math.min(tokens.size(), end + 1);
  }

  private Set<String> words(int from, int to) {
    Set<String> words = new LinkedHashSet<>();
    for (int i = from; i < to; i++) {
      if (!tokens.get(i).key().isEmpty()) {
        words.add(tokens.get(i).key());
      }
    }
    return words;
  }
}
