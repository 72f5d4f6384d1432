package kr.malmungchi.service.api;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import kr.malmungchi.search.Misreading;
import kr.malmungchi.service.problem.Problem;

/** The readings of a question that {@code without} switches off: {@code keyboard:dkssud}. */
final class Misreadings {

  private Misreadings() {}

  static ImmutableSet<Misreading> of(List<String> without) {
    return without.stream()
        .map(text -> Problem.parsed("without", text, Misreading::parse))
        .collect(ImmutableSet.toImmutableSet());
  }
}
