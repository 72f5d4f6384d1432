package kr.malmungchi.name;

import kr.malmungchi.name.NameWords.Role;

/** Collects what a text tells of its foreign and Latin names: 샘 알트만, 오픈AI, Jeff Bezos. */
final class ForeignEvidence {
  private final TokenRow row;
  private final Surroundings surroundings;
  private final DocumentNames names;

  ForeignEvidence(TokenRow row, DocumentNames names) {
    this.row = row;
    this.surroundings = new Surroundings(row);
    this.names = names;
  }

  void collect() {
    int at = 0;
    while (at < row.size()) {
      int end = row.rowEnd(at);
      if (end > at) {
        collect(at, end);
      }
      at = Math.max(end, at + 1);
    }
  }

  private void collect(int from, int to) {
    Token last = row.get(to - 1);
    boolean one = to == from + 1;
    if (one && last.form().length() < 2 && last.whole().length() < 3) {
      return;
    }
    tell(names.evidence(row.name(from, to, false)), from, to, false);
    if (last.longer().length() > last.form().length()
        && row.words().of(last.longer()).isForeign()) {
      tell(names.evidence(row.name(from, to, true)), from, to, true);
    }
  }

  private void tell(Evidence evidence, int from, int to, boolean longer) {
    Token last = row.get(to - 1);
    boolean one = to == from + 1;
    boolean letters = hasLatin(from, to);
    boolean company = isCompany(from, to);
    boolean weak = one && !letters && !last.forms().fact().isClearlyForeign();
    if (surroundings.isCalled(from) && !(letters && one) && !weak) {
      person(evidence, 2);
    }
    if (company) {
      evidence.is(NameKind.ORGANISATION, 2);
    }
    if (surroundings.isGlossed(last.start() + (longer ? last.longer() : last.form()).length())) {
      evidence.name(2);
    }
    if (!last.hasParticle() || (longer && last.longer().equals(last.whole()))) {
      tellBehind(evidence, to, one, company || letters, weak ? 1 : 2);
    }
    if (last.hasParticle()) {
      tellParticle(evidence, to - 1, one, company || (letters && !isTwoWords(from, to)));
    }
    if (letters) {
      tellLetters(evidence, from, to);
    } else if (!one && !company) {
      evidence.is(NameKind.PERSON, 1);
    }
  }

  private boolean isTwoWords(int from, int to) {
    return to > from + 1 && row.isSpaced(from + 1);
  }

  private boolean isCompany(int from, int to) {
    return to > from + 1 && NameWords.is(row.get(to - 1).form(), Role.ORGANISATION_WORD);
  }

  private boolean hasLatin(int from, int to) {
    for (int i = from; i < to; i++) {
      if (row.get(i).isLatin()) {
        return true;
      }
    }
    return false;
  }

  private void tellBehind(Evidence evidence, int to, boolean one, boolean company, int points) {
    if (surroundings.isBefore(to, Role.TITLE)) {
      person(evidence, one && company ? 0 : points);
    } else if (surroundings.isBeforeOfficer(to)) {
      evidence.is(NameKind.ORGANISATION, 2);
    } else if (surroundings.isBefore(to, Role.OFFICE)) {
      if (company) {
        evidence.is(NameKind.ORGANISATION, 2);
      } else {
        person(evidence, points);
      }
      if (one) {
        evidence.leans(NameKind.ORGANISATION);
      }
    } else if (surroundings.isBefore(to, Role.ORGANISATION_CONTEXT)) {
      evidence.is(NameKind.ORGANISATION, points);
    } else if (surroundings.isBefore(to, Role.PRODUCT_CONTEXT)) {
      evidence.is(NameKind.PRODUCT, company ? 2 : 1);
    }
  }

  private void tellParticle(Evidence evidence, int last, boolean one, boolean thing) {
    Token token = row.get(last);
    if (NameWords.is(token.particle(), Role.LOCATIVE)) {
      evidence.leans(one || thing ? NameKind.ORGANISATION : NameKind.PLACE);
    } else if (surroundings.trades(last)) {
      evidence.is(NameKind.ORGANISATION, 1);
    }
    if (thing) {
      return;
    }
    if (one && !token.forms().fact().isClearlyForeign()) {
      return;
    }
    if (Particle.isDative(token.particle())) {
      person(evidence, 1);
    } else if (surroundings.speaks(last)) {
      person(evidence, one ? 1 : 2);
    }
  }

  private static void person(Evidence evidence, int points) {
    evidence.is(NameKind.PERSON, points);
    evidence.isFirm();
  }

  private void tellLetters(Evidence evidence, int from, int to) {
    String name = row.name(from, to, false);
    boolean spaced = name.indexOf(' ') >= 0;
    if (row.get(from).isLatin() && surroundings.isGloss(from)) {
      evidence.name(2);
    }
    if (row.get(from).isHangul() && spaced) {
      evidence.seen();
      return;
    }
    if (!spaced && surroundings.isEnglish(from, to) && !isMixed(name)) {
      return;
    }
    boolean digit = Character.isDigit(name.charAt(name.length() - 1));
    evidence.is(NameKind.PRODUCT, digit ? 1 : 0);
    evidence.name(spaced || digit || isMixed(name) ? 2 : 1);
  }

  /** Capitals inside, or letters of two scripts: OpenAI, 챗GPT. */
  private static boolean isMixed(String name) {
    boolean small = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (small && Character.isUpperCase(c)) {
        return true;
      }
      small = Character.isLetter(c) && !Character.isUpperCase(c);
    }
    return false;
  }
}
