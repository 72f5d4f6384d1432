package kr.malmungchi.name;

/**
 * What a document tells of a word, or of a row of words, that may be a name; two points are enough.
 */
final class Evidence {
  private static final int ENOUGH = 2;
  private static final int OFTEN = 3;

  private final int[] kinds = new int[NameKind.values().length];
  private int name;
  private int sightings;
  private boolean firm;

  /** It is a name, of whatever kind. */
  void name(int points) {
    name += points;
  }

  /** It is a name of this kind. */
  void is(NameKind kind, int points) {
    name += points;
    kinds[kind.ordinal()] += points;
  }

  /** If it is a name, it is rather one of this kind. */
  void leans(NameKind kind) {
    kinds[kind.ordinal()]++;
  }

  /** What stands beside it says so, not its look alone. */
  void isFirm() {
    firm = true;
  }

  boolean firm() {
    return firm;
  }

  /** It stands where and as names do, which says little; often it says enough. */
  void seen() {
    sightings++;
  }

  boolean isName() {
    return name >= ENOUGH || sightings >= OFTEN;
  }

  NameKind kind() {
    NameKind best = NameKind.OTHER;
    for (NameKind kind : NameKind.values()) {
      if (kinds[kind.ordinal()] > kinds[best.ordinal()]) {
        best = kind;
      }
    }
    return best;
  }
}
