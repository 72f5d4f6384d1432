package kr.malmungchi.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.CharStreams;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.malmungchi.folder.DataFolder;
import kr.malmungchi.store.ApiKeys;
import kr.malmungchi.store.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who starts the service, in a process of its own. */
@Timeout(120)
class StartTest {
  @TempDir private Path folder = Path.of("");
  private Path data = Path.of("");

  @BeforeEach
  void nameData() {
    data = folder.resolve("data");
  }

  @Test
  void aNewCorpusIsFilledAndTheAddressPrinted() throws Exception {
    Path seeds = Files.createDirectory(folder.resolve("seeds"));
    Files.writeString(seeds.resolve("하나.txt"), "첫째 글이다.");
    Files.writeString(seeds.resolve("둘.md"), "# 둘째\n\n둘째 글이다.");
    Files.write(seeds.resolve("셋.bin"), new byte[] {0});

    Process service = start(Map.of("CORPUS_SEEDS", seeds.toString(), "CORPUS_PORT", "0"));
    List<String> lines = new ArrayList<>();
    try (BufferedReader out = service.inputReader(UTF_8)) {
      String line;
      while ((line = out.readLine()) != null) {
        lines.add(line);
        if (line.contains("http://")) {
          // Unlike Process.destroy, this leaves the streams open.
          service.toHandle().destroy();
        }
      }
    }

    assertThat(lines).contains("  3/3 하나.txt");
    assertThat(lines).anyMatch(line -> line.contains("셋.bin: no reader for .bin files"));
    assertThat(lines.get(lines.size() - 1))
        .matches("말뭉치 Malmungchi: http://localhost:\\d+  \\(문서 documents 2 · .*\\)");
    assertThat(error(service)).isEmpty();
  }

  @Test
  void aPortInUseIsToldInOneSentence() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Process service = start(Map.of("CORPUS_PORT", "" + other.getLocalPort()));

      assertThat(error(service))
          .hasLineCount(1)
          .startsWith("Failed to bind")
          .contains("port is in use", "127.0.0.1:" + other.getLocalPort());
      assertThat(service.waitFor()).isEqualTo(2);
    }
  }

  @Test
  void aHeldDataFolderIsToldInOneSentence() throws Exception {
    try (DataFolder held = DataFolder.hold(data)) {
      assertThat(held.database().getParent()).isEqualTo(data);
      Process service = start(Map.of());

      assertThat(error(service)).hasLineCount(1).contains("" + ProcessHandle.current().pid());
      assertThat(service.waitFor()).isEqualTo(2);
    }
  }

  @Test
  void aWrongSettingIsToldInOneSentence() throws Exception {
    Path configuration = folder.resolve("my.yml");
    Files.writeString(configuration, "dta: somewhere\n");
    Process service = start(Map.of(), configuration.toString());

    assertThat(error(service)).hasLineCount(1).contains("my.yml", "dta");
    assertThat(service.waitFor()).isEqualTo(2);
  }

  @Test
  void aMissingConfigurationIsToldInOneSentence() throws Exception {
    Process service = start(Map.of(), "nowhere.yml");

    assertThat(error(service)).hasLineCount(1).contains("nowhere.yml");
    assertThat(service.waitFor()).isEqualTo(2);
  }

  @Test
  void aMissingSeedsFolderIsToldInOneSentence() throws Exception {
    Process service = start(Map.of("CORPUS_SEEDS", "nowhere", "CORPUS_PORT", "0"));

    assertThat(error(service)).hasLineCount(1).contains("nowhere");
    assertThat(service.waitFor()).isEqualTo(2);
  }

  @Test
  void nobodyElseCanReachAServiceWithoutKeys() throws Exception {
    Process service = start(Map.of("CORPUS_HOST", "0.0.0.0", "CORPUS_PORT", "0"));

    assertThat(error(service))
        .hasLineCount(1)
        .contains("open to the network at 0.0.0.0", "corpus key create NAME --role admin");
    assertThat(service.waitFor()).isEqualTo(2);
  }

  @Test
  void keysDoNotCrossTheNetworkInTheClear() throws Exception {
    makeKey();
    Process service = start(Map.of("CORPUS_HOST", "0.0.0.0", "CORPUS_PORT", "0"));

    assertThat(error(service)).hasLineCount(1).contains("unencrypted", "CORPUS_TLS_IN_FRONT=true");
    assertThat(service.waitFor()).isEqualTo(2);
  }

  @Test
  void withAKeyAndAProxyForTlsOthersMayReachIt() throws Exception {
    makeKey();
    Process service =
        start(Map.of("CORPUS_HOST", "0.0.0.0", "CORPUS_PORT", "0", "CORPUS_TLS_IN_FRONT", "true"));
    try (BufferedReader out = service.inputReader(UTF_8)) {
      assertThat(out.readLine()).contains("http://localhost:");
    } finally {
      service.toHandle().destroy();
    }
  }

  @Test
  void theAdministrationIsNeverOpenToOthers() throws Exception {
    Path configuration = folder.resolve("my.yml");
    Files.writeString(
        configuration,
        """
        data: data
        server:
          applicationConnectors: [{type: http, port: 0, bindHost: 127.0.0.1}]
          adminConnectors: [{type: http, port: 0}]
        """);
    Process service = start(Map.of(), configuration.toString());

    assertThat(error(service)).contains("administration port", "all addresses", "127.0.0.1");
    assertThat(service.waitFor()).isEqualTo(2);
  }

  private void makeKey() {
    try (ApiKeys keys = DataFolder.keys(data, DataFolder.catalog(data))) {
      assertThat(keys.create("one", Role.ADMIN).key().name()).isEqualTo("one");
    }
  }

  private Process start(Map<String, String> environment) throws IOException {
    return start(environment, "corpus.yml");
  }

  private Process start(Map<String, String> environment, String configuration) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            ServiceMain.class.getName(),
            "server",
            configuration);
    builder.directory(folder.toFile());
    builder.environment().put("CORPUS_DATA", data.toString());
    builder.environment().put("CORPUS_ADMIN_PORT", "0");
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static String error(Process service) throws IOException {
    try (BufferedReader error = service.errorReader(UTF_8)) {
      return CharStreams.toString(error);
    }
  }
}
