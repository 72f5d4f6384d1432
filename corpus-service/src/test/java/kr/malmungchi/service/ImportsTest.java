package kr.malmungchi.service;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static kr.malmungchi.service.Uploads.assertCounts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
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

  private static final Uploads UPLOADS = new Uploads(SERVICE);

  @Test
  void eachFileOfAnArchiveIsADocumentUnderItsKoreanName() throws Exception {
    byte[] zip =
        Zips.of(
            Charset.forName("x-windows-949"),
            Map.of(
                "자료/등대.txt", "등대지기는 새벽마다 불빛을 살핀다.",
                "자료/항구.md", "# 항구\n\n항구에는 배가 많다.",
                "자료/그림.png", "그림이다"));

    JsonNode end = UPLOADS.imported("윈도 자료.zip", zip);

    assertCounts(end, 2, 0, 0, 1);
    JsonNode found = SERVICE.get("/api/v1/search?q=" + encode("등대지기 새벽", UTF_8)).json();
    assertThat(found.at("/hits/0/document/origin").asText()).isEqualTo("윈도 자료.zip/자료/등대.txt");
    assertThat(UPLOADS.files(end))
        .extracting(file -> file.at("/outcome").asText())
        .containsExactlyInAnyOrder("added", "added", "failed");
    for (JsonNode file : UPLOADS.files(end)) {
      boolean failed = file.at("/outcome").asText().equals("failed");
      assertThat(file.at("/document").isNull()).isEqualTo(failed);
      assertThat(file.at("/reason").asText().isEmpty()).isEqualTo(!failed);
    }
  }

  @Test
  void theSameArchiveAgainChangesNothingAndAChangedFileReplaces() throws Exception {
    Map<String, String> files = Map.of("가.txt", "가을에는 감이 익는다.", "나.txt", "나무가 자란다.");
    Map<String, String> changed = Map.of("가.txt", "가을에는 감이 붉다.", "나.txt", "나무가 자란다.");

    assertCounts(UPLOADS.imported("계절.zip", Zips.of(UTF_8, files)), 2, 0, 0, 0);
    assertCounts(UPLOADS.imported("계절.zip", Zips.of(UTF_8, files)), 0, 0, 2, 0);
    assertCounts(UPLOADS.imported("계절.zip", Zips.of(UTF_8, changed)), 0, 1, 1, 0);
  }

  @Test
  void anArchiveOfAnotherNameReplacesNothing() throws Exception {
    assertCounts(UPLOADS.imported("한 사람.zip", Zips.of("보고서.txt", "한 사람의 보고서다.")), 1, 0, 0, 0);
    assertCounts(UPLOADS.imported("딴 사람.zip", Zips.of("보고서.txt", "딴 사람의 보고서다.")), 1, 0, 0, 0);
  }

  @Test
  void aSingleFileReplacesNoOtherOfItsName() throws Exception {
    for (String[] round :
        new String[][] {{"첫 글이다.", "added"}, {"둘째 글이다.", "added"}, {"첫 글이다.", "unchanged"}}) {
      Answer answer =
          UPLOADS.upload("application/octet-stream", "제목 없음.txt", round[0].getBytes(UTF_8));
      assertThat(UPLOADS.files(UPLOADS.ended(answer.text("/id"))).at("/0/outcome").asText())
          .isEqualTo(round[1]);
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

    Answer answer = UPLOADS.upload("multipart/form-data; boundary=XyZ", "", form);

    JsonNode end = UPLOADS.ended(answer.text("/id"));
    assertCounts(end, 3, 0, 0, 0);
    assertThat(UPLOADS.files(end))
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

    assertThat(UPLOADS.upload(type, "", Arrays.copyOf(form, form.length - 9)).status())
        .isEqualTo(400);
    assertThat(UPLOADS.upload(type, "", form("note", new byte[3])).text("/detail"))
        .contains("no file");
    assertThat(UPLOADS.upload(type, "", new byte[0]).status()).isEqualTo(400);
    assertThat(UPLOADS.upload("multipart/form-data", "", form).text("/detail"))
        .contains("boundary");
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
    Answer answer = UPLOADS.upload("application/octet-stream", origin, new byte[] {65});

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/detail")).contains(reason);
  }

  @ParameterizedTest
  @CsvSource({"999, 202", "1000, 202", "1001, 400"})
  void aNameIsSoLongAtMost(int characters, int status) {
    String origin = "책".repeat(characters - 4) + ".txt";

    assertThat(UPLOADS.upload("application/octet-stream", origin, new byte[] {65}).status())
        .isEqualTo(status);
  }

  @Test
  void whatIsNoArchiveFailsAsOneFile() throws Exception {
    JsonNode end = UPLOADS.imported("가짜.zip", "글이다".getBytes(UTF_8));

    assertCounts(end, 0, 0, 0, 1);
    assertThat(UPLOADS.files(end).at("/0/reason").asText()).contains("not a zip archive");
  }

  @Test
  void otherKindsOfBodiesAreRefused() {
    assertThat(UPLOADS.upload("text/plain", "가.txt", new byte[] {65}).status()).isEqualTo(415);
  }

  @Test
  void anArchiveMayBeLargerThanOtherBodies() throws Exception {
    byte[] noise = new byte[2 * TestService.LARGEST_BODY];
    new Random(1).nextBytes(noise);

    assertThat(UPLOADS.imported("큰 것.zip", noise).at("/failed").asInt()).isEqualTo(1);
  }
}
