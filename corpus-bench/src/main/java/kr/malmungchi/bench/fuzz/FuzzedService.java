package kr.malmungchi.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service as a process of its own, on a new folder, with a connection for each input. */
final class FuzzedService implements AutoCloseable {
  private static final Pattern PORT = Pattern.compile("http://localhost:(\\d+)");
  private static final int PATIENCE_MILLISECONDS = 30_000;
  private static final int MOST_BYTES = 64 << 20;
  private static final int STOP_SECONDS = 60;

  /** Ports of closed connections rest for a minute; each address of this machine has its own. */
  private static final int ADDRESSES = 200;

  private final Process process;
  private final Path folder;
  private final int port;
  private int connections;

  private FuzzedService(Process process, Path folder, int port) {
    this.process = process;
    this.folder = folder;
    this.port = port;
  }

  static FuzzedService start() throws IOException {
    Path folder = Files.createTempDirectory("fuzz");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "kr.malmungchi.service.ServiceMain")
            .redirectError(folder.resolve("service.log").toFile());
    builder.environment().put("CORPUS_DATA", folder.resolve("data").toString());
    builder.environment().put("CORPUS_PORT", "0");
    builder.environment().put("CORPUS_ADMIN_PORT", "0");
    Process process = builder.start();
    BufferedReader lines = process.inputReader(UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher found = PORT.matcher(line);
      if (found.find()) {
        return new FuzzedService(process, folder, Integer.parseInt(found.group(1)));
      }
    }
    process.destroyForcibly();
    throw new IOException("the service did not start; see " + folder.resolve("service.log"));
  }

  /**
   * What comes back until the other side closes, which is told that nothing more comes.
   *
   * @throws java.net.SocketTimeoutException if that takes too long
   */
  String answer(byte[] input) throws IOException {
    try (Socket socket = new Socket()) {
      InetAddress from = InetAddress.getByAddress(new byte[] {127, 0, 0, address()});
      socket.bind(new InetSocketAddress(from, 0));
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLISECONDS);
      socket.setSoTimeout(PATIENCE_MILLISECONDS);
      try {
        socket.getOutputStream().write(input);
        socket.shutdownOutput();
      } catch (SocketException e) {
        // Refused before all of it was sent; the answer may be there all the same.
      }
      return read(socket);
    }
  }

  private byte address() {
    connections++;
    return (byte) (1 + connections % ADDRESSES);
  }

  private static String read(Socket socket) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    byte[] part = new byte[1 << 13];
    try {
      InputStream in = socket.getInputStream();
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        answer.write(part, 0, read);
        if (answer.size() > MOST_BYTES) {
          throw new IOException("an answer without end");
        }
      }
    } catch (SocketException e) {
      // Whoever refuses a body does not read it to its end, so the connection is reset.
    }
    return answer.toString(UTF_8);
  }

  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** What it said on its error stream: stack traces of what it did not expect. */
  String log() throws IOException {
    return Files.readString(folder.resolve("service.log"));
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
  }
}
