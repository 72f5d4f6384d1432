package kr.malmungchi.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients put and remove documents over HTTP while the service is killed (-9) and started again:
 * what was answered is there, whole, and found. More: {@code -Dmalmungchi.kills=1000
 * -Dmalmungchi.seed=7}.
 */
@Tag("slow")
@Timeout(36_000)
final class ServiceKillsTest {
  private static final int KILLS = Integer.getInteger("malmungchi.kills", 5);
  private static final long SEED = Long.getLong("malmungchi.seed", 20_261_122L);
  private static final int CLIENTS = 8;
  private static final int DOCUMENTS = 4;
  private static final int LONGEST_LIFE = 4_000;
  private static final int MOST_SENTENCES = 60;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder = Path.of("");
  private final AtomicInteger versions = new AtomicInteger();
  private final AtomicInteger acknowledged = new AtomicInteger();

  /** A document that one client alone changes; its text is empty when it is not there. */
  private static final class Paper {
    private final String id;
    private Optional<String> text = Optional.empty();

    /** What was asked for and not answered. */
    private final List<Optional<String>> open = new ArrayList<>();

    private Paper(String id) {
      this.id = id;
    }

    private String path() {
      return "/api/v1/documents/" + id;
    }
  }

  @Test
  void whatWasAnsweredSurvivesKillingTheService() throws Exception {
    List<List<Paper>> papers = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      List<Paper> own = new ArrayList<>();
      for (int number = 0; number < DOCUMENTS; number++) {
        own.add(new Paper("paper" + client + "-" + number));
      }
      papers.add(own);
    }
    Random random = new Random(SEED);
    ServiceProcess service = ServiceProcess.start(folder, Map.of());
    try {
      for (int kill = 0; kill < KILLS; kill++) {
        changeUntilKilled(papers, service, random);
        service = ServiceProcess.start(folder, Map.of());
        inspect(papers, service.address(), kill);
      }
    } finally {
      service.close();
    }
    System.out.printf("%d kills, %d changes acknowledged%n", KILLS, acknowledged.get());
    assertThat(acknowledged.get()).isGreaterThan(KILLS);
  }

  private void changeUntilKilled(List<List<Paper>> papers, ServiceProcess service, Random random)
      throws Exception {
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<Integer>> ends = new ArrayList<>();
      for (List<Paper> own : papers) {
        Random dice = new Random(random.nextLong());
        Callable<Integer> client = () -> change(own, service.address(), dice);
        ends.add(clients.submit(client));
      }
      Thread.sleep(random.nextInt(LONGEST_LIFE));
      service.close();
      for (Future<Integer> end : ends) {
        acknowledged.addAndGet(end.get());
      }
    }
  }

  /** Until nobody answers any more; returns how many changes were acknowledged. */
  private int change(List<Paper> papers, URI service, Random random) throws InterruptedException {
    int made = 0;
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (true) {
        Paper paper = papers.get(random.nextInt(papers.size()));
        boolean removing = paper.text.isPresent() && random.nextInt(4) == 0;
        Optional<String> next =
            removing ? Optional.empty() : Optional.of(text(versions.incrementAndGet()));
        paper.open.add(next);
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(paper.path()));
        next.ifPresentOrElse(
            text ->
                request
                    .header("Content-Type", "text/plain; charset=utf-8")
                    .PUT(BodyPublishers.ofString(text, UTF_8)),
            request::DELETE);
        assertThat(client.send(request.build(), BodyHandlers.discarding()).statusCode())
            .isIn(200, 201, 204);
        paper.text = next;
        paper.open.clear();
        made++;
      }
    } catch (IOException e) {
      return made;
    }
  }

  private static String text(int version) {
    return word(version) + " 쪽지다.\n" + "뱃사공은 남아 있었다.\n".repeat(version % MOST_SENTENCES);
  }

  /** In letters, since digits may be read as amounts. */
  private static String word(int version) {
    StringBuilder word = new StringBuilder("version");
    for (char digit : Integer.toString(version).toCharArray()) {
      word.append((char) (digit - '0' + 'a'));
    }
    return word.toString();
  }

  private static void inspect(List<List<Paper>> papers, URI service, int kill) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (List<Paper> own : papers) {
        for (Paper paper : own) {
          String as = "seed %d, kill %d, %s".formatted(SEED, kill, paper.id);
          Optional<String> found = found(paper, client, service);
          paper.open.add(paper.text);
          assertThat(paper.open).as(as).contains(found);
          for (Optional<String> possible : paper.open) {
            if (possible.isPresent()) {
              assertThat(documents(possible.get(), client, service))
                  .as(as)
                  .isEqualTo(possible.equals(found) ? Set.of(paper.id) : Set.of());
            }
          }
          paper.text = found;
          paper.open.clear();
        }
      }
    }
  }

  private static Optional<String> found(Paper paper, HttpClient client, URI service)
      throws Exception {
    HttpResponse<String> answer = get(service.resolve(paper.path() + "/text"), client);
    assertThat(answer.statusCode()).isIn(200, 404);
    return answer.statusCode() == 404
        ? Optional.empty()
        : Optional.of(JSON.readTree(answer.body()).get("text").asText());
  }

  /** Of which documents passages have the word of a version, which may stand in their title too. */
  private static Set<String> documents(String text, HttpClient client, URI service)
      throws Exception {
    String word = text.substring(0, text.indexOf(' '));
    URI search = service.resolve("/api/v1/search?q=" + URLEncoder.encode('"' + word + '"', UTF_8));
    Set<String> documents = new HashSet<>();
    for (JsonNode hit : JSON.readTree(get(search, client).body()).get("hits")) {
      documents.add(hit.get("document").get("id").asText());
    }
    return documents;
  }

  private static HttpResponse<String> get(URI address, HttpClient client) throws Exception {
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString(UTF_8));
  }
}
