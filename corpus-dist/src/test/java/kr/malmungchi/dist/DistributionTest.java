package kr.malmungchi.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Unpacks the archive and uses it as a person would who has a bare JRE and nothing else. */
@Tag("slow")
@Timeout(300)
class DistributionTest {
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

  /** What the program needs of Java; jdk.charsets has the Korean character sets. */
  private static final String MODULES =
      "java.base,java.desktop,java.instrument,java.logging,java.management,java.naming,"
          + "java.net.http,java.security.jgss,java.sql,java.xml,jdk.charsets,jdk.management,"
          + "jdk.unsupported";

  @TempDir private static Path folder = Path.of("");
  private static Path home = Path.of("");

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    Path archive = Path.of(System.getProperty("corpus.archive"));
    run(List.of("tar", "-xzf", archive.toString(), "-C", folder.toString()));
    home = folder.resolve(archive.getFileName().toString().replace(".tar.gz", ""));
    Path jlink = Path.of(System.getProperty("java.home"), "bin", "jlink");
    run(
        List.of(
            jlink.toString(),
            "--add-modules",
            MODULES,
            "--output",
            folder.resolve("jre").toString()));
  }

  @Test
  void hasWhatAnAdministratorAsksFor() {
    for (String file :
        new String[] {
          "LICENSE", "THIRD-PARTY.txt", "bom.json", "INSTALL.md", "corpus.yml", "corpus.service"
        }) {
      assertThat(home.resolve(file)).isNotEmptyFile();
    }
  }

  @Test
  void addsAndFindsDocuments() throws IOException, InterruptedException {
    String data = folder.resolve("data").toString();

    run(corpus("add", "--data", data, home.resolve("seeds").toString()));

    assertThat(run(corpus("search", "--data", data, "기본법"))).contains("기본법");
  }

  @Test
  void servesAndStopsInOrder() throws IOException, InterruptedException {
    Process service =
        process(corpus("serve", "--data", folder.resolve("served").toString(), "--port", "0"))
            .start();
    try (BufferedReader lines = service.inputReader(UTF_8)) {
      URI address = address(lines);
      HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/documents")).build();
      try (HttpClient client = HttpClient.newHttpClient()) {
        assertThat(client.send(request, BodyHandlers.ofString()).body()).contains("\"title\":");
      }
    }
    service.toHandle().destroy();
    assertThat(service.waitFor()).isZero();
  }

  private static URI address(BufferedReader lines) throws IOException {
    String line;
    while ((line = lines.readLine()) != null) {
      Matcher matcher = ADDRESS.matcher(line);
      if (matcher.find()) {
        return URI.create(matcher.group());
      }
    }
    throw new IOException("the service did not start");
  }

  private static List<String> corpus(String... arguments) {
    List<String> command = new ArrayList<>(List.of(home.resolve("bin/corpus").toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static ProcessBuilder process(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().remove("JAVA_OPTS");
    builder.environment().put("JAVA_HOME", folder.resolve("jre").toString());
    builder.environment().put("CORPUS_CACHE", folder.resolve("cache").toString());
    builder.environment().put("CORPUS_ADMIN_PORT", "0");
    return builder.redirectErrorStream(true);
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process = process(command).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(command + ": " + output).isZero();
    return output;
  }
}
