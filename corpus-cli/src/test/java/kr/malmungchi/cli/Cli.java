package kr.malmungchi.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The real command on a data folder below a temporary one. */
record Cli(Path folder, OptionalInt columns, boolean colour, Language language) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  Cli(Path folder) {
    this(folder, OptionalInt.empty(), false, Language.ENGLISH);
  }

  /** What a run of the command left behind. */
  record Run(int code, String out, String err) {
    JsonNode json() {
      try {
        return JSON.readTree(out);
      } catch (JsonProcessingException e) {
        throw new AssertionError("not one JSON value: " + out, e);
      }
    }

    List<String> lines() {
      return out.lines().toList();
    }
  }

  Path data() {
    return folder.resolve("data");
  }

  Run run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(new PrintWriter(out), new PrintWriter(err), columns, false, colour, language);
    String[] all =
        Stream.concat(Stream.of("--data", data().toString()), Stream.of(arguments))
            .toArray(String[]::new);
    int code = Program.run(console, all);
    console.flush();
    return new Run(code, out.toString(), err.toString());
  }

  static String line(String text) {
    return text + System.lineSeparator();
  }

  /** How many passages a search finds. */
  int total(String... arguments) {
    return run(Stream.concat(Stream.of("search", "--json"), Stream.of(arguments))
            .toArray(String[]::new))
        .json()
        .get("total")
        .asInt();
  }

  /** Writes a file below the folder and returns its path. */
  String file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  String file(String name, byte[] bytes) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString();
  }
}
