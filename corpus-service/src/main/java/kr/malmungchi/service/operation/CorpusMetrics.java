package kr.malmungchi.service.operation;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.function.LongSupplier;
import kr.malmungchi.CorpusException;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.folder.DataFolder;

/** The sizes of a corpus, read when somebody asks for the metrics. */
final class CorpusMetrics {
  private final PrometheusRegistry registry;

  private CorpusMetrics(PrometheusRegistry registry) {
    this.registry = registry;
  }

  static void register(Corpus corpus, DataFolder folder, PrometheusRegistry registry) {
    CorpusMetrics metrics = new CorpusMetrics(registry);
    metrics.gauge("corpus_documents", "Documents in the catalogue.", corpus::documents);
    metrics.gauge("corpus_passages", "Passages that can be found.", corpus::passages);
    metrics.gauge("corpus_revision", "Revision of the newest change.", corpus::revision);
    metrics.gauge("corpus_revision_lag", "Changes that searches do not see yet.", corpus::lag);
    metrics.gauge("corpus_index_bytes", "Size of the index on disk.", folder::indexBytes);
    metrics.gauge("corpus_data_free_bytes", "Space left for the data folder.", folder::freeBytes);
  }

  /** One that cannot be read is left out: the others are wanted most when something is broken. */
  private void gauge(String name, String help, LongSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(
            reading -> {
              try {
                reading.call((double) value.getAsLong());
              } catch (CorpusException e) {
                // The health check of the same part says what is wrong.
              }
            })
        .register(registry);
  }
}
