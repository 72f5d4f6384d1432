package kr.malmungchi.service;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

/** Archives and forms become documents, each file with its own fate, over real HTTP. */
@Timeout(120)
class ImportsTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static final String IMPORTS = "/api/v1/imports";

  private static Answer upload(String type, String origin, byte[] bytes) {
    String query = origin.isEmpty() ? "" : "?origin=" + encode(origin, UTF_8);
    return SERVICE.post(IMPORTS + query, type, BodyPublishers.ofByteArray(bytes));
  }

  private static Answer uploadZip(String origin, byte[] bytes) {
    Answer answer = upload("application/zip", origin, bytes);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
    assertThat(answer.header("Location")).endsWith(IMPORTS + "/" + answer.text("/id"));
    return answer;
  }

  /** The import when it has ended. */
  private static JsonNode ended(String id) throws InterruptedException {
    while (true) {
      JsonNode found = SERVICE.get(IMPORTS + "/" + id).json();
      if (!found.at("/finished").isNull()) {
        return found;
      }
      Thread.sleep(20);
    }
  }

  private static JsonNode imported(String origin, byte[] zip) throws InterruptedException {
    JsonNode end = ended(uploadZip(origin, zip).text("/id"));
    assertThat(end.at("/state").asText()).isEqualTo("done");
    return end;
  }

  private static JsonNode files(JsonNode end) {
    return SERVICE
        .get(IMPORTS + "/" + end.at("/id").asText() + "/files?size=100")
        .json()
        .at("/files");
  }

  private static void assertCounts(JsonNode end, int added, int replaced, int unchanged, int bad) {
    assertThat(
            List.of(
                end.at("/added").asInt(),
                end.at("/replaced").asInt(),
                end.at("/unchanged").asInt(),
                end.at("/failed").asInt()))
        .containsExactly(added, replaced, unchanged, bad);
    assertThat(end.at("/done").asInt()).isEqualTo(added + replaced + unchanged + bad);
    assertThat(end.at("/total").asInt()).isEqualTo(end.at("/done").asInt());
  }

  @Test
  void eachFileOfAnArchiveIsADocumentUnderItsKoreanName() throws Exception {
    byte[] zip =
        Zips.of(
            Charset.forName("x-windows-949"),
            Map.of(
                "자료/등대.txt", "등대지기는 새벽마다 불빛을 살핀다.",
                "자료/항구.md", "# 항구\n\n항구에는 배가 많다.",
                "자료/그림.png", "그림이다"));

    JsonNode end = imported("윈도 자료.zip", zip);

    assertCounts(end, 2, 0, 0, 1);
    JsonNode found = SERVICE.get("/api/v1/search?q=" + encode("등대지기 새벽", UTF_8)).json();
    assertThat(found.at("/hits/0/document/origin").asText()).isEqualTo("윈도 자료.zip/자료/등대.txt");
    assertThat(files(end))
        .extracting(file -> file.at("/outcome").asText())
        .containsExactlyInAnyOrder("added", "added", "failed");
    for (JsonNode file : files(end)) {
      boolean failed = file.at("/outcome").asText().equals("failed");
      assertThat(file.at("/document").isNull()).isEqualTo(failed);
      assertThat(file.at("/reason").asText().isEmpty()).isEqualTo(!failed);
    }
  }

  @Test
  void theSameArchiveAgainChangesNothingAndAChangedFileReplaces() throws Exception {
    Map<String, String> files = Map.of("가.txt", "가을에는 감이 익는다.", "나.txt", "나무가 자란다.");
    Map<String, String> changed = Map.of("가.txt", "가을에는 감이 붉다.", "나.txt", "나무가 자란다.");

    assertCounts(imported("계절.zip", Zips.of(UTF_8, files)), 2, 0, 0, 0);
    assertCounts(imported("계절.zip", Zips.of(UTF_8, files)), 0, 0, 2, 0);
    assertCounts(imported("계절.zip", Zips.of(UTF_8, changed)), 0, 1, 1, 0);
  }

  @Test
  void anArchiveOfAnotherNameReplacesNothing() throws Exception {
    assertCounts(imported("한 사람.zip", Zips.of("보고서.txt", "한 사람의 보고서다.")), 1, 0, 0, 0);
    assertCounts(imported("딴 사람.zip", Zips.of("보고서.txt", "딴 사람의 보고서다.")), 1, 0, 0, 0);
  }

  @Test
  void aSingleFileReplacesNoOtherOfItsName() throws Exception {
    for (String[] round :
        new String[][] {{"첫 글이다.", "added"}, {"둘째 글이다.", "added"}, {"첫 글이다.", "unchanged"}}) {
      Answer answer = upload("application/octet-stream", "제목 없음.txt", round[0].getBytes(UTF_8));
      assertThat(files(ended(answer.text("/id"))).at("/0/outcome").asText()).isEqualTo(round[1]);
    }
  }

  @Test
  void aFormBringsManyFilesAndArchives() throws Exception {
    byte[] form =
        form(
            "file\"; filename=\"섬 이야기.txt", "섬에는 우체국이 있다.".getBytes(UTF_8),
            "file\"; filename*=\"UTF-8''%EC%82%B0.md", "# 산\n\n산에는 절이 있다.".getBytes(UTF_8),
            "note", "지나칠 말".getBytes(UTF_8),
            "file\"; filename=\"묶음.zip", Zips.of("들.txt", "들에는 벼가 있다."));

    Answer answer = upload("multipart/form-data; boundary=XyZ", "", form);

    JsonNode end = ended(answer.text("/id"));
    assertCounts(end, 3, 0, 0, 0);
    assertThat(files(end))
        .extracting(file -> file.at("/origin").asText())
        .containsExactly("섬 이야기.txt", "산.md", "묶음.zip/들.txt");
  }

  private static byte[] form(Object... namesAndBytes) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    for (int i = 0; i < namesAndBytes.length; i += 2) {
      String head =
          "--XyZ\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n"
              .formatted(namesAndBytes[i]);
      form.writeBytes(head.getBytes(UTF_8));
      form.writeBytes((byte[]) namesAndBytes[i + 1]);
      form.writeBytes("\r\n".getBytes(UTF_8));
    }
    form.writeBytes("--XyZ--\r\n".getBytes(UTF_8));
    return form.toByteArray();
  }

  @Test
  void aFormWithoutItsEndOrWithoutFilesIsRefused() {
    byte[] form = form("file\"; filename=\"가.txt", "글이다.".getBytes(UTF_8));
    String type = "multipart/form-data; boundary=XyZ";

    assertThat(upload(type, "", Arrays.copyOf(form, form.length - 9)).status()).isEqualTo(400);
    assertThat(upload(type, "", form("note", new byte[3])).text("/detail")).contains("no file");
    assertThat(upload(type, "", new byte[0]).status()).isEqualTo(400);
    assertThat(upload("multipart/form-data", "", form).text("/detail")).contains("boundary");
  }

  @ParameterizedTest
  @CsvSource({
    "../밖.txt, its path",
    "/etc/밖.txt, its path",
    "C:\\밖.txt, its path",
    "'', missing",
    "' ', missing"
  })
  void aFileNeedsAName(String origin, String reason) {
    Answer answer = upload("application/octet-stream", origin, new byte[] {65});

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/detail")).contains(reason);
  }

  @Test
  void whatIsNoArchiveFailsAsOneFile() throws Exception {
    JsonNode end = imported("가짜.zip", "글이다".getBytes(UTF_8));

    assertCounts(end, 0, 0, 0, 1);
    assertThat(files(end).at("/0/reason").asText()).contains("not a zip archive");
  }

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

  @ParameterizedTest
  @CsvSource({"999, 202", "1000, 202", "1001, 400"})
  void aNameIsSoLongAtMost(int characters, int status) {
    String origin = "책".repeat(characters - 4) + ".txt";

    assertThat(upload("application/octet-stream", origin, new byte[] {65}).status())
        .isEqualTo(status);
  }

  private static Answer keyed(String origin, String key, byte[] zip) {
    return SERVICE.send(
        SERVICE
            .request(IMPORTS + "?origin=" + encode(origin, UTF_8))
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
    assertCounts(ended(ids.get(0)), 1, 0, 0, 0);
  }

  @Test
  void eventsTellHowFarItIsAndEnd() throws Exception {
    String id = uploadZip("사건.zip", Zips.many(200, i -> i + "번째 사건을 적는다.")).text("/id");

    Answer events =
        SERVICE.send(
            SERVICE
                .request(IMPORTS + "/" + id + "/events")
                .header("Last-Event-ID", "77")
                .header("Accept", "text/event-stream")
                .GET());

    assertThat(events.header("Content-Type")).startsWith("text/event-stream");
    List<String> lines = events.response().body().lines().toList();
    assertThat(lines).contains("event: progress").containsOnlyOnce("event: end");
    assertThat(lines.get(lines.size() - 2)).contains("\"state\":\"done\"", "\"done\":200");
    assertThat(SERVICE.get(IMPORTS + "/" + id + "/events").response().body())
        .contains("event: end");
  }

  @Test
  void aRunningImportIsCancelledWithWhatItHasAddedAndThenForgotten() throws Exception {
    String id = uploadZip("긴 일.zip", Zips.many(3_000, i -> i + "번째 긴 이야기다.")).text("/id");
    String path = IMPORTS + "/" + id;
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
    String first = uploadZip("앞.zip", Zips.many(1_000, i -> i + "번째 앞 이야기다.")).text("/id");
    String second = uploadZip("뒤.zip", Zips.of("뒤.txt", "뒤에 온 글이다.")).text("/id");

    assertThat(SERVICE.delete(IMPORTS + "/" + second).status()).isEqualTo(204);

    JsonNode end = SERVICE.get(IMPORTS + "/" + second).json();
    assertThat(end.at("/state").asText()).isEqualTo("cancelled");
    assertThat(end.at("/started").isNull()).isTrue();
    assertThat(end.at("/done").asInt()).isZero();
    assertThat(ended(first).at("/done").asInt()).isEqualTo(1_000);
  }

  @Test
  void importsAndTheirFilesAreListedPageByPage() throws Exception {
    JsonNode older = imported("쪽.zip", Zips.many(5, i -> i + "쪽이다."));
    JsonNode newer = imported("쪽.zip", Zips.many(5, i -> i + "쪽이다."));

    Answer first = SERVICE.get(IMPORTS + "?size=1");
    Answer second = SERVICE.get(IMPORTS + "?size=1&cursor=" + first.text("/next"));
    assertThat(first.text("/imports/0/id")).isEqualTo(newer.at("/id").asText());
    assertThat(second.text("/imports/0/id")).isEqualTo(older.at("/id").asText());

    List<String> origins = new ArrayList<>();
    String path = IMPORTS + "/" + newer.at("/id").asText() + "/files?size=2";
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
    String id = imported("물음.zip", Zips.of("물음.txt", "물음이다.")).at("/id").asText();

    assertThat(SERVICE.get(IMPORTS + path.replace("ID", id)).status()).isEqualTo(status);
  }

  @Test
  void otherKindsOfBodiesAreRefused() {
    assertThat(upload("text/plain", "가.txt", new byte[] {65}).status()).isEqualTo(415);
  }

  @Test
  void anArchiveMayBeLargerThanOtherBodies() throws Exception {
    byte[] noise = new byte[2 * TestService.LARGEST_BODY];
    new Random(1).nextBytes(noise);

    assertThat(imported("큰 것.zip", noise).at("/failed").asInt()).isEqualTo(1);
  }

  @Test
  void listenersThatDoNotReadHoldUpNobodyAndAreBounded() throws Exception {
    String id = uploadZip("느린.zip", Zips.many(10_000, i -> i + "번째 느린 이야기다.")).text("/id");
    String path = IMPORTS + "/" + id;
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
    ended(id);
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
