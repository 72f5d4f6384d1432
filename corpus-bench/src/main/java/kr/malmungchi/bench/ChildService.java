package kr.malmungchi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service in a process of its own, on a free port, with the class path of the benchmarks. */
final class ChildService implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

  private final Process process;
  private final URI address;

  private ChildService(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Returns when it answers.
   *
   * @param options of its JVM
   */
  static ChildService start(Path data, Path documents, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "kr.malmungchi.service.ServiceMain"));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("CORPUS_DATA", data.toString());
    builder.environment().put("CORPUS_SEEDS", documents.toString());
    builder.environment().put("CORPUS_PORT", "0");
    builder.environment().put("CORPUS_ADMIN_PORT", "0");
    Process process = builder.start();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    String line;
    while ((line = lines.readLine()) != null) {
      Matcher matcher = ADDRESS.matcher(line);
      if (matcher.find()) {
        return new ChildService(process, URI.create(matcher.group()));
      }
    }
    throw new IOException("the service did not start");
  }

  URI address() {
    return address;
  }

  long pid() {
    return process.pid();
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  /** Tells it to stop, and returns its exit status. */
  int stop() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
