package kr.malmungchi.loanword;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.loanword.Gloss.Kind;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.Span;

/**
 * Finds what a text explains itself in a second script, {@code 한글(Latin)}, {@code 한글(漢字)} or {@code
 * Latin(한글)}: names whose sounds agree, words of as many syllables as Hanja, and terms that can be
 * each other's translation (see {@link Translations}); but not 베이징 대학(PKU).
 */
public final class Glosses {
  /** From here on a pair that should sound alike is sure enough to be stored. */
  static final double SURE = 0.5;

  private static final double SURE_HANJA = 0.95;
  private static final double SURE_TRANSLATION = 0.8;

  /** Of what a bracket holds between its commas: (LLM, large language model). */
  private static final int MOST_PARTS = 3;

  private static final int LONGEST_PART = Spellings.LONGEST_LATIN;
  private static final int LEAST = 2;

  private static final int LONGEST_LABEL = 8;

  /** 영어, 한자. */
  private static final String LABEL_ENDS = "어자";

  private final Loanwords loanwords;

  public Glosses(Loanwords loanwords) {
    this.loanwords = loanwords;
  }

  /** The sure pairs of a text, in order. */
  public List<Gloss> in(String text) {
    List<Gloss> glosses = new ArrayList<>();
    for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
      int nameEnd = open > 0 && text.charAt(open - 1) == ' ' ? open - 1 : open;
      if (nameEnd > 0 && Script.of(text.charAt(nameEnd - 1)) != Script.NONE) {
        readBracket(text, nameEnd, open + 1, glosses);
      }
    }
    return glosses;
  }

  /** Reads its parts up to the first that is not all in one script: (Jeff Bezos, 1964~). */
  private void readBracket(String text, int nameEnd, int inside, List<Gloss> glosses) {
    int start = afterLabel(text, inside);
    for (int part = 0; part < MOST_PARTS; part++) {
      int end = partEnd(text, start);
      if (end - start < LEAST) {
        return;
      }
      gloss(text, nameEnd, start, end).ifPresent(glosses::add);
      if (text.charAt(end) == ')') {
        return;
      }
      boolean spaced = end + 1 < text.length() && text.charAt(end + 1) == ' ';
      start = spaced ? end + 2 : end + 1;
    }
  }

  /** (영어: public library) begins with the name of its language. */
  private static int afterLabel(String text, int start) {
    int colon = text.indexOf(":", start, Math.min(text.length(), start + LONGEST_LABEL));
    if (colon <= start || LABEL_ENDS.indexOf(text.charAt(colon - 1)) < 0) {
      return start;
    }
    boolean spaced = colon + 1 < text.length() && text.charAt(colon + 1) == ' ';
    return spaced ? colon + 2 : colon + 1;
  }

  /** Where a part ends: at a comma or the bracket's end. Its start if it is in no one script. */
  private static int partEnd(String text, int start) {
    if (start >= text.length()) {
      return start;
    }
    Script script = Script.of(text.charAt(start));
    int most = Math.min(text.length(), start + LONGEST_PART);
    for (int at = start; at < most; at++) {
      char c = text.charAt(at);
      if (c == ')' || c == ',') {
        return at;
      }
      if (script == Script.NONE || !script.mayHave(c)) {
        return start;
      }
    }
    return start;
  }

  private Optional<Gloss> gloss(String text, int nameEnd, int start, int end) {
    Script inside = Script.of(text.charAt(start));
    Script before = Script.of(text.charAt(nameEnd - 1));
    boolean latin = inside == Script.LATIN && before == Script.HANGUL;
    boolean hanja = inside == Script.HANJA && before == Script.HANGUL;
    boolean inHangul = inside == Script.HANGUL;
    if (latin) {
      return sounding(text, WordStarts.of(text, nameEnd, Script.HANGUL), nameEnd, start, end)
          .or(() -> translated(text, nameEnd, start, end));
    }
    if (hanja) {
      return hanja(text, nameEnd, start, end);
    }
    if (inHangul && before == Script.LATIN) {
      return sounding(text, WordStarts.of(text, nameEnd, Script.LATIN), nameEnd, start, end)
          .or(() -> translation(text, nameEnd, start, end));
    }
    return inHangul && before == Script.HANJA
        ? reading(text, nameEnd, start, end)
        : Optional.empty();
  }

  /** The best of the names before the bracket that sounds like what is in it. */
  private Optional<Gloss> sounding(
      String text, List<Integer> starts, int nameEnd, int open, int end) {
    String inside = text.substring(open, end).strip();
    LoanwordQuery query = loanwords.query(inside);
    boolean inHangul = Script.of(inside.charAt(0)) == Script.HANGUL;
    Optional<Gloss> best = Optional.empty();
    for (int start : starts) {
      String before = text.substring(start, nameEnd);
      double confidence = query.confidence(inHangul ? before : Spellings.hangul(before));
      if (confidence >= best.map(Gloss::confidence).orElse(SURE)) {
        Span span = new Span(start, end);
        best =
            Optional.of(
                inHangul
                    ? new Gloss(Kind.SOUND, inside, before, span, confidence)
                    : new Gloss(Kind.SOUND, before, inside, span, confidence));
      }
    }
    return best;
  }

  /** 국내 총생산(GDP). */
  private static Optional<Gloss> translated(String text, int nameEnd, int open, int end) {
    String inside = text.substring(open, end).strip();
    return Translations.start(text, WordStarts.of(text, nameEnd, Script.HANGUL), nameEnd, inside)
        .map(
            start ->
                new Gloss(
                    Kind.MEANING,
                    text.substring(start, nameEnd),
                    inside,
                    new Span(start, end),
                    SURE_TRANSLATION));
  }

  /** GDP(국내 총생산). */
  private static Optional<Gloss> translation(String text, int nameEnd, int open, int end) {
    List<Integer> starts = WordStarts.of(text, nameEnd, Script.LATIN);
    String hangul = text.substring(open, end).strip();
    int start = starts.get(starts.size() - 1);
    String latin = text.substring(start, nameEnd);
    return Translations.mayBe(latin, hangul)
        ? Optional.of(
            new Gloss(Kind.MEANING, hangul, latin, new Span(start, end), SURE_TRANSLATION))
        : Optional.empty();
  }

  /** 호패(號牌): the words before the bracket that have a syllable for each Hanja. */
  private static Optional<Gloss> hanja(String text, int nameEnd, int open, int end) {
    String hanja = text.substring(open, end);
    for (int start : WordStarts.of(text, nameEnd, Script.HANGUL)) {
      String hangul = text.substring(start, nameEnd);
      if (syllables(hangul) == hanja.length()) {
        return Optional.of(new Gloss(Kind.HANJA, hangul, hanja, new Span(start, end), SURE_HANJA));
      }
    }
    return Optional.empty();
  }

  /** 號牌(호패). */
  private static Optional<Gloss> reading(String text, int nameEnd, int open, int end) {
    int start = WordStarts.of(text, nameEnd, Script.HANJA).get(0);
    String hangul = text.substring(open, end).strip();
    return nameEnd - start == syllables(hangul)
        ? Optional.of(
            new Gloss(
                Kind.HANJA,
                hangul,
                text.substring(start, nameEnd),
                new Span(start, end),
                SURE_HANJA))
        : Optional.empty();
  }

  static int syllables(String hangul) {
    return (int) hangul.chars().filter(Characters::isHangulSyllable).count();
  }
}
