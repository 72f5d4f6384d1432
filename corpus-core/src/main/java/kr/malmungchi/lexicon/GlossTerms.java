package kr.malmungchi.lexicon;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kr.malmungchi.dictionary.Terms;
import kr.malmungchi.loanword.Gloss;

/**
 * Files the two sides of what a text glosses under each other: 국내 총생산(GDP) says GDP under 국내총생산 and
 * 국내 총생산 under gdp.
 */
public final class GlossTerms {
  /** Between the key and the words of a term. */
  public static final char AFTER_KEY = '\u0001';

  private GlossTerms() {}

  /** Each {@linkplain Terms#key key} and the words glossed as one term, without repetitions. */
  public static Set<String> of(List<Gloss> glosses) {
    Set<String> terms = new LinkedHashSet<>();
    for (Gloss gloss : glosses) {
      terms.add(Terms.key(gloss.hangul()) + AFTER_KEY + gloss.other());
      terms.add(Terms.key(gloss.other()) + AFTER_KEY + gloss.hangul());
    }
    return terms;
  }
}
