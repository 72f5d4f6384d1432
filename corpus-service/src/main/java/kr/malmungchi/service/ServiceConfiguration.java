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
import kr.malmungchi.folder.DataFolder;
import kr.malmungchi.service.access.AccessSettings;
import kr.malmungchi.service.guard.GuardSettings;
import kr.malmungchi.store.CatalogAddress;

/** What {@code corpus.yml} sets; the file says what each setting means. */
public final class ServiceConfiguration extends Configuration {
  @JsonProperty @NotBlank private String data = "corpus-data";
  @JsonProperty @NotNull private String catalog = "";
  @JsonProperty @NotNull private String catalogUser = "";
  @JsonProperty @NotNull private String catalogPassword = "";
  @JsonProperty @NotNull private Duration catchUpEvery = Duration.seconds(2);
  @JsonProperty @NotNull private String seeds = "";
  @JsonProperty @NotNull private DataSize largestBody = DataSize.mebibytes(64);
  @JsonProperty @NotNull private DataSize largestImport = DataSize.gibibytes(1);
  @JsonProperty @NotNull private String watch = "";
  @JsonProperty @NotNull private Duration watchQuiet = Duration.seconds(5);
  @JsonProperty @NotNull private DataSize leastFreeSpace = DataSize.mebibytes(512);
  @JsonProperty @NotNull private Duration commitEvery = Duration.seconds(5);

  @JsonProperty @Valid @NotNull private AccessSettings access = new AccessSettings();
  @JsonProperty @Valid @NotNull private GuardSettings guard = new GuardSettings();

  Path data() {
    return Path.of(data);
  }

  CatalogAddress catalog() {
    return catalog.isBlank()
        ? DataFolder.catalog(data())
        : CatalogAddress.of(catalog, catalogUser, catalogPassword);
  }

  Duration catchUpEvery() {
    return catchUpEvery;
  }

  Optional<Path> seeds() {
    return seeds.isBlank() ? Optional.empty() : Optional.of(Path.of(seeds));
  }

  DataSize largestBody() {
    return largestBody;
  }

  DataSize largestImport() {
    return largestImport;
  }

  Optional<Path> watch() {
    return watch.isBlank() ? Optional.empty() : Optional.of(Path.of(watch));
  }

  java.time.Duration watchQuiet() {
    return watchQuiet.toJavaDuration();
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

  DataSize leastFreeSpace() {
    return leastFreeSpace;
  }
}
