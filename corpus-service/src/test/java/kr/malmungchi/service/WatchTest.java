package kr.malmungchi.service;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.testing.ConfigOverride;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A folder of files is followed while the service runs. */
@Timeout(120)
class WatchTest {
  @TempDir private Path folder = Path.of("");
  private Path watched = Path.of("");
  private TestService service = new TestService(Path.of(""));

  @BeforeEach
  void makeService() {
    watched = folder.resolve("지켜볼 곳");
    service =
        new TestService(
            folder.resolve("data"),
            ConfigOverride.config("watch", watched.toString()),
            ConfigOverride.config("watchQuiet", "300ms"));
  }

  @AfterEach
  void stopService() {
    service.stop();
  }

  private List<String> origins() {
    List<String> origins = new ArrayList<>();
    for (JsonNode document : service.get("/api/v1/documents?size=100").json().at("/documents")) {
      origins.add(document.at("/origin").asText());
    }
    return origins;
  }

  private void awaitOrigins(String... wanted) throws InterruptedException {
    while (!origins().containsAll(List.of(wanted))) {
      Thread.sleep(50);
    }
  }

  private boolean finds(String words) {
    return service
            .get("/api/v1/search?exact=true&q=" + encode(words, UTF_8))
            .json()
            .at("/total")
            .asInt()
        > 0;
  }

  @Test
  void filesAreAddedWhenTheyAppearAndChangeAndStayWhenTheyGo() throws Exception {
    Files.createDirectories(watched.resolve("아래"));
    Files.writeString(watched.resolve("처음.txt"), "처음부터 있던 글이다.");
    service.start();
    awaitOrigins("처음.txt");

    Files.writeString(watched.resolve("아래/새.txt"), "새로 생긴 느티나무 글이다.");
    Files.write(watched.resolve("묶음.zip"), Zips.of("속.txt", "묶음 속의 글이다."));
    awaitOrigins("아래/새.txt", "묶음.zip/속.txt");

    Files.writeString(watched.resolve("아래/새.txt"), "고쳐 쓴 은행나무 글이다.");
    while (!finds("은행나무")) {
      Thread.sleep(50);
    }
    assertThat(finds("느티나무")).isFalse();

    Files.delete(watched.resolve("처음.txt"));
    Files.writeString(watched.resolve("끝.txt"), "마지막 글이다.");
    awaitOrigins("끝.txt");
    assertThat(origins()).containsExactlyInAnyOrder("처음.txt", "아래/새.txt", "묶음.zip/속.txt", "끝.txt");
  }

  @Test
  void aFileThatGrowsIsAddedWhenItRests() throws Exception {
    Files.createDirectories(watched);
    service.start();
    Path file = watched.resolve("자라는 글.txt");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      text.append(i).append("번째 줄이다.\n");
      Files.writeString(file, text);
      Thread.sleep(100);
      assertThat(origins()).isEmpty();
    }
    awaitOrigins("자라는 글.txt");
  }

  @Test
  void linksOutOfTheFolderAndHiddenFilesAreNotFollowed() throws Exception {
    Path outside = Files.createDirectory(folder.resolve("밖"));
    Files.writeString(outside.resolve("비밀.txt"), "비밀 글이다.");
    Files.createDirectories(watched.resolve(".숨김"));
    Files.writeString(watched.resolve(".숨김/글.txt"), "숨긴 글이다.");
    Files.createSymbolicLink(watched.resolve("파일.txt"), outside.resolve("비밀.txt"));
    Files.createSymbolicLink(watched.resolve("폴더"), outside);
    Files.writeString(watched.resolve("보이는 글.txt"), "보이는 글이다.");

    service.start();
    awaitOrigins("보이는 글.txt");

    assertThat(origins()).containsExactly("보이는 글.txt");
  }

  @Test
  void theFolderMayBeMissingAtTheStart() throws Exception {
    service.start();
    assertThat(origins()).isEmpty();

    Files.createDirectories(watched);
    Files.writeString(watched.resolve("늦은 글.txt"), "늦게 온 글이다.");
    awaitOrigins("늦은 글.txt");
  }
}
