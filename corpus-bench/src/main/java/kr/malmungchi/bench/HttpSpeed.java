package kr.malmungchi.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.index.LuceneEngine;

/**
 * Latency of one search over HTTP against the same call in process, on the same documents, warm, in
 * turn.
 */
final class HttpSpeed {
  private static final int WARM_UP = 3_000;
  private static final int CALLS = 2_000;

  private HttpSpeed() {}

  static void measure(URI service, Path documents, String words)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                service.resolve(
                    "/api/v1/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)))
            .build();
    try (HttpClient client = HttpClient.newHttpClient();
        Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory())) {
      corpus.add(documents);
      long[] http = new long[CALLS];
      long[] inProcess = new long[CALLS];
      for (int i = -WARM_UP; i < CALLS; i++) {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        long middle = System.nanoTime();
        long total = corpus.search(words).total();
        long end = System.nanoTime();
        if (answer.statusCode() != 200 || total == 0) {
          throw new IOException(
              "status " + answer.statusCode() + ", " + total + " hits in process");
        }
        if (i >= 0) {
          http[i] = middle - start;
          inProcess[i] = end - middle;
        }
      }
      Arrays.sort(http);
      Arrays.sort(inProcess);
      for (int percentile : new int[] {50, 90, 99}) {
        double ours = http[CALLS * percentile / 100] / 1e6;
        double call = inProcess[CALLS * percentile / 100] / 1e6;
        System.out.printf(
            "p%d  HTTP %.2f ms  in process %.2f ms  ratio %.2f%n",
            percentile, ours, call, ours / call);
      }
    }
  }
}
