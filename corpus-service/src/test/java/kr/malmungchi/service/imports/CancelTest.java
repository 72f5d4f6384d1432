package kr.malmungchi.service.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kr.malmungchi.CorpusException;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.search.MemoryEngine;
import kr.malmungchi.service.access.Owner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cancelling an import in the moment in which it ends. */
@Timeout(60)
class CancelTest {
  @TempDir private Path folder = Path.of("");
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private Optional<Imports> opened = Optional.empty();

  @BeforeEach
  void open() {
    opened =
        Optional.of(
            new Imports(
                Corpus.of(new MemoryCatalog(), new MemoryEngine()),
                folder,
                ImportLimits.defaults(),
                worker,
                InstantSource.system()));
  }

  @AfterEach
  void stop() {
    imports().stop();
  }

  private Imports imports() {
    return opened.orElseThrow();
  }

  /** An import that has ended while nobody looked. */
  private String ended() throws Exception {
    try (Staging staging = imports().stage()) {
      staging.add("글.txt", new ByteArrayInputStream(new byte[] {'a'}));
      String id = imports().accept(staging, new Owner(""), "").made().job().id();
      worker.submit(() -> {}).get();
      return id;
    }
  }

  @Test
  void whoeverCancelsWhatHasJustEndedIsToldSoAndItIsKept() throws Exception {
    ImportsResource resource = new ImportsResource(imports());
    String id = ended();

    Response answer = resource.cancel(id);

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(((ImportJson) answer.getEntity()).state()).isEqualTo(ImportState.DONE);
    assertThat(resource.show(id).state()).isEqualTo(ImportState.DONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"asked", "listed", "cancelled"})
  void whatWasToldToHaveEndedIsForgotten(String how) throws Exception {
    ImportsResource resource = new ImportsResource(imports());
    String id = ended();
    Object told =
        switch (how) {
          case "asked" -> resource.show(id);
          case "listed" -> resource.list(20, Optional.empty());
          default -> resource.cancel(id);
        };
    assertThat(told).isNotNull();

    assertThat(resource.cancel(id).getStatus()).isEqualTo(204);
    assertThatThrownBy(() -> resource.show(id)).isInstanceOf(CorpusException.class);
  }

  @Test
  void whatAnEarlierProcessHasEndedIsForgotten() throws Exception {
    String id = ended();
    imports().stop();
    open();
    imports().start();

    assertThat(imports().cancel(id)).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }
}
