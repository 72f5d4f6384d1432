package kr.malmungchi.index;

import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kr.malmungchi.text.Word;
import org.apache.lucene.analysis.ko.POS;

/**
 * Decides which of Nori's morphemes are terms of the morph layer.
 *
 * <p>Endings, particles, interjections, adverbs and marks are none, as in Nori's own stop filter,
 * but
 *
 * <ul>
 *   <li>a prefix stays with its noun: 비급여 is 비급여, never 급여; a prefix that does not negate leaves
 *       the noun beside it: 초지능 is 초지능 and 지능,
 *   <li>a word that Nori begins with a particle is misread (에어팟 as 에+어+팟) and stays whole,
 *   <li>Latin plurals lose their s: agents is agent,
 *   <li>a word of the user dictionary is a term, and its parts are terms beside it.
 * </ul>
 */
final class MorphemePolicy {
  static final Set<POS.Tag> ENDINGS =
      Sets.immutableEnumSet(POS.Tag.EP, POS.Tag.EF, POS.Tag.EC, POS.Tag.ETN, POS.Tag.ETM);

  static final Set<POS.Tag> PARTICLES =
      Sets.immutableEnumSet(
          POS.Tag.JKS,
          POS.Tag.JKC,
          POS.Tag.JKG,
          POS.Tag.JKO,
          POS.Tag.JKB,
          POS.Tag.JKV,
          POS.Tag.JKQ,
          POS.Tag.JX,
          POS.Tag.JC);

  static final Set<POS.Tag> SUFFIXES = Sets.immutableEnumSet(POS.Tag.XSA, POS.Tag.XSN, POS.Tag.XSV);

  private static final Set<POS.Tag> OTHERS_STOPPED =
      Sets.immutableEnumSet(
          POS.Tag.IC,
          POS.Tag.MAG,
          POS.Tag.MAJ,
          POS.Tag.MM,
          POS.Tag.SP,
          POS.Tag.SSC,
          POS.Tag.SSO,
          POS.Tag.SC,
          POS.Tag.SE,
          POS.Tag.XPN,
          POS.Tag.UNA,
          POS.Tag.NA,
          POS.Tag.VSV);

  private static final Set<POS.Tag> STOPPED =
      Sets.immutableEnumSet(Iterables.concat(ENDINGS, PARTICLES, SUFFIXES, OTHERS_STOPPED));

  private static final String NEGATING = "비불무미반부몰";

  private final List<Word> words;
  private final UserWords userWords;
  private final List<Token> tokens;
  private String prefix = "";
  private int prefixStart;
  private int prefixEnd = -1;
  private int word;
  private int lastStart = -1;
  private int misreadEnd;

  MorphemePolicy(List<Word> words, UserWords userWords) {
    this.words = words;
    this.userWords = userWords;
    this.tokens = new ArrayList<>(2 * words.size());
  }

  List<Token> tokens() {
    return tokens;
  }

  /** Takes the next morpheme of the text. */
  void take(Morpheme morpheme) {
    POS.Tag tag = morpheme.tag();
    int start = morpheme.start();
    int end = morpheme.end();
    boolean first = start != lastStart;
    lastStart = start;
    if (start < misreadEnd || (first && PARTICLES.contains(tag) && isMisread(start, end))) {
      return;
    }
    if (tag == POS.Tag.XPN) {
      prefix = morpheme.form();
      prefixStart = start;
      prefixEnd = end;
    } else if (!STOPPED.contains(tag)) {
      add(morpheme.form(), start, end);
    }
  }

  /** Whether a word begins with this particle and goes on after it; then it is kept as written. */
  private boolean isMisread(int start, int end) {
    while (word < words.size() && words.get(word).start() < start) {
      word++;
    }
    if (word == words.size() || words.get(word).start() != start || words.get(word).end() <= end) {
      return false;
    }
    Word whole = words.get(word);
    tokens.add(new Token(whole.form(), false, whole.start(), whole.end()));
    misreadEnd = whole.wholeEnd();
    return true;
  }

  private void add(String form, int start, int end) {
    if (start == prefixEnd && !prefix.isEmpty()) {
      tokens.add(new Token(prefix + form, false, prefixStart, end));
      if (NEGATING.indexOf(prefix.charAt(0)) < 0) {
        tokens.add(new Token(form, true, start, end));
      }
    } else if (userWords.contain(form)) {
      tokens.add(new Token(form, false, start, end));
      addParts(userWords.partsOf(form), start);
    } else {
      tokens.add(new Token(singular(form), false, start, end));
    }
    prefix = "";
  }

  /** The first at the place of the whole word, each of the others behind the one before. */
  private void addParts(List<String> parts, int start) {
    int at = start;
    for (String part : parts) {
      tokens.add(new Token(part, at == start, at, at + part.length()));
      at += part.length();
    }
  }

  /** The S stemmer of Harman (How effective is suffixing?, JASIS 42, 1991). */
  private static String singular(String form) {
    int length = form.length();
    if (length < 4 || form.charAt(length - 1) != 's' || form.charAt(0) > 'z') {
      return form;
    }
    if (form.endsWith("ies")) {
      return form.endsWith("eies") || form.endsWith("aies")
          ? form
          : form.substring(0, length - 3) + "y";
    }
    if (form.endsWith("es")) {
      return form.endsWith("aes") || form.endsWith("ees") || form.endsWith("oes")
          ? form
          : form.substring(0, length - 1);
    }
    return form.endsWith("us") || form.endsWith("ss") ? form : form.substring(0, length - 1);
  }
}
