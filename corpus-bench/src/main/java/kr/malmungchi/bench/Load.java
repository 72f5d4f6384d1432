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
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Many clients at once on a running service: 90% searches, 5% suggestions, 5% new documents, each
 * client one request after the other. Tells errors, latencies by kind, and whether each document
 * that was acknowledged is found by its own word at the end.
 */
final class Load {
  private static final int CLIENTS = 32;
  private static final long SEED = 20_261_122;
  private static final int WARM_UP_SECONDS = 10;
  private static final List<String> QUESTIONS =
      List.of("인공지능 기본법", "반도체", "오픈에이아이 이사회", "전기 요금", "번역", "도서관 예산", "샘 알트만", "누가 해임했나");
  private static final List<String> BEGINNINGS = List.of("인", "반도", "오픈", "전ㄱ", "도서");

  /** What a request is for. */
  private enum Kind {
    SEARCH,
    SUGGEST,
    ADD
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI service;
  private final Map<Kind, Queue<Long>> times = new ConcurrentHashMap<>();
  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final AtomicInteger documents = new AtomicInteger();

  private Load(URI service) {
    this.service = service;
  }

  static void measure(Path folder, int seconds) throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("load");
    try (ChildService service = ChildService.start(data, folder)) {
      Load test = new Load(service.address());
      test.run(WARM_UP_SECONDS);
      test.times.values().forEach(Queue::clear);
      test.run(seconds);
      test.report(seconds);
      System.out.println("exit status " + service.stop());
    } finally {
      MoreFiles.deleteRecursively(data, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private void run(int seconds) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int number = 0; number < CLIENTS; number++) {
        Random random = new Random(SEED + number);
        clients.execute(
            () -> {
              while (System.nanoTime() < end) {
                one(random);
              }
            });
      }
    }
  }

  private void one(Random random) {
    int dice = random.nextInt(100);
    Kind kind = dice < 90 ? Kind.SEARCH : dice < 95 ? Kind.SUGGEST : Kind.ADD;
    String word = kind == Kind.ADD ? word(documents.incrementAndGet()) : "";
    HttpRequest request =
        switch (kind) {
          case SEARCH -> get("search", pick(QUESTIONS, random));
          case SUGGEST -> get("suggest", pick(BEGINNINGS, random));
          case ADD -> add(word);
        };
    long start = System.nanoTime();
    HttpResponse<String> answer = send(request);
    if (answer != null) {
      times(kind).add(System.nanoTime() - start);
      if (kind == Kind.ADD) {
        acknowledged.add(word);
      }
    }
  }

  private Queue<Long> times(Kind kind) {
    return times.computeIfAbsent(kind, any -> new ConcurrentLinkedQueue<>());
  }

  private @Nullable HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() / 100 == 2) {
        return answer;
      }
      failures.add(answer.statusCode() + " " + answer.body());
    } catch (IOException e) {
      failures.add(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return null;
  }

  private static String pick(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  private HttpRequest get(String path, String question) {
    String words = URLEncoder.encode(question, StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(service.resolve("/api/v1/" + path + "?q=" + words)).build();
  }

  private HttpRequest add(String word) {
    return HttpRequest.newBuilder(service.resolve("/api/v1/documents"))
        .header("Content-Type", "text/plain; charset=utf-8")
        .POST(
            BodyPublishers.ofString(
                "기록 " + word + "\n\n오늘은 " + word + "에 관한 글을 적었다. 반도체와 전기 이야기도 있다."))
        .build();
  }

  /** A word that no other document has, of Hangul syllables. */
  private static String word(int number) {
    StringBuilder word = new StringBuilder("쀍");
    for (int rest = number, i = 0; i < 4; i++, rest /= 100) {
      word.append((char) ('가' + rest % 100 * 28));
    }
    return word.toString();
  }

  private void report(int seconds) {
    int total = 0;
    System.out.println("kind        requests   p50 ms   p90 ms   p99 ms   p99 : p50");
    for (Kind kind : Kind.values()) {
      long[] sorted = Longs.toArray(times(kind));
      Arrays.sort(sorted);
      total += sorted.length;
      double p50 = at(sorted, 50);
      System.out.printf(
          "%-8s %11d %8.1f %8.1f %8.1f %11.1f%n",
          kind, sorted.length, p50, at(sorted, 90), at(sorted, 99), at(sorted, 99) / p50);
    }
    List<String> lost = new ArrayList<>();
    for (String word : acknowledged) {
      HttpResponse<String> answer = send(get("search", "\"" + word + "\""));
      if (answer == null || !answer.body().contains("\"total\":1,")) {
        lost.add(word);
      }
    }
    System.out.printf(
        "%.0f requests a second of %d clients; %d failed; of %d documents acknowledged %d lost%n",
        total / (double) seconds, CLIENTS, failures.size(), acknowledged.size(), lost.size());
    failures.stream().distinct().limit(5).forEach(System.out::println);
  }

  private static double at(long[] sorted, int percentile) {
    return sorted.length == 0 ? 0 : sorted[(sorted.length - 1) * percentile / 100] / 1e6;
  }
}
