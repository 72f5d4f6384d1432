package kr.malmungchi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * OpenSearch with one shard and no replica. Titles and texts are read by its Korean analyser with
 * the filters that come with it; texts are indexed with offsets, without which its highlights cost
 * five times as much, and titles count half, which finds more than other weights.
 */
final class OpenSearchServer implements SearchServer {
  private static final String INDEX =
      """
      {"settings": {"number_of_shards": 1, "number_of_replicas": 0},
       "mappings": {"dynamic": "strict", "properties": {
         "title": {"type": "text", "analyzer": "nori"},
         "text": {"type": "text", "analyzer": "nori", "index_options": "offsets"}}}}
      """;

  private static final int AT_ONCE = 500;

  private final ObjectMapper json = new ObjectMapper();
  private final Process process;
  private final URI address;

  private OpenSearchServer(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts it on its data.
   *
   * @param libraries the folder of its jars
   */
  static OpenSearchServer start(Path folder, Path libraries) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules=jdk.incubator.vector",
                "-cp",
                libraries.resolve("*").toString(),
                "kr.malmungchi.rival.OpenSearchNode",
                folder.toString())
            .redirectError(Redirect.DISCARD)
            .start();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    String line;
    while ((line = lines.readLine()) != null) {
      if (line.startsWith("http://")) {
        OpenSearchServer server = new OpenSearchServer(process, URI.create(line));
        Thread.ofVirtual().start(() -> lines.lines().forEach(log -> {}));
        return server;
      }
    }
    process.destroyForcibly();
    throw new IOException("OpenSearch did not start; is " + libraries + " the folder of its jars?");
  }

  /** Makes the index of these passages, for good. */
  void fill(List<SquadFile.Passage> passages) throws IOException {
    send("PUT", "/passages", INDEX);
    for (int from = 0; from < passages.size(); from += AT_ONCE) {
      StringBuilder lines = new StringBuilder();
      for (SquadFile.Passage passage :
          passages.subList(from, Math.min(passages.size(), from + AT_ONCE))) {
        lines.append("{\"index\": {\"_id\": %s}}\n".formatted(quoted(passage.id())));
        lines.append(
            json.writeValueAsString(Map.of("title", passage.title(), "text", passage.text())));
        lines.append('\n');
      }
      JsonNode answer = json.readTree(send("POST", "/passages/_bulk", lines.toString()));
      if (answer.get("errors").asBoolean()) {
        throw new IOException("not all passages were taken");
      }
    }
    // As our index, which does so by itself when nobody changes it.
    send("POST", "/passages/_forcemerge?max_num_segments=1", null);
    send("POST", "/passages/_refresh", null);
    send("POST", "/passages/_flush", null);
  }

  private byte[] send(String method, String path, @Nullable String body) throws IOException {
    HttpURLConnection connection = connection(method, path, body);
    byte[] answer = connection.getInputStream().readAllBytes();
    if (connection.getResponseCode() / 100 != 2) {
      throw new IOException(path + ": " + connection.getResponseCode());
    }
    return answer;
  }

  private HttpURLConnection connection(String method, String path, @Nullable String body)
      throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) address.resolve(path).toURL().openConnection();
    connection.setRequestMethod(method);
    if (body != null) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      connection.setRequestProperty("Content-Type", "application/json");
      connection.setDoOutput(true);
      connection.setFixedLengthStreamingMode(bytes.length);
      try (OutputStream stream = connection.getOutputStream()) {
        stream.write(bytes);
      }
    }
    return connection;
  }

  private String quoted(String text) throws IOException {
    return json.writeValueAsString(text);
  }

  @Override
  public String name() {
    return "OpenSearch";
  }

  @Override
  public HttpURLConnection search(String question) throws IOException {
    // The whole text comes with its highlights, so it need not come a second time.
    return connection(
        "POST",
        "/passages/_search",
        """
        {"size": %d, "_source": ["title"],
         "query": {"multi_match": {"query": %s, "type": "most_fields", "fields": ["title^0.5", "text"]}},
         "highlight": {"type": "unified", "number_of_fragments": 0, "fields": {"text": {}}}}
        """
            .formatted(SIZE, quoted(question)));
  }

  @Override
  public List<String> ids(JsonNode answer) {
    List<String> ids = new ArrayList<>();
    answer.get("hits").get("hits").forEach(hit -> ids.add(hit.get("_id").asText()));
    return ids;
  }

  @Override
  public ProcessHandle process() {
    return process.toHandle();
  }

  @Override
  public void close() {
    process.destroy();
    var unused = process.onExit().join();
  }
}
