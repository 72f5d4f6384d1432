package kr.malmungchi.service;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static kr.malmungchi.service.Uploads.assertCounts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.malmungchi.service.TestService.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An import is asked for once, watched, listed and cancelled, over real HTTP. */
@Timeout(120)
class ImportProgressTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static final Uploads UPLOADS = new Uploads(SERVICE);

  @Test
  void oneKeyMakesOneImportAndIsNoneForOtherBytes() {
    byte[] zip = Zips.of("열쇠.txt", "열쇠는 하나다.");

    Answer first = keyed("열쇠.zip", "key-1", zip);
    Answer again = keyed("열쇠.zip", "key-1", zip);
    Answer other = keyed("열쇠.zip", "key-1", Zips.of("열쇠.txt", "다른 열쇠다."));

    assertThat(first.status()).isEqualTo(202);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text("/id")).isEqualTo(first.text("/id"));
    assertThat(other.status()).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource({"254, 202", "255, 202", "256, 400"})
  void aKeyIsSoLongAtMost(int characters, int status) {
    byte[] zip = Zips.of("열쇠.txt", "열쇠는 %d자이다.".formatted(characters));

    assertThat(keyed("긴 열쇠.zip", "k".repeat(characters), zip).status()).isEqualTo(status);
  }

  private static Answer keyed(String origin, String key, byte[] zip) {
    return SERVICE.send(
        SERVICE
            .request(Uploads.PATH + "?origin=" + encode(origin, UTF_8))
            .header("Content-Type", "application/zip")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofByteArray(zip)));
  }

  @Test
  void aHundredEqualRequestsAtOnceMakeOneImport() throws Exception {
    byte[] zip = Zips.of("백.txt", "백 번 물어도 답은 하나다.");
    List<Callable<Answer>> requests = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      requests.add(() -> keyed("백.zip", "hundred", zip));
    }

    List<String> ids = new ArrayList<>();
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(100)) {
      for (Future<Answer> answer : threads.invokeAll(requests)) {
        ids.add(answer.get().text("/id"));
        statuses.add(answer.get().status());
      }
    }

    assertThat(ids).hasSize(100).containsOnly(ids.get(0));
    assertThat(statuses).containsOnly(200, 202).containsOnlyOnce(202);
    assertCounts(UPLOADS.ended(ids.get(0)), 1, 0, 0, 0);
  }

  @Test
  void eventsTellHowFarItIsAndEnd() throws Exception {
    String id = UPLOADS.uploadZip("사건.zip", Zips.many(200, i -> i + "번째 사건을 적는다.")).text("/id");

    Answer events =
        SERVICE.send(
            SERVICE
                .request(Uploads.PATH + "/" + id + "/events")
                .header("Last-Event-ID", "77")
                .header("Accept", "text/event-stream")
                .GET());

    assertThat(events.header("Content-Type")).startsWith("text/event-stream");
    List<String> lines = events.response().body().lines().toList();
    assertThat(lines).contains("event: progress").containsOnlyOnce("event: end");
    assertThat(lines.get(lines.size() - 2)).contains("\"state\":\"done\"", "\"done\":200");
    assertThat(SERVICE.get(Uploads.PATH + "/" + id + "/events").response().body())
        .contains("event: end");
  }

  @Test
  void aRunningImportIsCancelledWithWhatItHasAddedAndThenForgotten() throws Exception {
    String id = UPLOADS.uploadZip("긴 일.zip", Zips.many(3_000, i -> i + "번째 긴 이야기다.")).text("/id");
    String path = Uploads.PATH + "/" + id;
    while (SERVICE.get(path).json().at("/done").asInt() == 0) {
      Thread.sleep(5);
    }

    assertThat(SERVICE.delete(path).status()).isEqualTo(204);
    String events = SERVICE.get(path + "/events").response().body();
    JsonNode end = SERVICE.get(path).json();

    assertThat(events).contains("event: end", "cancelled");
    assertThat(end.at("/state").asText()).isEqualTo("cancelled");
    assertThat(end.at("/done").asInt()).isPositive().isLessThan(3_000);
    assertThat(SERVICE.delete(path).status()).isEqualTo(204);
    assertThat(SERVICE.get(path).status()).isEqualTo(404);
    assertThat(SERVICE.delete(path).status()).isEqualTo(404);
  }

  @Test
  void aWaitingImportIsCancelledUnread() throws Exception {
    String first = UPLOADS.uploadZip("앞.zip", Zips.many(1_000, i -> i + "번째 앞 이야기다.")).text("/id");
    String second = UPLOADS.uploadZip("뒤.zip", Zips.of("뒤.txt", "뒤에 온 글이다.")).text("/id");

    assertThat(SERVICE.delete(Uploads.PATH + "/" + second).status()).isEqualTo(204);

    JsonNode end = SERVICE.get(Uploads.PATH + "/" + second).json();
    assertThat(end.at("/state").asText()).isEqualTo("cancelled");
    assertThat(end.at("/started").isNull()).isTrue();
    assertThat(end.at("/done").asInt()).isZero();
    assertThat(UPLOADS.ended(first).at("/done").asInt()).isEqualTo(1_000);
  }

  @Test
  void importsAndTheirFilesAreListedPageByPage() throws Exception {
    JsonNode older = UPLOADS.imported("쪽.zip", Zips.many(5, i -> i + "쪽이다."));
    JsonNode newer = UPLOADS.imported("쪽.zip", Zips.many(5, i -> i + "쪽이다."));

    Answer first = SERVICE.get(Uploads.PATH + "?size=1");
    Answer second = SERVICE.get(Uploads.PATH + "?size=1&cursor=" + first.text("/next"));
    assertThat(first.text("/imports/0/id")).isEqualTo(newer.at("/id").asText());
    assertThat(second.text("/imports/0/id")).isEqualTo(older.at("/id").asText());

    List<String> origins = new ArrayList<>();
    String path = Uploads.PATH + "/" + newer.at("/id").asText() + "/files?size=2";
    JsonNode page = SERVICE.get(path).json();
    page.at("/files").forEach(file -> origins.add(file.at("/origin").asText()));
    while (!page.at("/next").isNull()) {
      page = SERVICE.get(path + "&cursor=" + page.at("/next").asText()).json();
      page.at("/files").forEach(file -> origins.add(file.at("/origin").asText()));
    }
    assertThat(origins)
        .hasSize(5)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.startsWith("쪽.zip/글/"));
  }

  @ParameterizedTest
  @CsvSource({
    "?size=0, 400",
    "?size=101, 400",
    "?sise=1, 400",
    "/unknown, 404",
    "/unknown/files, 404",
    "/unknown/events, 404",
    "/ID/files?cursor=1, 400",
    "/ID/files?cursor=-1, 400",
    "/ID/files?cursor=x, 400",
    "/ID/files?cursor=99999999, 400",
    "/ID/files?size=x, 400"
  })
  void wrongQuestionsAreRefused(String path, int status) throws Exception {
    String id = UPLOADS.imported("물음.zip", Zips.of("물음.txt", "물음이다.")).at("/id").asText();

    assertThat(SERVICE.get(Uploads.PATH + path.replace("ID", id)).status()).isEqualTo(status);
  }

  @Test
  void listenersThatDoNotReadHoldUpNobodyAndAreBounded() throws Exception {
    String id = UPLOADS.uploadZip("느린.zip", Zips.many(10_000, i -> i + "번째 느린 이야기다.")).text("/id");
    String path = Uploads.PATH + "/" + id;
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < 50; i++) {
        sockets.add(listener(path + "/events"));
      }
      assertThat(SERVICE.get(path + "/events").status()).isEqualTo(503);

      int before = SERVICE.get(path).json().at("/done").asInt();
      while (SERVICE.get(path).json().at("/done").asInt() == before) {
        Thread.sleep(5);
      }
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
    assertThat(SERVICE.delete(path).status()).isEqualTo(204);
    UPLOADS.ended(id);
  }

  /**
   * A connection whose answer has begun and is not read on. A browser asks for compression, which
   * must not hold back the first event.
   */
  private static Socket listener(String path) throws IOException {
    Socket socket = new Socket("localhost", SERVICE.request(path).build().uri().getPort());
    String request =
        "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n".formatted(path);
    socket.getOutputStream().write(request.getBytes(UTF_8));
    byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
    assertThat(new String(start, UTF_8)).isEqualTo("HTTP/1.1 200");
    return socket;
  }
}
