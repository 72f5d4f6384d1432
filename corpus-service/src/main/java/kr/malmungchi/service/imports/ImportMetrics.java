package kr.malmungchi.service.imports;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** How many imports are in each state, as long as they are remembered. */
public final class ImportMetrics {
  private ImportMetrics() {}

  public static void register(Imports imports, PrometheusRegistry registry) {
    GaugeWithCallback.builder()
        .name("corpus_imports")
        .help("Imports by their state.")
        .labelNames("state")
        .callback(
            reading -> {
              for (ImportState state : ImportState.values()) {
                reading.call((double) imports.count(state), state.label());
              }
            })
        .register(registry);
  }
}
