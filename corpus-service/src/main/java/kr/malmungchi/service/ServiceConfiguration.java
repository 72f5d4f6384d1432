package kr.malmungchi.service;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.Optional;
import kr.malmungchi.service.access.AccessSettings;
import kr.malmungchi.service.guard.GuardSettings;

/** What {@code corpus.yml} sets; the file says what each setting means. */
public final class ServiceConfiguration extends Configuration {
  @JsonProperty @NotBlank private String data = "corpus-data";
  @JsonProperty @NotNull private String seeds = "";
  @JsonProperty @NotNull private DataSize largestBody = DataSize.mebibytes(64);
  @JsonProperty @NotNull private Duration commitEvery = Duration.seconds(5);

  @JsonProperty @Valid @NotNull private AccessSettings access = new AccessSettings();
  @JsonProperty @Valid @NotNull private GuardSettings guard = new GuardSettings();

  Path data() {
    return Path.of(data);
  }

  Optional<Path> seeds() {
    return seeds.isBlank() ? Optional.empty() : Optional.of(Path.of(seeds));
  }

  DataSize largestBody() {
    return largestBody;
  }

  Duration commitEvery() {
    return commitEvery;
  }

  AccessSettings access() {
    return access;
  }

  GuardSettings guard() {
    return guard;
  }
}
