package kr.malmungchi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.net.HttpURLConnection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The service, as it comes. */
final class OurServer implements SearchServer {
  private final ChildService service;

  private OurServer(ChildService service) {
    this.service = service;
  }

  /** Starts it on its data, which are made of the passages the first time. */
  static OurServer start(Path folder, List<SquadFile.Passage> passages) throws IOException {
    Path lines = folder.resolve("passages.jsonl");
    if (Files.notExists(lines)) {
      ObjectMapper json = new ObjectMapper();
      try (Writer writer = Files.newBufferedWriter(lines)) {
        for (SquadFile.Passage passage : passages) {
          Map<String, String> line =
              Map.of("_id", passage.id(), "title", passage.title(), "text", passage.text());
          writer.write(json.writeValueAsString(line) + "\n");
        }
      }
    }
    return new OurServer(ChildService.start(folder.resolve("data"), lines, HEAP));
  }

  @Override
  public String name() {
    return "Malmungchi";
  }

  @Override
  public HttpURLConnection search(String question) throws IOException {
    String words = URLEncoder.encode(question, StandardCharsets.UTF_8);
    return (HttpURLConnection)
        service
            .address()
            .resolve("/api/v1/search?size=" + SIZE + "&q=" + words)
            .toURL()
            .openConnection();
  }

  @Override
  public List<String> ids(JsonNode answer) {
    List<String> ids = new ArrayList<>();
    for (JsonNode hit : answer.get("hits")) {
      String origin = hit.get("document").get("origin").asText();
      String id = origin.substring(origin.indexOf('#') + 1);
      if (!ids.contains(id)) {
        ids.add(id);
      }
    }
    return ids;
  }

  @Override
  public ProcessHandle process() {
    return service.process();
  }

  @Override
  public void close() {
    service.process().destroy();
    var unused = service.process().onExit().join();
  }
}
