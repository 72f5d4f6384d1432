package kr.malmungchi.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Span;
import kr.malmungchi.timeline.DatePart.Origin;
import kr.malmungchi.timeline.DatePart.Way;

/**
 * Finds the date expressions of a text and works out which days they mean: 2023년 11월 17일, 지난 11월,
 * 다음 날, 2019년부터 2023년까지.
 *
 * <p>What an expression leaves open is taken from the dates before it and from the day on which the
 * text was published. An expression that stays open has no value and is not found, nor is a day
 * that does not exist, a length of time (3년 동안) or what comes again (매년 3월).
 *
 * <p>A finder reads one document, piece by piece, from its beginning to its end, in linear time.
 */
public final class DateFinder {
  /** How many parts of dates are looked at in one document; no real one has so many. */
  private static final int MOST_PARTS = 500_000;

  private static final int HABIT = 5;
  private static final Pattern HABIT_BEFORE = Pattern.compile("(?:매년|매월|매달|매주|매일|격주|마다|매) ?$");
  private static final Pattern HABIT_AFTER = Pattern.compile(" ?마다");
  private static final Pattern JOINT = Pattern.compile("| |의 ?|,? (?=[월화수목금토일]요일)");
  private static final Pattern RANGE = Pattern.compile(" ?[-~∼〜–—] ?|부터,? ?|에서 ?|(?:[과와],? ?)");
  private static final String APPOSITION = "인 ";
  private static final Pattern SPACE = Pattern.compile("의? ");
  private static final Pattern SUBJECT = Pattern.compile("[은는이가,.] ");
  private static final Pattern RANGE_END = Pattern.compile("까지| ?사이");

  private final DateContext context;
  private final DateResolver resolver;
  private int parts;

  /**
   * @param published the day of writing for 작년, 지난 11월, 3년 전; only its year for a text that was not
   *     written on one day
   */
  public DateFinder(Optional<PartialDate> published) {
    this.context = new DateContext(published);
    this.resolver = new DateResolver(context);
  }

  /** The expressions of the next piece (a paragraph, a heading), in order, without overlaps. */
  public List<DateExpression> find(String source, Span span) {
    context.enterBlock();
    return new Piece(NormalizedText.of(source, span)).expressions();
  }

  private final class Piece {
    private final NormalizedText normalized;
    private final String text;
    private final List<DateExpression> found = new ArrayList<>();

    Piece(NormalizedText normalized) {
      this.normalized = normalized;
      this.text = normalized.text();
    }

    List<DateExpression> expressions() {
      List<DateToken> tokens = DateScanner.scan(text, MOST_PARTS - parts);
      parts += tokens.size();
      List<DatePhrase> phrases = phrases(tokens);
      for (int i = 0; i < phrases.size(); i++) {
        DatePhrase phrase = phrases.get(i);
        Optional<DatePhrase> next =
            i + 1 < phrases.size() ? Optional.of(phrases.get(i + 1)) : Optional.empty();
        if (next.isPresent() && isApposition(phrase, next.get())) {
          continue;
        }
        if (next.isPresent() && isRange(phrase, next.get())) {
          addRange(phrase, next.get());
          i++;
        } else {
          add(phrase);
        }
      }
      return found;
    }

    private List<DatePhrase> phrases(List<DateToken> tokens) {
      List<DatePhrase> phrases = new ArrayList<>();
      int start = 0;
      for (int i = 1; i <= tokens.size(); i++) {
        if (i == tokens.size() || !isJoint(tokens.get(i - 1), tokens.get(i))) {
          phrases.add(new DatePhrase(tokens.subList(start, i)));
          start = i;
        }
      }
      return phrases;
    }

    private boolean isJoint(DateToken before, DateToken next) {
      return next.start() - before.end() <= 2
          && DatePhrase.joins(before.part(), next.part())
          && JOINT
              .matcher(text)
              .region(before.end(), next.start())
              .useTransparentBounds(true)
              .matches();
    }

    /** 사흘 뒤인 1월 23일, 일요일인 13일: the second names the day of the first. */
    private boolean isApposition(DatePhrase phrase, DatePhrase next) {
      return next.start() - phrase.end() == APPOSITION.length()
          && text.startsWith(APPOSITION, phrase.end());
    }

    private boolean isRange(DatePhrase from, DatePhrase to) {
      int gap = to.start() - from.end();
      if (gap < 1 || gap > 4 || !isExpression(from) || !isSecond(to)) {
        return false;
      }
      Matcher joint = RANGE.matcher(text).region(from.end(), to.start());
      if (!joint.matches()) {
        return false;
      }
      char mark = text.charAt(from.end());
      boolean and = mark == '과' || mark == '와';
      boolean ended = matches(RANGE_END, to.end());
      return and
          ? ended
              || (from.last() instanceof DatePart.Weekday
                  && to.isAlone()
                  && to.first() instanceof DatePart.Weekday)
          : mark != '에' || ended;
    }

    private boolean isSecond(DatePhrase phrase) {
      return (phrase.isAlone() && phrase.first() instanceof DatePart.Day) || isExpression(phrase);
    }

    /** Whether the parts can name a time, and not only narrow one or come again and again. */
    private boolean isExpression(DatePhrase phrase) {
      boolean whole =
          !phrase.isAlone()
              || !(phrase.first() instanceof DatePart.Day)
              || DateNumbers.isDate(text, phrase.end())
              || startsClause(phrase);
      String before = text.substring(Math.max(0, phrase.start() - HABIT), phrase.start());
      return whole && !HABIT_BEFORE.matcher(before).find() && !matches(HABIT_AFTER, phrase.end());
    }

    /** 17일 발표했다 behind a subject or at the beginning: a day, and no number of days. */
    private boolean startsClause(DatePhrase phrase) {
      int start = phrase.start();
      return matches(SPACE, phrase.end())
          && (start == 0
              || (start >= APPOSITION.length() && text.startsWith(APPOSITION, start - 2))
              || SUBJECT.matcher(text.substring(Math.max(0, start - 2), start)).matches());
    }

    private boolean matches(Pattern pattern, int at) {
      return pattern.matcher(text).region(at, text.length()).lookingAt();
    }

    private void add(DatePhrase phrase) {
      context.moveTo(normalized.source(phrase.start(), phrase.end()).start());
      if (isExpression(phrase)) {
        resolver
            .resolve(phrase)
            .ifPresent(
                value -> {
                  name(phrase, value);
                  put(phrase.start(), phrase.end(), value);
                });
      }
    }

    private void addRange(DatePhrase from, DatePhrase to) {
      context.moveTo(normalized.source(from.start(), from.end()).start());
      Optional<DateResolver.Resolved> first = resolver.resolve(from);
      first.ifPresent(value -> name(from, value));
      Optional<DateResolver.Resolved> second = resolver.resolve(to);
      Optional<DateRange> whole =
          first.flatMap(beginning -> second.flatMap(end -> beginning.range().until(end.range())));
      if (whole.isPresent()) {
        Matcher end = RANGE_END.matcher(text).region(to.end(), text.length());
        Certainty certainty = certainty(first.get().certainty(), second.get().certainty());
        put(
            from.start(),
            end.lookingAt() ? end.end() : to.end(),
            new DateResolver.Resolved(whole.get(), certainty));
      } else {
        first.ifPresent(value -> put(from.start(), from.end(), value));
        add(to);
      }
    }

    /** What the end takes over from the beginning (6월 9일~11일) makes it no less sure. */
    private static Certainty certainty(Certainty first, Certainty second) {
      return second == Certainty.FROM_CONTEXT ? first : first.and(second);
    }

    private void put(int start, int end, DateResolver.Resolved value) {
      found.add(
          new DateExpression(
              normalized.source(start, end),
              text.substring(start, end),
              value.range(),
              value.certainty()));
    }

    private static boolean looksBack(DatePart part) {
      return part instanceof DatePart.Lately
          || (part instanceof DatePart.Offset offset && offset.way() == Way.BEFORE)
          || (part instanceof DatePart.Relative relative
              && relative.origin() == Origin.MENTIONED
              && relative.distance() < 0);
    }

    /** What a reader remembers; a look back (전날, 3년 전) leaves the story where it was. */
    private void name(DatePhrase phrase, DateResolver.Resolved value) {
      if (looksBack(phrase.first())) {
        return;
      }
      boolean aside = phrase.start() > 0 && text.charAt(phrase.start() - 1) == '(';
      boolean weekday = phrase.last() instanceof DatePart.Weekday;
      boolean writtenOut =
          !aside
              && !(phrase.isAlone() && weekday)
              && value.certainty() != Certainty.COMPUTED
              && !(phrase.first() instanceof DatePart.Offset);
      boolean named =
          phrase.last() instanceof DatePart.Weekday day
              && !phrase.isAlone()
              && value.range().first().getDayOfWeek() == day.day();
      context.name(value.range(), writtenOut, named);
    }
  }
}
