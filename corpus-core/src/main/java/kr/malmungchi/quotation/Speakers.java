package kr.malmungchi.quotation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.malmungchi.document.Block;
import kr.malmungchi.quotation.Mention.Form;
import kr.malmungchi.text.Span;

/**
 * Finds who is meant: him who was named before, and for words that are a paragraph of their own him
 * of whom the paragraphs around them speak. It is asked in the order of the text.
 */
final class Speakers {
  /** So many paragraphs back somebody may have been named who speaks now. */
  private static final int PARAGRAPHS_BACK = 6;

  /** An interview begins with no more paragraphs than these. */
  private static final int INTRODUCTION = 40;

  private static final Pattern SOMEBODYS =
      Pattern.compile(
          "(?:보낸|쓴|남긴|한|올린|던진|말한|건넨|적은|꺼낸|내놓은|했던|밝힌|전한|외친|썼던|보냈던|남겼던) (?:짧은 |긴 |마지막 |첫 )?[가-힣]{1,5}(?:이었|였|이다|다\\.|입니다)");

  /** 한 의원 is some member, unless the document names one of this surname. */
  private static final String A = "한";

  private final Paragraphs paragraphs;
  private final Attribution attribution;
  private final NounPhrases phrases;
  private final People people;
  private final Map<String, Speaker> holders = new HashMap<>();
  private boolean looked;
  private Optional<String> interviewed = Optional.empty();
  private Optional<Speaker> last = Optional.empty();

  Speakers(Paragraphs paragraphs, Attribution attribution, NounPhrases phrases, People people) {
    this.paragraphs = paragraphs;
    this.attribution = attribution;
    this.phrases = phrases;
    this.people = people;
  }

  Optional<Speaker> of(int block, Voice voice) {
    last = resolve(block, voice);
    return last;
  }

  private Optional<Speaker> resolve(int block, Voice voice) {
    return switch (voice) {
      case Voice.Of of -> speaker(block, of.mention());
      case Voice.Maybe maybe ->
          isKnown(maybe.mention()) ? speaker(block, maybe.mention()) : Optional.empty();
      case Voice.LastBefore before -> lastBefore(block, before.at(), false);
      case Voice.Apart apart -> apart(block);
      case Voice.Same same -> last;
      case Voice.Unknown unknown -> Optional.empty();
    };
  }

  private Optional<Speaker> speaker(int block, Mention mention) {
    return switch (mention.form()) {
      case HE ->
          lastBefore(block, mention.start(), true)
              .map(one -> written(block, mention, one.name(), one.kind()));
      case SELF -> Optional.empty();
      case ANSWERER -> answerer(block, mention);
      case COLLECTIVE ->
          Optional.of(written(block, mention, mention.name(), Speaker.Kind.COLLECTIVE));
      case UNNAMED -> Optional.of(written(block, mention, mention.name(), Speaker.Kind.UNNAMED));
      case OFFICE -> Optional.of(office(block, mention));
      case NAME, NOUN -> {
        String name = people.name(mention);
        if (A.equals(mention.name()) && name.startsWith(A + " ")) {
          yield Optional.of(written(block, mention, name, Speaker.Kind.UNNAMED));
        }
        Speaker speaker = written(block, mention, name, Speaker.Kind.NAMED);
        if (!mention.title().isEmpty()) {
          holders.put(mention.title(), speaker);
        }
        yield Optional.of(speaker);
      }
    };
  }

  /** The one who was named before the first question. */
  private Optional<Speaker> answerer(int block, Mention mention) {
    if (!looked) {
      looked = true;
      for (int i = block; i >= 0 && i > block - INTRODUCTION && interviewed.isEmpty(); i--) {
        MarkedText text = paragraphs.text(i);
        interviewed = phrases.lastNamed(text.outside(), text.outside().length()).map(people::name);
      }
    }
    return interviewed.map(name -> written(block, mention, name, Speaker.Kind.NAMED));
  }

  /** 관장은: the one who was named with this office before. */
  private Speaker office(int block, Mention mention) {
    Speaker holder = holders.get(mention.title());
    return holder == null
        ? written(block, mention, mention.name(), Speaker.Kind.UNNAMED)
        : written(block, mention, holder.name(), Speaker.Kind.NAMED);
  }

  private Speaker written(int block, Mention mention, String name, Speaker.Kind kind) {
    Span span = paragraphs.text(block).source(mention.start(), mention.end());
    return new Speaker(name, paragraphs.document().text(span), span, kind);
  }

  /** Who was named last before a place, in its paragraph or one of those before it. */
  private Optional<Speaker> lastBefore(int block, int at, boolean person) {
    int to = at;
    for (int i = block; i >= 0 && i > block - PARAGRAPHS_BACK; i--) {
      MarkedText text = paragraphs.text(i);
      int end = i == block ? to : text.outside().length();
      Optional<Mention> named = named(text, end, person);
      if (named.isPresent()) {
        return speaker(i, named.get());
      }
      if (!paragraphs.areTogether(i, Math.max(0, i - 1))) {
        break;
      }
    }
    return Optional.empty();
  }

  private Optional<Mention> named(MarkedText text, int to, boolean person) {
    List<Mention> subjects = phrases.subjects(text.outside(), 0, to);
    return subjects.stream()
        .filter(one -> isKnown(one) || (!person && one.form() == Form.COLLECTIVE && one.topic()))
        .findFirst()
        .or(
            () ->
                speaksOfHim(subjects)
                    ? Optional.empty()
                    : phrases.lastKnown(text.outside(), to, people))
        .or(() -> subjects.stream().filter(one -> person && isFullName(one)).findFirst());
  }

  /** 그는: whoever else is mentioned here, the one who is meant was named before. */
  private static boolean speaksOfHim(List<Mention> subjects) {
    return subjects.stream().anyMatch(one -> one.form() == Form.HE);
  }

  /** Whether somebody speaks elsewhere, or has a title. */
  private boolean isKnown(Mention mention) {
    return switch (mention.form()) {
      case NAME, NOUN -> people.knows(mention.name()) || !mention.title().isEmpty();
      case HE, COLLECTIVE, UNNAMED, OFFICE, SELF, ANSWERER -> false;
    };
  }

  private boolean isFullName(Mention mention) {
    return mention.isPerson() && people.isFullName(mention.name());
  }

  /** Who is said to speak where the paragraph before ends. */
  static Optional<Voice> leadBefore(Paragraphs paragraphs, Attribution attribution, int block) {
    if (block == 0 || !paragraphs.areTogether(block, block - 1) || isTalk(paragraphs, block - 1)) {
      return Optional.empty();
    }
    MarkedText before = paragraphs.text(block - 1);
    return attribution.lead(before, before.skipBlanksBack(before.outside().length()));
  }

  /** Words that are a paragraph: whom the one before, the one behind, or those before speak of. */
  private Optional<Speaker> apart(int block) {
    Optional<Voice> lead = leadBefore(paragraphs, attribution, block);
    if (lead.isPresent()) {
      return resolve(block - 1, lead.get());
    }
    if (block + 1 < paragraphs.count() && paragraphs.areTogether(block, block + 1)) {
      Optional<Mention> behind = behind(paragraphs.text(block + 1));
      if (behind.isPresent()) {
        return speaker(block + 1, behind.get());
      }
    }
    boolean follows =
        block > 0 && paragraphs.areTogether(block, block - 1) && !isTalk(paragraphs, block - 1);
    Optional<Mention> many = follows ? many(paragraphs.text(block - 1)) : Optional.empty();
    if (many.isPresent()) {
      return speaker(block - 1, many.get());
    }
    return follows
        ? lastBefore(block - 1, paragraphs.text(block - 1).outside().length(), true)
        : Optional.empty();
  }

  /** Many whom the last sentence of a paragraph is about. */
  private Optional<Mention> many(MarkedText text) {
    int end = text.skipBlanksBack(text.outside().length());
    int start = text.sentenceStart(Math.max(0, end - 1));
    return phrases.subjects(text.outside(), start, end).stream()
        .filter(one -> one.isClear() || isKnown(one))
        .findFirst()
        .filter(one -> one.form() == Form.COLLECTIVE && one.topic());
  }

  /** 누가 보낸 쪽지였다. 누구의 말이다. */
  private Optional<Mention> behind(MarkedText text) {
    String outside = text.outside();
    int end = text.sentenceEnd(0);
    var somebodys = SOMEBODYS.matcher(outside).region(0, end);
    if (somebodys.find()) {
      return phrases.subjects(outside, 0, somebodys.start()).stream()
          .filter(phrases::isNoun)
          .findFirst();
    }
    return attribution.owner(outside, end);
  }

  /** Whether a paragraph ends with words in marks, or with who said them. */
  private static boolean isTalk(Paragraphs paragraphs, int block) {
    if (!paragraphs.hasMarks(block)) {
      return paragraphs.block(block) instanceof Block.Quotation;
    }
    MarkedText text = paragraphs.text(block);
    int end = text.skipBlanksBack(text.outside().length());
    int start = text.skipBlanksBack(text.sentenceStart(Math.max(0, end - 1)));
    return text.outside().indexOf(MarkedText.QUOTED, Math.max(0, start - 1)) >= 0;
  }
}
