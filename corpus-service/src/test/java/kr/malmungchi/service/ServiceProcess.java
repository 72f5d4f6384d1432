package kr.malmungchi.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The service as a real process, which can be told to stop; all it says on its error stream is
 * kept.
 */
final class ServiceProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

  private final Process process;
  private final Path log;
  private final URI address;

  private ServiceProcess(Process process, Path log, URI address) {
    this.process = process;
    this.log = log;
    this.address = address;
  }

  /** Returns when the service answers. */
  static ServiceProcess start(Path folder, Map<String, String> settings) throws IOException {
    return start(folder, settings, List.of());
  }

  /**
   * @param launcher a command that ends by running the command that is put behind it
   */
  static ServiceProcess start(Path folder, Map<String, String> settings, List<String> launcher)
      throws IOException {
    Path log = folder.resolve("service.log");
    List<String> command = new ArrayList<>(launcher);
    Collections.addAll(
        command,
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        System.getProperty("java.class.path"),
        ServiceMain.class.getName());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile()).redirectError(log.toFile());
    builder.environment().put("CORPUS_DATA", folder.resolve("data").toString());
    builder.environment().put("CORPUS_PORT", "0");
    builder.environment().put("CORPUS_ADMIN_PORT", "0");
    builder.environment().putAll(settings);
    Process process = builder.start();
    BufferedReader lines = process.inputReader(UTF_8);
    String line;
    while ((line = lines.readLine()) != null) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return new ServiceProcess(process, log, URI.create(address.group()));
      }
    }
    throw new IOException("the service did not start: " + Files.readString(log));
  }

  URI address() {
    return address;
  }

  /** The signal that systemd and containers send. */
  void terminate() {
    process.destroy();
  }

  int exitStatus() throws InterruptedException {
    return process.waitFor();
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join(); // Another may begin at the same folder then.
  }
}
