package kr.malmungchi.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kr.malmungchi.evaluation.Measures;

/**
 * The service beside OpenSearch on the same passages and questions: searches a second with
 * highlights, latencies, CPU, memory, time to the first answer after a start, and which finds the
 * right passages. Both run all the time; they are asked in turn.
 */
final class OpenSearchDuel {
  private static final int STARTS = 3;
  private static final int WARM_UP = 2_000;
  private static final int ROUNDS = 5;
  private static final int[] CLIENTS = {1, 8};
  private static final int ROUNDS_AGAIN = 3;
  private static final int[] CLIENTS_AGAIN = {1, 8, 32};

  /** A prime, so that questions asked one after the other are of different articles. */
  private static final int STRIDE = 2_377;

  private final ObjectMapper json = new ObjectMapper();
  private final Path folder;
  private final Path libraries;
  private final SquadFile squad;
  private final int perRound;

  private OpenSearchDuel(Path folder, Path libraries, SquadFile squad, int perRound) {
    this.folder = folder;
    this.libraries = libraries;
    this.squad = squad;
    this.perRound = perRound;
  }

  /**
   * Measures and prints.
   *
   * @param file passages and questions in the SQuAD form
   * @param libraries the folder of OpenSearch's jars
   * @param perRound how many questions are asked in a round
   */
  static void measure(Path file, Path libraries, int perRound)
      throws IOException, InterruptedException {
    // The client keeps five connections open otherwise.
    System.setProperty("http.maxConnections", "32");
    Path folder = Files.createTempDirectory("duel");
    try {
      new OpenSearchDuel(folder, libraries, SquadFile.read(file), perRound).run();
    } finally {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private void run() throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("ours"));
    ours().close();
    try (OpenSearchServer filled = theirs()) {
      filled.fill(squad.passages());
    }
    List<Double> ourStarts = new ArrayList<>();
    List<Double> theirStarts = new ArrayList<>();
    for (int start = 1; start < STARTS; start++) {
      started(this::ours, ourStarts).close();
      started(this::theirs, theirStarts).close();
    }
    try (SearchServer ours = started(this::ours, ourStarts);
        SearchServer theirs = started(this::theirs, theirStarts)) {
      System.out.printf(
          "ready after %.1f s, OpenSearch %.1f s%n",
          AddSpeed.median(ourStarts), AddSpeed.median(theirStarts));
      compare(ours, theirs);
      compareAgain(ours, theirs);
      for (SearchServer server : List.of(ours, theirs)) {
        System.out.printf("%s has %d MB in memory%n", server.name(), megabytes(server.process()));
        judge(server);
      }
    }
  }

  private OurServer ours() throws IOException {
    return OurServer.start(folder.resolve("ours"), squad.passages());
  }

  private OpenSearchServer theirs() throws IOException {
    return OpenSearchServer.start(folder.resolve("theirs"), libraries);
  }

  private interface Starting {
    SearchServer start() throws IOException;
  }

  /** Starts a server, and notes the seconds until its first answer. */
  private SearchServer started(Starting starting, List<Double> seconds)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    SearchServer server = starting.start();
    String question = squad.questions().get(0).text();
    while (server.search(question).getResponseCode() != HttpURLConnection.HTTP_OK) {
      Thread.sleep(10);
    }
    seconds.add((System.nanoTime() - start) / 1e9);
    return server;
  }

  /** With questions that were not asked before, as long as the file has more. */
  private void compare(SearchServer ours, SearchServer theirs)
      throws IOException, InterruptedException {
    for (SearchServer server : List.of(ours, theirs)) {
      round(server, CLIENTS[CLIENTS.length - 1], 0, WARM_UP);
    }
    int first = WARM_UP;
    printTitles("questions not asked before");
    for (int clients : CLIENTS) {
      List<Double> ratios = new ArrayList<>();
      for (int number = 0; number < ROUNDS; number++) {
        ratios.add(ratio(ours, theirs, clients, first, perRound));
        first += perRound;
      }
      System.out.printf("%7d median ratio %.2f%n", clients, AddSpeed.median(ratios));
    }
  }

  /** With the questions of the warming-up, each once in a round. */
  private void compareAgain(SearchServer ours, SearchServer theirs)
      throws IOException, InterruptedException {
    printTitles("%,d questions again and again".formatted(WARM_UP));
    for (int clients : CLIENTS_AGAIN) {
      List<Double> ratios = new ArrayList<>();
      for (int number = 0; number < ROUNDS_AGAIN; number++) {
        ratios.add(ratio(ours, theirs, clients, 0, WARM_UP));
      }
      System.out.printf("%7d median ratio %.2f%n", clients, AddSpeed.median(ratios));
    }
  }

  private static void printTitles(String what) {
    System.out.println(what);
    System.out.println(
        "clients   ours /s   theirs /s   ratio   p50 ms         p99 ms         CPU ms");
  }

  /** Prints a round of each; returns our searches a second by theirs. */
  private double ratio(
      SearchServer ours, SearchServer theirs, int clients, int first, int questions)
      throws IOException, InterruptedException {
    Round our = round(ours, clients, first, questions);
    Round their = round(theirs, clients, first, questions);
    double ratio = our.perSecond / their.perSecond;
    System.out.printf(
        "%7d %9.0f %11.0f %7.2f   %5.2f : %5.2f  %6.2f : %6.2f  %5.2f : %5.2f%n",
        clients,
        our.perSecond,
        their.perSecond,
        ratio,
        our.p50,
        their.p50,
        our.p99,
        their.p99,
        our.cpu,
        their.cpu);
    return ratio;
  }

  /**
   * What a round of questions took.
   *
   * @param p50 in milliseconds, as {@code p99}
   * @param cpu milliseconds of the server for one search
   */
  private record Round(double perSecond, double p50, double p99, double cpu) {}

  private Round round(SearchServer server, int clients, int first, int count)
      throws IOException, InterruptedException {
    long[] times = new long[count];
    AtomicInteger next = new AtomicInteger();
    Duration cpuBefore = cpu(server);
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      List<Future<?>> running = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        running.add(
            threads.submit(
                () -> {
                  for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                    times[i] = ask(server, question(first + i).text());
                  }
                }));
      }
      for (Future<?> client : running) {
        client.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("a search failed", e.getCause());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpu = cpu(server).minus(cpuBefore).toNanos() / 1e6 / count;
    Arrays.sort(times);
    return new Round(count / seconds, times[count / 2] / 1e6, times[count * 99 / 100] / 1e6, cpu);
  }

  private static Duration cpu(SearchServer server) {
    return server.process().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private SquadFile.Question question(int number) {
    return squad.questions().get((int) ((long) number * STRIDE % squad.questions().size()));
  }

  private static long ask(SearchServer server, String question) {
    long start = System.nanoTime();
    byte[] answer = answer(server, question);
    if (answer.length == 0) {
      throw new IllegalStateException("an empty answer to " + question);
    }
    return System.nanoTime() - start;
  }

  private static byte[] answer(SearchServer server, String question) {
    try (InputStream stream = server.search(question).getInputStream()) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the process has in memory at this moment. */
  private static long megabytes(ProcessHandle process) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
    try (InputStream output = ps.getInputStream()) {
      String kilobytes = new String(output.readAllBytes(), StandardCharsets.US_ASCII).strip();
      return Long.parseLong(kilobytes) / 1024;
    }
  }

  private void judge(SearchServer server) throws IOException {
    List<Measures> measures = new ArrayList<>();
    for (int i = 0; i < Math.min(ROUNDS * perRound, squad.questions().size()); i++) {
      SquadFile.Question question = question(i);
      List<String> ids = server.ids(json.readTree(answer(server, question.text())));
      measures.add(Measures.of(ids, Map.of(question.answer(), 1)));
    }
    SearchJudgments.print(server.name(), measures);
  }
}
