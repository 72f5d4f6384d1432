package kr.malmungchi.bench;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.google.common.primitives.Longs;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * A service of its own under mixed load for minutes, on a corpus that changes and does not grow: do
 * its heap, its open files, its threads or its answers' times?
 */
final class Soak {
  private static final int CLIENTS = 4;
  private static final int DOCUMENTS = 200;
  private static final int SENTENCES = 40;
  private static final long SEED = 20_261_122;
  private static final int LEAST_MINUTES = 3;

  private static final List<Bound> BOUNDS =
      List.of(
          new Bound("heap, MB", Minute::heap, 0.25, 10),
          new Bound("open files", Minute::files, 0.25, 20),
          new Bound("threads", Minute::threads, 0.25, 20),
          new Bound("p50, ms", Minute::median, 1, 20));

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI service;
  private final Queue<Long> times = new ConcurrentLinkedQueue<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();

  private Soak(URI service) {
    this.service = service;
  }

  /** What a minute of load left behind. */
  private record Minute(double heap, double files, double threads, double median) {}

  /**
   * How much a figure may grow from the second minute to the last, by a straight line through them.
   *
   * @param share of its mean; both bounds must be passed, since small figures jump
   */
  private record Bound(String name, ToDoubleFunction<Minute> figure, double share, double least) {
    boolean isPassedBy(List<Minute> minutes) {
      double[] values = minutes.stream().mapToDouble(figure).toArray();
      double growth = slope(values) * (values.length - 1);
      double mean = Arrays.stream(values).average().orElse(0);
      System.out.printf(
          "%-10s mean %8.1f, %+.1f from the second minute to the last%n", name, mean, growth);
      return growth > share * mean && growth > least;
    }

    private static double slope(double[] values) {
      double middle = (values.length - 1) / 2.0;
      double above = 0;
      double below = 0;
      for (int i = 0; i < values.length; i++) {
        above += (i - middle) * values[i];
        below += (i - middle) * (i - middle);
      }
      return above / below;
    }
  }

  /**
   * Prints each minute, and what has grown.
   *
   * @throws IllegalStateException if something has grown beyond its bound or a request failed
   */
  static void measure(int minutes) throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("soak");
    Path none = Files.createDirectory(data.resolve("none"));
    List<Minute> measured = new ArrayList<>();
    Queue<String> failures;
    try (ChildService child = ChildService.start(data.resolve("data"), none)) {
      ProcessFigures figures = new ProcessFigures(child.pid());
      Soak soak = new Soak(child.address());
      failures = soak.failures;
      System.out.println("minute  requests   heap MB   files   threads   p50 ms");
      for (int minute = 1; minute <= Math.max(LEAST_MINUTES, minutes); minute++) {
        soak.run(minute);
        measured.add(soak.minute(minute, figures));
      }
    } finally {
      MoreFiles.deleteRecursively(data, RecursiveDeleteOption.ALLOW_INSECURE);
    }
    // In the first minute everything is loaded and filled.
    List<Minute> later = measured.subList(1, measured.size());
    List<String> grown =
        BOUNDS.stream().filter(bound -> bound.isPassedBy(later)).map(Bound::name).toList();
    System.out.printf("failed requests %d; grown: %s%n", failures.size(), grown);
    failures.stream().distinct().limit(5).forEach(System.out::println);
    if (!grown.isEmpty() || !failures.isEmpty()) {
      throw new IllegalStateException("the service does not keep its shape");
    }
  }

  private void run(int minute) {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int number = 0; number < CLIENTS; number++) {
        Random random = new Random(SEED + minute * 100L + number);
        clients.execute(
            () -> {
              while (System.nanoTime() < end) {
                send(request(random));
              }
            });
      }
    }
  }

  private Minute minute(int number, ProcessFigures figures) throws IOException {
    long[] sorted = Longs.toArray(times);
    times.clear();
    Arrays.sort(sorted);
    Minute minute =
        new Minute(
            figures.heapAfterCollection() / 1e6,
            figures.openFiles(),
            figures.threads(),
            sorted.length == 0 ? 0 : sorted[sorted.length / 2] / 1e6);
    System.out.printf(
        "%6d %9d %9.1f %7.0f %9.0f %8.1f%n",
        number, sorted.length, minute.heap, minute.files, minute.threads, minute.median);
    return minute;
  }

  private HttpRequest request(Random random) {
    int dice = random.nextInt(20);
    String document = "documents/note" + random.nextInt(DOCUMENTS);
    if (dice == 0) {
      return to(document).DELETE().build();
    }
    if (dice <= 4) {
      return to(document)
          .header("Content-Type", "application/json")
          .PUT(BodyPublishers.ofString("{\"text\": \"" + text(random) + "\"}"))
          .build();
    }
    String words = URLEncoder.encode(word(random) + " " + word(random), StandardCharsets.UTF_8);
    return switch (dice) {
      case 5 -> to("suggest?q=" + words).build();
      case 6 -> to("summary?q=" + words).build();
      case 7 -> to("documents?size=20").build();
      default -> to("search?q=" + words).build();
    };
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(service.resolve("/api/v1/" + path));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(SENTENCES); i >= 0; i--) {
      text.append("%s에서 %s까지 걸었다. ".formatted(word(random), word(random)));
    }
    return text.toString();
  }

  private static String word(Random random) {
    return ""
        + (char) ('가' + 28 * random.nextInt(30))
        + (char) ('다' + 28 * random.nextInt(5))
        + "마을";
  }

  private void send(HttpRequest request) {
    long start = System.nanoTime();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      times.add(System.nanoTime() - start);
      // A document that another client has deleted meanwhile is not there.
      boolean isGone = answer.statusCode() == 404 && request.method().equals("DELETE");
      if (answer.statusCode() / 100 != 2 && !isGone) {
        failures.add(request.method() + " " + answer.statusCode() + " " + answer.body());
      }
    } catch (IOException e) {
      failures.add(request.method() + " " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
