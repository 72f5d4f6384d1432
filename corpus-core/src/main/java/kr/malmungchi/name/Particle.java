package kr.malmungchi.name;

import java.util.Set;
import kr.malmungchi.name.NameWords.Role;
import kr.malmungchi.text.Words;

/** Knows which particles may as well be the end of a name: 만 of 알트만, 라 of 나델라. */
final class Particle {
  private static final Set<String> DOUBTFUL =
      Set.of("만", "나", "라", "로", "도", "고", "든", "란", "야", "며", "자", "이나", "이란", "이라", "이야");

  /** Those which are rather the end of an unknown name. */
  private static final Set<String> MOSTLY_NAME = Set.of("만", "나", "라", "로", "란", "든", "야");

  private static final Set<String> SUBJECT = Set.of("은", "는", "이", "가", "도", "께서", "께서는");

  private Particle() {}

  /** Whether this is a particle and cannot be anything else. */
  static boolean isSure(String particle) {
    return !particle.isEmpty() && nameEnd(particle).isEmpty();
  }

  /** What of a particle may be the end of a name: 만 of 만, 로 of 로는; "" of others. */
  static String nameEnd(String particle) {
    if (particle.isEmpty() || DOUBTFUL.contains(particle)) {
      return particle;
    }
    String first = particle.substring(0, 1);
    boolean two = MOSTLY_NAME.contains(first) && Words.isParticle(particle.substring(1));
    return two ? first : "";
  }

  /** Whether a name that nothing else is known of rather ends so. */
  static boolean isMostlyName(String end) {
    return MOSTLY_NAME.contains(end);
  }

  static boolean isSubject(String particle) {
    return SUBJECT.contains(particle);
  }

  static boolean isDative(String particle) {
    return NameWords.is(particle, Role.DATIVE);
  }
}
