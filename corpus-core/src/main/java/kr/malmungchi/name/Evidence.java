package kr.malmungchi.name;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a document tells of a word, or of a row of words, that may be a name; two points are enough.
 */
final class Evidence {
  private static final int ENOUGH = 2;
  private static final int OFTEN = 3;

  private final Map<NameKind, Integer> kinds = new EnumMap<>(NameKind.class);
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
    kinds.merge(kind, points, Integer::sum);
  }

  /** If it is a name, it is rather one of this kind. */
  void leans(NameKind kind) {
    kinds.merge(kind, 1, Integer::sum);
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
      if (kinds.getOrDefault(kind, 0) > kinds.getOrDefault(best, 0)) {
        best = kind;
      }
    }
    return best;
  }
}
