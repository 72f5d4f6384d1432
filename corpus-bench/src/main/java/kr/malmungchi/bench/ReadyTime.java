package kr.malmungchi.bench;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Time from the start of {@code ./corpus serve}, script included, to its first answered search,
 * over the same of {@link BareService}'s first hello; in turn, on a corpus that is there already.
 */
final class ReadyTime {
  private static final int ROUNDS = 9;
  private static final int POLL_MILLIS = 5;
  private static final long MOST_SECONDS = 120;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path data;

  private ReadyTime(Path data) {
    this.data = data;
  }

  /** How long it took, by the clock and in CPU time of all threads. */
  private record Start(double seconds, double cpuSeconds) {}

  static void measure(Path documents) throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("ready");
    try {
      new ReadyTime(data).compare(documents);
    } finally {
      MoreFiles.deleteRecursively(data, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private void compare(Path documents) throws IOException, InterruptedException {
    List<String> serve = List.of("./corpus", "serve", "--seeds", documents.toString());
    List<String> bare =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            BareService.class.getName());
    String search = "/api/v1/search?q=%EA%B8%B0%EB%B3%B8%EB%B2%95";
    // Fills the corpus, and lets the script build what it keeps for later starts.
    start(serve, search);
    start(serve, search);
    List<Double> ratios = new ArrayList<>();
    List<Double> cpuRatios = new ArrayList<>();
    System.out.println("round   corpus s   bare s   ratio   corpus CPU s   bare CPU s   ratio");
    for (int round = 0; round < ROUNDS; round++) {
      Start our = start(serve, search);
      Start their = start(bare, "/hello");
      ratios.add(our.seconds / their.seconds);
      cpuRatios.add(our.cpuSeconds / their.cpuSeconds);
      System.out.printf(
          "%5d %10.2f %8.2f %7.2f %14.2f %12.2f %7.2f%n",
          round,
          our.seconds,
          their.seconds,
          our.seconds / their.seconds,
          our.cpuSeconds,
          their.cpuSeconds,
          our.cpuSeconds / their.cpuSeconds);
    }
    System.out.printf(
        "median %.2f by the clock, %.2f in CPU time%n",
        AddSpeed.median(ratios), AddSpeed.median(cpuRatios));
  }

  private Start start(List<String> command, String path) throws IOException, InterruptedException {
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD);
    builder.environment().put("CORPUS_DATA", data.toString());
    builder.environment().put("CORPUS_PORT", Integer.toString(port));
    builder.environment().put("CORPUS_ADMIN_PORT", Integer.toString(freePort()));
    long start = System.nanoTime();
    Process process = builder.start();
    try {
      awaitAnswer(URI.create("http://127.0.0.1:" + port + path), process);
      double seconds = (System.nanoTime() - start) / 1e9;
      Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
      return new Start(seconds, cpu.toNanos() / 1e9);
    } finally {
      process.destroy();
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  private void awaitAnswer(URI address, Process process) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).build();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
    while (process.isAlive() && System.nanoTime() < deadline) {
      try {
        if (client.send(request, BodyHandlers.ofByteArray()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // Not listening yet.
      }
      Thread.sleep(POLL_MILLIS);
    }
    throw new IOException("no answer at " + address);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
