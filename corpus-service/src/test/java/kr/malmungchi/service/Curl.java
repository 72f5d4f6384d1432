package kr.malmungchi.service;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A curl command of the reference page as a request; it knows the options that stand there. */
record Curl(String method, String address, List<String> headers, Optional<String> body) {
  static final String SERVER = "http://localhost:8080";

  private static final Pattern WORD = Pattern.compile("'([^']*+)'|([^\\s']++)");

  static Curl parse(String command) {
    List<String> words = new ArrayList<>();
    for (Matcher word = WORD.matcher(command); word.find(); ) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    if (!words.remove(0).equals("curl")) {
      throw new IllegalArgumentException("no curl command: " + command);
    }
    String method = "";
    String address = "";
    List<String> headers = new ArrayList<>();
    List<String> data = new ArrayList<>();
    boolean isQuery = false;
    for (int i = 0; i < words.size(); i++) {
      switch (words.get(i)) {
        case "-X" -> method = words.get(++i);
        case "-H" -> headers.add(words.get(++i));
        case "-d", "--data-binary" -> data.add(words.get(++i));
        case "--data-urlencode" -> data.add(encoded(words.get(++i)));
        case "-G" -> isQuery = true;
        case "-o" -> i++;
        case "-i" -> {
          // Only shows more.
        }
        default -> address = words.get(i);
      }
    }
    String sent = String.join("&", data);
    String usual = data.isEmpty() || isQuery ? "GET" : "POST";
    return new Curl(
        method.isEmpty() ? usual : method,
        isQuery && !data.isEmpty() ? address + "?" + sent : address,
        headers,
        data.isEmpty() || isQuery ? Optional.empty() : Optional.of(sent));
  }

  private static String encoded(String pair) {
    int at = pair.indexOf('=') + 1;
    return pair.substring(0, at) + URLEncoder.encode(pair.substring(at), StandardCharsets.UTF_8);
  }

  /** Without the server. */
  String path() {
    return address.substring(SERVER.length());
  }

  HttpRequest.Builder request(Function<String, HttpRequest.Builder> requests) {
    HttpRequest.Builder request = requests.apply(path());
    for (String header : headers) {
      int at = header.indexOf(':');
      request.header(header.substring(0, at), header.substring(at + 1).strip());
    }
    return request.method(
        method, body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
  }
}
