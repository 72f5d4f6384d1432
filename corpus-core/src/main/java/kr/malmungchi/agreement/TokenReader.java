package kr.malmungchi.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.malmungchi.agreement.Token.Ending;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;

/** Turns a text into its words with their keys, particles and deeds. */
final class TokenReader {
  /** More of one statement are not read. */
  private static final int MOST = 200;

  private static final int LONGEST_BRACKET = 60;

  /** Where 하다, 되다 and 시키다 begin behind a noun, without what could be of another word. */
  private static final String LIGHT = "하했한할해되된될됐돼됨됩시킨";

  private static final String ADNOMINAL = "한된할될킨은는인";
  private static final String FINAL = "다요죠까됨임함";

  /** A word of one syllable with a particle that no word ends in by chance: 앱에는. */
  private static final Pattern LONG_PARTICLE =
      Pattern.compile(".(?:에는|에서|에서는|에게|에게는|에도|으로|으로는|까지|부터)");

  private static final int NIEUN = 4;
  private static final int RIEUL = 8;
  private static final int PAST = 20;

  private final WordKeys keys;
  private final Deeds deeds;

  TokenReader(WordKeys keys, Deeds deeds) {
    this.keys = keys;
    this.deeds = deeds;
  }

  List<Token> read(String text) {
    List<Token> tokens = new ArrayList<>();
    List<Word> words = Words.of(text);
    for (int i = 0; i < words.size() && tokens.size() < MOST; i++) {
      int first = i;
      while (i + 1 < words.size() && isOneName(text, words.get(i), words.get(i + 1))) {
        i++;
      }
      tokens.add(token(text, words.get(first), words.get(i)));
    }
    return tokens;
  }

  /** 챗 + GPT, GPT + 4: written as one. */
  private static boolean isOneName(String text, Word word, Word next) {
    if (word.hasParticle() || Character.isDigit(word.form().charAt(0))) {
      return false;
    }
    int gap = next.start() - word.wholeEnd();
    return gap == 0
        || (gap == 1
            && text.charAt(word.wholeEnd()) == '-'
            && Character.isDigit(text.charAt(next.start())));
  }

  private Token token(String text, Word first, Word last) {
    String form = text.substring(first.start(), last.end());
    String particle = text.substring(last.end(), last.wholeEnd());
    int start = first.start();
    int end = last.wholeEnd();
    if (particle.isEmpty()) {
      particle = particleBehind(text, end);
      end += particle.length();
      particle = particle.isEmpty() ? particleBehindBracket(text, end) : particle;
    }
    if (Character.isDigit(form.charAt(0))) {
      return new Token("", form, particle, start, end, Optional.empty(), Ending.NOUN);
    }
    if (!Characters.isHangulSyllable(form.charAt(0)) || first.start() != last.start()) {
      return noun(form, particle, start, end, Optional.empty());
    }
    return ofHangul(text, form + particle, form, start, end);
  }

  /** What Words leaves out behind Latin letters: AI는. */
  private static String particleBehind(String text, int from) {
    int end = from;
    while (end < text.length() && Characters.isHangulSyllable(text.charAt(end))) {
      end++;
    }
    String behind = text.substring(from, end);
    return Words.isParticle(behind) ? behind : "";
  }

  /** 샘 알트먼(Sam Altman)을: the bracket belongs to the word. */
  private static String particleBehindBracket(String text, int from) {
    if (from >= text.length() || text.charAt(from) != '(') {
      return "";
    }
    int close = text.indexOf(')', from);
    return close < 0 || close - from > LONGEST_BRACKET ? "" : particleBehind(text, close + 1);
  }

  private Token noun(String form, String particle, int start, int end, Optional<Deed> deed) {
    boolean silent = particle.equals("보다") || WordKeys.isCommon(form + particle);
    String key = silent ? "" : deed.map(Deed::name).orElseGet(() -> keys.of(form));
    return new Token(key, form, particle, start, end, deed, Ending.NOUN);
  }

  private Token ofHangul(String text, String whole, String form, int start, int end) {
    int light = light(whole);
    if (light > 0) {
      String noun = whole.substring(0, light);
      Deed deed = deeds.ofNoun(noun).orElse(new Deed(noun, Deed.Sort.UNKNOWN));
      return verb(text, whole, noun, deed, start, end);
    }
    Optional<Deed> verb = deeds.ofVerb(whole);
    if (verb.isPresent()) {
      return verb(text, whole, whole, verb.get(), start, end);
    }
    Optional<Deed> noun = deeds.ofNoun(form);
    if (noun.isEmpty() && isUnknownVerb(whole)) {
      String stem = stem(whole);
      return verb(text, whole, stem, new Deed(stem, Deed.Sort.UNKNOWN), start, end);
    }
    String particle = whole.substring(form.length());
    if (particle.equals("만") && keys.isForeign(whole)) {
      return noun(whole, "", start, end, noun);
    }
    if (noun.isEmpty() && whole.length() > 2 && whole.endsWith("인")) {
      String stem = whole.substring(0, whole.length() - 1);
      noun = deeds.ofNoun(stem);
      if (noun.isPresent()) {
        return verb(text, whole, stem, noun.get(), start, end);
      }
    }
    if (whole.length() == 2
        && particle.isEmpty()
        && (endsInParticle(whole) || isShortName(whole))) {
      return noun(whole.substring(0, 1), whole.substring(1), start, end, Optional.empty());
    }
    if (particle.isEmpty() && whole.length() > 2 && LONG_PARTICLE.matcher(whole).matches()) {
      return noun(whole.substring(0, 1), whole.substring(1), start, end, Optional.empty());
    }
    return noun(form, particle, start, end, noun);
  }

  private Token verb(String text, String whole, String form, Deed deed, int start, int end) {
    boolean tells = deed.sort() != Deed.Sort.NONE && deed.sort() != Deed.Sort.MEASURE;
    String key = tells ? deed.name() : "";
    return new Token(key, form, "", start, end, Optional.of(deed), ending(text, whole, end));
  }

  /** Where a noun of two syllables or more ends and 하다, 되다, 받다, 당하다 or 시키다 begins, or 0. */
  private static int light(String word) {
    for (int i = 2; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean receives =
          word.startsWith("받았", i)
              || word.startsWith("받은", i)
              || word.startsWith("당하", i)
              || word.startsWith("당했", i)
              || word.startsWith("당한", i);
      boolean causes =
          word.startsWith("시키", i) || word.startsWith("시켰", i) || word.startsWith("시킨", i);
      boolean does = LIGHT.indexOf(c) >= 0 && c != '시' && c != '킨' && !word.startsWith("한테", i);
      if (receives || causes || does) {
        return i;
      }
    }
    return 0;
  }

  private static Ending ending(String text, String whole, int end) {
    char last = whole.charAt(whole.length() - 1);
    if (last == '던') {
      return Ending.RETROSPECT;
    }
    int coda = Characters.isHangulSyllable(last) ? (last - 0xAC00) % 28 : 0;
    if (FINAL.indexOf(last) >= 0 || (end < text.length() && ".!?".indexOf(text.charAt(end)) >= 0)) {
      return Ending.FINAL;
    }
    return ADNOMINAL.indexOf(last) >= 0 || coda == NIEUN || coda == RIEUL
        ? Ending.ADNOMINAL
        : Ending.JOINT;
  }

  /** A verb by its ending alone: 올랐다, 말한다, 읽으며, 하지만. */
  private static boolean isUnknownVerb(String word) {
    int length = word.length();
    if (length < 3) {
      return false;
    }
    int coda = (word.charAt(length - 2) - 0xAC00) % 28;
    boolean closes =
        (word.endsWith("다") && (coda == PAST || coda == NIEUN || word.endsWith("니다")))
            || (word.endsWith("고") && coda == PAST);
    return closes
        || word.endsWith("으며")
        || word.endsWith("면서")
        || word.endsWith("지만")
        || word.endsWith("는데")
        || word.endsWith("어요")
        || word.endsWith("아요");
  }

  /** The beginning of a verb: 올랐다 → 올랐. */
  private static String stem(String word) {
    return word.substring(0, Math.min(2, word.length() - 1));
  }

  /** 샘이: a foreign name of one syllable. */
  private boolean isShortName(String word) {
    return keys.isForeign(word.substring(0, 1)) && "이의과도로만".indexOf(word.charAt(1)) >= 0;
  }

  /** 샘은: the word of one syllable that {@link Words} leaves with its particle. */
  private static boolean endsInParticle(String word) {
    if (WordKeys.isCommon(word.substring(0, 1)) && Words.isParticle(word.substring(1))) {
      return true;
    }
    boolean consonant = Characters.hasFinalConsonant(word.charAt(0));
    char last = word.charAt(1);
    return last == '에' || (consonant ? last == '은' || last == '을' : last == '는' || last == '를');
  }
}
