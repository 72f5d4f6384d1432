package kr.malmungchi.name;

import java.util.HashMap;
import java.util.Map;
import kr.malmungchi.loanword.Loanwords;
import kr.malmungchi.name.NameWords.Role;
import kr.malmungchi.text.Words;

/** Knows the words of one document: which may be foreign names, and how they stood there. */
final class DocumentWords {
  /** Of more words than these in one document nothing is remembered. */
  private static final int MOST_WORDS = 200_000;

  private static final int LONGEST = 12;

  /** How foreign a name has to look; 0 is undecided, and what stands around it decides too. */
  private static final double FOREIGN = -0.7;

  private static final double CLEARLY_FOREIGN = 0.7;

  /** What is known of a word. */
  static final class Fact {
    /** Of what is not in Hangul. */
    static final Fact NONE = new Fact(false, Double.NEGATIVE_INFINITY);

    private final boolean foreign;
    private final double foreignness;
    private int alone;

    private Fact(boolean foreign, double foreignness) {
      this.foreign = foreign;
      this.foreignness = foreignness;
    }

    /** Whether it may be a foreign name, or a part of one. */
    boolean isForeign() {
      return foreign;
    }

    /** Whether it sounds foreign, although it may be a loanword of every day. */
    boolean soundsForeign() {
      return foreignness >= FOREIGN;
    }

    /** Whether it sounds as no word of every day does. */
    boolean isClearlyForeign() {
      return foreign && foreignness >= CLEARLY_FOREIGN;
    }
  }

  private final Map<String, Fact> facts = new HashMap<>();
  private final Map<String, WordForms> forms = new HashMap<>();
  private final Loanwords loanwords;

  DocumentWords(Loanwords loanwords) {
    this.loanwords = loanwords;
  }

  /** A word in Hangul with its particle taken off. */
  WordForms forms(String word) {
    WordForms known = forms.get(word);
    if (known != null) {
      return known;
    }
    WordForms cut = WordForms.ofHangul(word, Words.stemEnd(word, 0), this);
    if (forms.size() < MOST_WORDS) {
      forms.put(word, cut);
    }
    return cut;
  }

  /** A word in Hangul that has no particle. */
  WordForms bare(String word) {
    return WordForms.ofHangul(word, word.length(), this);
  }

  Fact of(String word) {
    Fact known = facts.get(word);
    if (known != null) {
      return known;
    }
    Fact fact = judge(word);
    if (facts.size() < MOST_WORDS) {
      facts.put(word, fact);
    }
    return fact;
  }

  private Fact judge(String word) {
    double foreignness =
        word.length() > LONGEST ? Double.NEGATIVE_INFINITY : loanwords.foreignness(word);
    return new Fact(foreignness >= FOREIGN && !isCommon(word), foreignness);
  }

  private static boolean isCommon(String word) {
    return NameWords.isAny(word, Role.ORDINARY, Role.NOUN)
        || NameWords.isAny(word, Role.TITLE, Role.OFFICE)
        || NameWords.isAny(word, Role.CALLING, Role.PLACE)
        || NameWords.isAny(word, Role.ORGANISATION, Role.ORGANISATION_CONTEXT)
        || NameWords.tail(word, Role.VERB_ENDING, 1) > 0
        || isMany(word);
  }

  /** 스타트업들: a plural of a word of every day. */
  private static boolean isMany(String word) {
    int last = word.length() - 1;
    return last > 1 && word.charAt(last) == '들';
  }

  /** Writes down that a token stood there. */
  void see(Token token) {
    if (!token.isHangul()) {
      return;
    }
    Fact fact = token.forms().fact();
    if (!token.hasParticle() || Particle.isSure(token.particle())) {
      fact.alone++;
    }
  }

  /** Whether a word stood alone, or with a particle that cannot be a part of it. */
  boolean standsAlone(String word) {
    Fact fact = facts.get(word);
    return fact != null && fact.alone > 0;
  }

  int timesAlone(String word) {
    Fact fact = facts.get(word);
    return fact == null ? 0 : fact.alone;
  }
}
