package kr.malmungchi.name;

import kr.malmungchi.name.KoreanNames.Look;
import kr.malmungchi.name.NameWords.Role;

/** Collects what a text tells of the names of Koreans. */
final class KoreanEvidence {
  private final TokenRow row;
  private final Surroundings surroundings;
  private final DocumentNames names;

  KoreanEvidence(TokenRow row, DocumentNames names) {
    this.row = row;
    this.surroundings = new Surroundings(row);
    this.names = names;
  }

  void collect() {
    for (int i = 0; i < row.size(); i++) {
      int number = i;
      if (Places.is(row, i)) {
        continue;
      }
      row.get(i)
          .korean()
          .filter(reading -> !reading.isSurname())
          .ifPresent(reading -> tell(reading, number));
    }
  }

  private void tell(KoreanReading reading, int number) {
    Token token = row.get(number);
    Evidence evidence = names.evidence(reading.name());
    boolean full = reading.name().length() > 2;
    boolean bare = !token.hasParticle() || reading.takesAll(token);
    if (reading.look() == Look.LIKELY && !row.isJoined(number) && !isNegated(reading, number)) {
      evidence.is(NameKind.PERSON, 2);
    }
    if (reading.titled() || surroundings.hasAge(token.start() + reading.name().length())) {
      firmly(evidence, 2);
    }
    if (surroundings.isCalled(number)) {
      firmly(evidence, full ? 2 : 1);
    }
    if (bare && row.isSpaced(number + 1) && surroundings.isBefore(number + 1, Role.TITLE)) {
      firmly(evidence, full || reading.look() == Look.LIKELY ? 2 : 1);
    } else if (bare && row.isSpaced(number + 1) && surroundings.isBefore(number + 1, Role.OFFICE)) {
      firmly(evidence, full ? 2 : 1);
    }
    if (!bare && full && (Particle.isDative(token.particle()) || surroundings.speaks(number))) {
      evidence.is(NameKind.PERSON, 1);
    }
  }

  private static void firmly(Evidence evidence, int points) {
    evidence.is(NameKind.PERSON, points);
    evidence.isFirm();
  }

  /** 남기지 않았다: a verb. */
  private boolean isNegated(KoreanReading reading, int number) {
    return reading.name().endsWith("지")
        && row.isSpaced(number + 1)
        && "않못말마".indexOf(row.get(number + 1).form().charAt(0)) >= 0;
  }
}
