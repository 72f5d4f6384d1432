package kr.malmungchi.service.api;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import kr.malmungchi.service.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The rules that are wrong in a document, as the JSON of a request names them. */
record Verdict(@Nullable List<@Nullable String> rules) {

  /** Without repeats; a missing list is not an empty one, which takes every verdict back. */
  ImmutableSortedSet<String> checked() {
    if (rules == null) {
      throw Problem.ofField("/rules", "a verdict needs its rules; [] if all of them hold")
          .asException();
    }
    ImmutableSortedSet.Builder<String> checked = ImmutableSortedSet.naturalOrder();
    for (int i = 0; i < rules.size(); i++) {
      String rule = rules.get(i);
      if (rule == null || rule.isBlank()) {
        throw Problem.ofField("/rules/" + i, "a rule needs its name").asException();
      }
      checked.add(rule);
    }
    return checked.build();
  }
}
