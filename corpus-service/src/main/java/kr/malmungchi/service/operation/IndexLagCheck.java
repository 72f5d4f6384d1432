package kr.malmungchi.service.operation;

import com.codahale.metrics.health.HealthCheck;
import kr.malmungchi.Limits;
import kr.malmungchi.corpus.Corpus;

/** Healthy while searches see all documents but, at the most, those being added right now. */
final class IndexLagCheck extends HealthCheck {
  private static final int MOST = Limits.defaults().addBatchDocuments();

  private final Corpus corpus;

  IndexLagCheck(Corpus corpus) {
    this.corpus = corpus;
  }

  @Override
  protected Result check() {
    long lag = corpus.lag();
    return lag <= MOST
        ? Result.healthy("the index is %,d changes behind the catalogue", lag)
        : Result.unhealthy(
            "the index is %,d changes behind the catalogue; at most %,d are usual", lag, MOST);
  }
}
