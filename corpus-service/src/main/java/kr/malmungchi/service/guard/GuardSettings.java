package kr.malmungchi.service.guard;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import io.dropwizard.util.Duration;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** The bounds on requests, as {@code corpus.yml} sets them; the file says what each means. */
public final class GuardSettings {
  private static final Splitter LIST = Splitter.on(',').trimResults().omitEmptyStrings();

  @JsonProperty @NotNull private String hosts = "";
  @JsonProperty @NotNull private String origins = "";
  @JsonProperty @NotNull private String proxies = "";

  @JsonProperty
  @Min(1)
  private int requestsPerSecond = 50;

  @JsonProperty
  @Min(1)
  private int requestsAtOnce = 200;

  @JsonProperty
  @Min(1)
  private int searchesAtOnce = 32;

  @JsonProperty
  @Min(1)
  private int bodiesAtOnce = 128;

  @JsonProperty
  @Min(1)
  private int connections = 4_000;

  @JsonProperty @NotNull private Duration headersWithin = Duration.seconds(15);
  @JsonProperty @NotNull private Duration answerWithin = Duration.seconds(20);

  ImmutableSet<String> hosts() {
    return ImmutableSet.copyOf(LIST.split(Ascii.toLowerCase(hosts)));
  }

  public ImmutableSet<String> origins() {
    return ImmutableSet.copyOf(LIST.split(Ascii.toLowerCase(origins)));
  }

  ImmutableSet<String> proxies() {
    return ImmutableSet.copyOf(LIST.split(proxies));
  }

  int requestsPerSecond() {
    return requestsPerSecond;
  }

  int requestsAtOnce() {
    return requestsAtOnce;
  }

  int searchesAtOnce() {
    return searchesAtOnce;
  }

  int bodiesAtOnce() {
    return bodiesAtOnce;
  }

  int connections() {
    return connections;
  }

  Duration headersWithin() {
    return headersWithin;
  }

  Duration answerWithin() {
    return answerWithin;
  }
}
