package kr.malmungchi.service;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.Optional;

/** What {@code corpus.yml} sets; the file says what each setting means. */
public final class ServiceConfiguration extends Configuration {
  @JsonProperty @NotBlank private String data = "corpus-data";
  @JsonProperty @NotNull private String seeds = "";
  @JsonProperty @NotNull private DataSize largestBody = DataSize.mebibytes(64);
  @JsonProperty @NotNull private DataSize leastFreeSpace = DataSize.mebibytes(512);
  @JsonProperty @NotNull private Duration commitEvery = Duration.seconds(5);

  DataSize leastFreeSpace() {
    return leastFreeSpace;
  }

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
}
