package kr.malmungchi.service.operation;

import com.codahale.metrics.health.HealthCheck;
import com.google.common.collect.Iterables;
import kr.malmungchi.Limits;
import kr.malmungchi.corpus.Condition;
import kr.malmungchi.corpus.Corpus;

/** Healthy while searches see all documents but, at the most, those being added right now. */
final class IndexLagCheck extends HealthCheck {
  private static final int MOST = Limits.defaults().addBatchDocuments();
  private static final int MOST_NAMED = 20;

  private final Corpus corpus;

  IndexLagCheck(Corpus corpus) {
    this.corpus = corpus;
  }

  @Override
  protected Result check() {
    Condition condition = corpus.condition();
    if (condition.failure().isPresent()) {
      return Result.unhealthy(condition.failure().get());
    }
    long lag = condition.lag();
    String more = more(condition);
    return lag <= MOST
        ? Result.healthy("the index is %,d changes behind the catalogue%s", lag, more)
        : Result.unhealthy(
            "the index is %,d changes behind the catalogue; at most %,d are usual%s",
            lag, MOST, more);
  }

  private static String more(Condition condition) {
    StringBuilder more = new StringBuilder();
    if (!condition.skipped().isEmpty()) {
      more.append("; documents left out, of which corpus doctor tells more: ")
          .append(String.join(", ", Iterables.limit(condition.skipped(), MOST_NAMED)));
    }
    condition.notices().forEach(notice -> more.append("; ").append(notice));
    return more.toString();
  }
}
