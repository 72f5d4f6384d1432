package kr.malmungchi.service.problem;

import java.io.Serial;

/** Carries a {@link Problem} from where a request is read to {@link ProblemMapper}. */
public final class ProblemException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
