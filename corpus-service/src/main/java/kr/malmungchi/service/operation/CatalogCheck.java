package kr.malmungchi.service.operation;

import com.codahale.metrics.health.HealthCheck;
import java.util.Optional;
import kr.malmungchi.CorpusException;
import kr.malmungchi.corpus.Corpus;

/** Healthy while the catalogue can be read: a document of it, and not merely a connection. */
final class CatalogCheck extends HealthCheck {
  private final Corpus corpus;

  CatalogCheck(Corpus corpus) {
    this.corpus = corpus;
  }

  @Override
  protected Result check() {
    try {
      corpus.documents(1, Optional.empty());
      return Result.healthy(
          "the catalogue was read; it has %,d documents at revision %,d",
          corpus.documents(), corpus.revision());
    } catch (CorpusException e) {
      return Result.unhealthy("the catalogue cannot be read: %s", e.getMessage());
    }
  }
}
