package kr.malmungchi.name;

import kr.malmungchi.name.NameWords.Role;

/** Reads what stands around a possible name: titles, verbs of speech, brackets. */
final class Surroundings {
  /** How many words after its subject a verb is looked for. */
  private static final int REACH = 25;

  private final TokenRow row;
  private int[] speech = new int[0];
  private int[] trade = new int[0];

  Surroundings(TokenRow row) {
    this.row = row;
  }

  /** Whether the word before says what somebody is: 배우 톰 행크스. */
  boolean isCalled(int from) {
    if (!row.isSpaced(from) || row.get(from - 1).hasParticle()) {
      return false;
    }
    String before = row.get(from - 1).form();
    return NameWords.is(before, Role.CALLING);
  }

  /** The word behind, if no particle stands between. */
  private boolean hasNext(int to) {
    return row.follows(to);
  }

  /** Whether the word behind is of a role: 톰 행크스 감독. */
  boolean isBefore(int to, Role role) {
    if (!hasNext(to)) {
      return false;
    }
    Token next = row.get(to);
    return NameWords.is(next.form(), role) || NameWords.is(next.whole(), role);
  }

  /** Whether an office stands behind and somebody's name after it: 오픈AI CEO 샘 알트만. */
  boolean isBeforeOfficer(int to) {
    if (!isBefore(to, Role.OFFICE) || row.get(to).hasParticle() || !row.isSpaced(to + 1)) {
      return false;
    }
    Token officer = row.get(to + 1);
    return row.rowEnd(to + 1) > to + 1
        || (officer.isHangul()
            && officer.form().length() > 2
            && KoreanNames.look(officer.form()) != KoreanNames.Look.NONE);
  }

  /** Whether the sentence has a verb that only somebody can be the subject of. */
  boolean speaks(int number) {
    if (speech.length == 0) {
      speech = verbs(Role.SPEECH);
    }
    return does(number, speech);
  }

  /** Whether the sentence has a verb of which companies are the subject. */
  boolean trades(int number) {
    if (trade.length == 0) {
      trade = verbs(Role.TRADE);
    }
    return does(number, trade);
  }

  private boolean does(int number, int[] verbs) {
    return Particle.isSubject(row.get(number).particle()) && verbs[number] - number <= REACH;
  }

  /** For each token the next verb behind it in its sentence; far away if there is none. */
  private int[] verbs(Role role) {
    int[] next = new int[row.size()];
    int verb = Integer.MAX_VALUE;
    for (int i = row.size() - 1; i >= 0; i--) {
      if (i + 1 < row.size() && isSentenceEnd(row.get(i).end(), row.get(i + 1).start())) {
        verb = Integer.MAX_VALUE;
      }
      next[i] = verb;
      if (row.get(i).isHangul() && NameWords.begins(row.get(i).whole(), role)) {
        verb = i;
      }
    }
    return next;
  }

  private boolean isSentenceEnd(int from, int to) {
    for (int at = from; at < to; at++) {
      if (".!?".indexOf(row.text().charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Where it goes on behind a name and quotation marks. */
  private int behind(int at) {
    String text = row.text();
    int next = at;
    while (next < text.length() && "'\"’”」』》>".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    return next;
  }

  /** Whether a bracket with a Latin name stands behind: 제프 베이조스(Jeff Bezos). */
  boolean isGlossed(int end) {
    int at = behind(end);
    String text = row.text();
    if (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at + 2 < text.length()
        && text.charAt(at) == '('
        && Character.isUpperCase(text.charAt(at + 1))
        && Character.isLowerCase(text.charAt(at + 2));
  }

  /** Whether the words stand as the Latin spelling behind a Hangul one: 루프트(Loopt). */
  boolean isGloss(int from) {
    int open = row.get(from).start() - 1;
    String text = row.text();
    if (from == 0 || open < 1 || text.charAt(open) != '(') {
      return false;
    }
    Token before = row.get(from - 1);
    return before.isHangul()
        && before.forms().fact().isForeign()
        && behind(before.formEnd()) + 1 >= open;
  }

  /** Whether an age stands behind: 김민수(45). */
  boolean hasAge(int end) {
    String text = row.text();
    return end + 3 < text.length()
        && text.charAt(end) == '('
        && Character.isDigit(text.charAt(end + 1))
        && Character.isDigit(text.charAt(end + 2))
        && ")세·,".indexOf(text.charAt(end + 3)) >= 0;
  }

  /** Whether the words before or behind are English prose, where any word may have a capital. */
  boolean isEnglish(int from, int to) {
    return (row.isSpaced(from) && isSmall(row.get(from - 1)))
        || (row.isSpaced(to) && isSmall(row.get(to)));
  }

  private static boolean isSmall(Token token) {
    return token.isLatin() && Character.isLowerCase(token.form().charAt(0));
  }
}
