package kr.malmungchi.quotation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.malmungchi.quotation.Marked.Mark;
import kr.malmungchi.quotation.SpeechWords.Role;
import kr.malmungchi.text.Characters;

/**
 * Decides whether words between marks are a quotation, and who says them, from the sentences around
 * them: "…"라고 말했다, 이렇게 말했다. "…", "…" 그가 답했다. Words that nothing of this holds for are a term, a
 * title or stress.
 */
final class Attribution {
  /** 라고, 고, 라며: the words are said. */
  private static final Pattern SAYS =
      Pattern.compile(
          " ?이?라(?:고(?:는|도|만|까지)?|며|면서)(?![가-힣]{3})| ?이?라고(?=[말답했하])|(?:고|며|면서)(?:도|는)?(?=[ ,.\\u0001]|$)|고(?=[말답했하밝전])| ?하(?:고|며|면서)(?=[ ,])|(?:이?[라냐]|자|다)(?:고|며|면서)(?=[ ,])| ?라(?=[ ,])");

  /** 라는, 는: the words tell what follows. */
  private static final Pattern OF = Pattern.compile(" ?(?:이?라는|는|이?란|라던|던|하는|식의)(?= )");

  /** A subject right before the words that is nobody who speaks: AI가 "…". */
  private static final Pattern THING = Pattern.compile("[가-힣A-Za-z0-9](?:은|는|이|가|도) ?$");

  private static final Pattern FORWARD = Pattern.compile("이렇게|다음과 같|이같이|이처럼|아래와 같|이런 (?:말|글|답)");
  private static final Pattern IT_IS = Pattern.compile(" ?(?:것이|게|것은|건)(?= )");

  private static final Pattern INNER =
      Pattern.compile("[가-힣](?:자|면서|며|지만|는데|니까|면|때|아서|어서|해서|고|뒤|후),? ");
  private static final int LONGEST_TAIL = 100;
  private static final int LAST_WORDS = 4;
  private static final int MANY_WORDS = 3;

  private final SpeechWords words;
  private final SpeechVerbs verbs;
  private final NounPhrases phrases;

  Attribution(SpeechWords words, NounPhrases phrases) {
    this.words = words;
    this.verbs = new SpeechVerbs(words);
    this.phrases = phrases;
  }

  /**
   * Who says marked words; empty if they are no quotation.
   *
   * @param before who said the words right before them in the paragraph, if nothing stands between
   */
  Optional<Voice> of(MarkedText text, Marked marked, Optional<Voice> before) {
    String outside = text.outside();
    Matcher says = at(SAYS, outside, marked.close());
    if (marked.isClosed() && says.lookingAt()) {
      return said(text, marked, says.end());
    }
    Matcher of = at(OF, outside, marked.close());
    if (marked.isClosed() && of.lookingAt()) {
      return told(text, marked, of.end());
    }
    return apart(text, marked, before);
  }

  private static Matcher at(Pattern pattern, String text, int at) {
    return pattern.matcher(text).region(at, text.length());
  }

  /** "…"라고 말했다. */
  private Optional<Voice> said(MarkedText text, Marked marked, int from) {
    String outside = text.outside();
    int end = text.sentenceEnd(from);
    int verb = verbs.speech(outside, from, end);
    int other = verbs.firstOf(outside, from, verb < 0 ? end : verb, Role.NAMING);
    boolean does = words.isAt(Role.DO, outside, text.skipBlanks(from));
    boolean meanwhile = "며서".indexOf(outside.charAt(from - 1)) >= 0;
    boolean speaks = verb >= 0 || does || meanwhile;
    String said = text.text().substring(marked.start(), marked.end());
    boolean strong =
        marked.mark() == Mark.DOUBLE && (Utterance.hasMark(said) || Utterance.isClause(said));
    if (other >= 0 || !speaks) {
      return (other >= 0 && verb < 0) || !strong
          ? Optional.empty()
          : Optional.of(speaker(text, marked, from, end, false));
    }
    if (Utterance.isTerm(said, marked.mark(), verb >= 0)) {
      return Optional.empty();
    }
    return Optional.of(speaker(text, marked, from, verb < 0 ? from : verb, true));
  }

  /** The subject behind the words or before them; else whoever was spoken of. */
  private Voice speaker(MarkedText text, Marked marked, int from, int to, boolean sure) {
    String outside = text.outside();
    Optional<Mention> behind =
        phrases.subjects(outside, from, to).stream()
            .filter(one -> one.isClear() || (sure && isLikely(outside, one, to)))
            .findFirst();
    int start = text.sentenceStart(marked.open());
    Optional<Mention> subject =
        behind
            .filter(Mention::isClear)
            .or(() -> subject(outside, start, marked.open(), sure))
            .or(() -> behind);
    if (subject.isPresent()) {
      return voice(subject.get());
    }
    boolean thing = THING.matcher(outside).region(start, marked.open()).find();
    return thing ? new Voice.Unknown() : new Voice.LastBefore(start);
  }

  private static Voice voice(Mention mention) {
    return mention.form() == Mention.Form.SELF ? new Voice.Unknown() : new Voice.Of(mention);
  }

  /**
   * The subject of what is said right behind a range: the nearest, unless it is that of an inner
   * clause and the sentence has a topic before it: 대표는 회사가 커지면서 "…".
   */
  private Optional<Mention> subject(String outside, int from, int to, boolean nouns) {
    List<Mention> likely =
        phrases.subjects(outside, from, to).stream()
            .filter(one -> one.isClear() || (nouns && isLikely(outside, one, to)))
            .toList();
    if (likely.isEmpty()) {
      return Optional.empty();
    }
    Mention nearest = likely.get(0);
    boolean inner =
        nextWord(outside, nearest.end()) >= to || isInnerClause(outside, nearest.end(), to);
    if (!nearest.topic() && inner) {
      return likely.stream()
          .filter(Mention::topic)
          .filter(topic -> !isInnerClause(outside, topic.end(), nearest.start()))
          .findFirst()
          .or(() -> Optional.of(nearest));
    }
    return Optional.of(nearest);
  }

  /** 소은이 말했다: a noun right before the verb, or a sure one near it. */
  private boolean isLikely(String outside, Mention noun, int to) {
    if (!isNear(outside, noun, to)) {
      return false;
    }
    boolean announces =
        FORWARD
            .matcher(outside)
            .region(Math.min(nextWord(outside, noun.end()), to), to)
            .lookingAt();
    if (announces || (!noun.topic() && isRightBefore(outside, noun, to))) {
      phrases.learn(noun);
      return true;
    }
    return phrases.isNoun(noun);
  }

  /** Whether at most the verb stands between a noun and the end. */
  private static boolean isRightBefore(String outside, Mention noun, int to) {
    int behind = Math.min(nextWord(outside, noun.end()), to);
    return outside.substring(behind, to).strip().indexOf(' ') < 0;
  }

  /** A noun that is no name by its form speaks only if few words part it from what is said. */
  private static boolean isNear(String outside, Mention noun, int to) {
    return outside.substring(noun.end(), to).chars().filter(c -> c == ' ').count() <= LAST_WORDS;
  }

  private static boolean isInnerClause(String outside, int from, int to) {
    return INNER.matcher(outside).region(from, to).find();
  }

  /** "…"라는 말을 남겼다. */
  private Optional<Voice> told(MarkedText text, Marked marked, int from) {
    String said = text.text().substring(marked.start(), marked.end());
    boolean foreign = said.charAt(said.length() - 1) < 0x250;
    boolean title = marked.mark() != Mark.DOUBLE && foreign;
    if ((!Utterance.hasMark(said) && !Utterance.isClause(said)) || title) {
      return Optional.empty();
    }
    String outside = text.outside();
    int end = text.sentenceEnd(from);
    Matcher itIs = at(IT_IS, outside, from);
    if (itIs.lookingAt()) {
      return phrases
          .owner(outside, itIs.end(), end)
          .filter(owner -> isOwnerOfSaying(outside, owner, end))
          .map(Attribution::voice);
    }
    int noun = verbs.firstWords(outside, from, end, 2, Role.SAYING);
    if (noun < 0) {
      return Optional.empty();
    }
    int start = text.sentenceStart(marked.open());
    if (verbs.firstOf(outside, noun, end, Role.TAKING) >= 0) {
      return Optional.of(
          phrases
              .source(outside, start, marked.open())
              .map(Attribution::voice)
              .orElse(new Voice.Unknown()));
    }
    Optional<Mention> owner =
        phrases
            .owner(outside, start, marked.open())
            .filter(one -> isNear(outside, one, marked.open()) && one.isClear());
    if (verbs.speech(outside, noun, end) < 0
        && !words.isAt(Role.DO, outside, nextWord(outside, noun))) {
      return Optional.of(owner.map(Attribution::voice).orElse(new Voice.Unknown()));
    }
    return Optional.of(
        subject(outside, start, marked.open(), false)
            .map(Attribution::voice)
            .orElse(new Voice.Unknown()));
  }

  private static int nextWord(String text, int at) {
    int space = text.indexOf(' ', at);
    return space < 0 ? text.length() : space + 1;
  }

  /** "…" with no particle behind it. */
  private Optional<Voice> apart(MarkedText text, Marked marked, Optional<Voice> before) {
    String outside = text.outside();
    String said = text.text().substring(marked.start(), marked.end());
    int end = marked.close();
    boolean attached =
        end < outside.length()
            && (Character.isLetter(outside.charAt(end)) || outside.charAt(end) == MarkedText.ASIDE);
    if (attached) {
      return attached(text, marked, said);
    }
    boolean utterance =
        Utterance.hasMark(said) || (Utterance.isClause(said) && isAlone(text, marked));
    if (!utterance || (marked.mark() == Mark.CORNER && !Utterance.hasMark(said))) {
      return Optional.empty();
    }
    int to = text.skipBlanksBack(marked.open());
    if (marked.mark() != Mark.SINGLE) {
      Optional<Voice> announced = isAnnounced(text, to) ? lead(text, to) : Optional.empty();
      Optional<Voice> first = announced.or(() -> tail(text, marked));
      if (first.isPresent()) {
        return first;
      }
    }
    if (to > 0 && outside.charAt(to - 1) == MarkedText.QUOTED && marked.mark() != Mark.SINGLE) {
      return before.or(() -> Optional.of(new Voice.Unknown()));
    }
    Optional<Voice> lead = lead(text, to);
    if (lead.isPresent() || marked.mark() == Mark.SINGLE) {
      return lead;
    }
    return to == 0 ? Optional.of(new Voice.Apart()) : weak(text, to);
  }

  /** "가자!"를 외쳤다. */
  private Optional<Voice> attached(MarkedText text, Marked marked, String said) {
    String outside = text.outside();
    int from = nextWord(outside, marked.close());
    int end = Math.min(text.sentenceEnd(marked.close()), outside.length());
    if (!Utterance.hasMark(said)
        || marked.mark() == Mark.SINGLE
        || from >= end
        || !words.isSpeechAt(outside, from)) {
      return Optional.empty();
    }
    return Optional.of(speaker(text, marked, marked.close(), marked.close(), true));
  }

  /** Whether the sentence before leads to these words, and does not follow other ones. */
  private boolean isAnnounced(MarkedText text, int to) {
    if (to == 0 || text.outside().charAt(to - 1) == MarkedText.QUOTED) {
      return false;
    }
    int start = text.skipBlanks(text.sentenceStart(to - 1));
    boolean quotedBefore =
        text.outside().substring(Math.max(0, start - 2), to).indexOf(MarkedText.QUOTED) >= 0;
    return !quotedBefore || FORWARD.matcher(text.outside()).region(start, to).find();
  }

  /** Whether the words are a sentence by themselves: nothing of one before and behind them. */
  private static boolean isAlone(MarkedText text, Marked marked) {
    int before = text.skipBlanksBack(marked.open());
    int behind = text.skipBlanks(marked.close());
    String outside = text.outside();
    boolean begins = before == 0 || ".!?…:。\u0001".indexOf(outside.charAt(before - 1)) >= 0;
    boolean ends = behind == outside.length() || ".!?…\u0001".indexOf(outside.charAt(behind)) >= 0;
    return begins && (ends || behind > marked.close());
  }

  /** "…" 그가 답했다. And: "…" 그의 이 말은. */
  private Optional<Voice> tail(MarkedText text, Marked marked) {
    String outside = text.outside();
    int from = text.skipBlanks(marked.close());
    int end = text.sentenceEnd(from);
    if (from >= end
        || end - from > LONGEST_TAIL
        || outside.substring(from, end).indexOf(MarkedText.QUOTED) >= 0) {
      return Optional.empty();
    }
    Optional<Mention> owner =
        phrases
            .owner(outside, from, Math.min(end, from + 40))
            .filter(one -> isOwnerOfSaying(outside, one, end));
    if (owner.isPresent()) {
      return owner.map(Attribution::voice);
    }
    if (!verbs.speaksLast(outside, from, end) || isForward(text, from, end)) {
      return Optional.empty();
    }
    List<Mention> subjects = phrases.subjects(outside, from, end);
    return subjects.stream()
        .filter(one -> one.isClear() || isLikely(outside, one, end))
        .findFirst()
        .map(Attribution::voice);
  }

  private static boolean isForward(MarkedText text, int from, int end) {
    int next = text.skipBlanks(end);
    boolean quoted =
        next < text.outside().length() && text.outside().charAt(next) == MarkedText.QUOTED;
    return (quoted || next == text.outside().length())
        && FORWARD.matcher(text.outside()).region(from, end).find();
  }

  /** Whose words a sentence at the beginning of a paragraph says something about: 폴의 이 말은. */
  Optional<Mention> owner(String outside, int to) {
    return phrases.owner(outside, 0, to).filter(one -> isOwnerOfSaying(outside, one, to));
  }

  /** 폴의 이 말, 폴의 답. */
  private boolean isOwnerOfSaying(String outside, Mention owner, int end) {
    return owner.end() + 2 < end
        && verbs.firstWords(outside, owner.end() + 1, end, 2, Role.SAYING) >= 0;
  }

  /**
   * What the sentence before {@code to} tells: 그는 이렇게 말했다. Empty if it does not say that somebody
   * speaks.
   */
  Optional<Voice> lead(MarkedText text, int to) {
    if (to == 0) {
      return Optional.empty();
    }
    String outside = text.outside();
    int start = text.sentenceStart(to - 1);
    Optional<Mention> source = phrases.source(outside, start, to);
    if (source.isPresent() && verbs.firstOf(outside, start, to, Role.TAKING) >= 0) {
      return source.map(Attribution::voice);
    }
    Optional<Mention> owner =
        phrases.owner(outside, start, to).filter(one -> isOwnerOfSaying(outside, one, to));
    boolean speaks = verbs.speaksLast(outside, start, to);
    if (!speaks && owner.isPresent()) {
      return owner.map(Attribution::voice);
    }
    if (!speaks && outside.charAt(to - 1) != ':') {
      return label(outside, start, to);
    }
    return Optional.of(
        subject(outside, start, to, true)
            .map(Attribution::voice)
            .orElse(new Voice.LastBefore(start)));
  }

  /** 김하늘 "…": nothing but a name before the words. */
  private Optional<Voice> label(String outside, int start, int to) {
    boolean few =
        start == 0
            && Character.isLetterOrDigit(outside.charAt(to - 1))
            && outside.substring(0, to).chars().filter(c -> c == ' ').count() < MANY_WORDS;
    return few
        ? phrases
            .label(outside, 0, to)
            .filter(one -> one.canBeName() || one.form() == Mention.Form.UNNAMED)
            .filter(one -> one.isClear() || Characters.isHangul(one.name().charAt(0)))
            .map(Attribution::voice)
        : Optional.empty();
  }

  /** Words behind a sentence about one person are probably that person's. */
  private Optional<Voice> weak(MarkedText text, int to) {
    int start = text.sentenceStart(to - 1);
    return subject(text.outside(), start, to, true)
        .filter(one -> one.canBeName() || one.form() == Mention.Form.HE)
        .map(one -> one.canBeName() ? (Voice) new Voice.Maybe(one) : new Voice.Of(one))
        .or(() -> Optional.of(new Voice.Unknown()));
  }
}
