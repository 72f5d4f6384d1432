package kr.malmungchi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.util.List;

/** A server in a process of its own that has the passages of a {@link SquadFile}. */
interface SearchServer extends AutoCloseable {
  /** How many passages a question asks for. */
  int SIZE = 10;

  /** What a server may use of memory for its objects. */
  String HEAP = "-Xmx1g";

  String name();

  /**
   * A request, not sent yet, for the best {@link #SIZE} passages with their texts and highlights.
   */
  HttpURLConnection search(String question) throws IOException;

  /** The ids of the passages in an answer, the best first, none twice. */
  List<String> ids(JsonNode answer);

  ProcessHandle process();

  /** Returns when the process has ended. */
  @Override
  void close();
}
