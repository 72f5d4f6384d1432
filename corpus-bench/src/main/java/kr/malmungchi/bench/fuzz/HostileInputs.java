package kr.malmungchi.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.Resources;
import com.google.common.primitives.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes hostile inputs of good ones, which are lines of {@code fuzz.txt}. The same seed and number
 * always make the same one.
 */
final class HostileInputs {
  private static final String HEAD = " HTTP/1.1\r\nHost: localhost\r\n";
  private static final int DOCUMENTS = 50;
  private static final int MOST_WORDS = 12;
  private static final Map<String, String> TYPES =
      Map.of("txt", "text/plain", "md", "text/markdown", "html", "text/html");

  private final Map<String, List<String>> lines = new HashMap<>();
  private final List<byte[]> words = new ArrayList<>();
  private final long seed;

  HostileInputs(long seed) {
    this.seed = seed;
    try {
      String block = "";
      for (String line : Resources.readLines(Resources.getResource("fuzz.txt"), UTF_8)) {
        if (line.startsWith("## ")) {
          block = line.substring("## ".length());
        } else if (!line.isEmpty() && !line.startsWith("# ")) {
          lines.computeIfAbsent(block, none -> new ArrayList<>()).add(unescaped(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    block("words").forEach(word -> words.add(HostileInput.bytes(word)));
    for (int i = 0; i < 256; i++) {
      words.add(new byte[] {(byte) i});
    }
  }

  private static String unescaped(String line) {
    return line.replace("{n}", "\n").replace("{r}", "\r").replace("{0}", "\u0000");
  }

  private List<String> block(String name) {
    return Objects.requireNonNull(lines.get(name), name);
  }

  HostileInput make(long number) {
    Random random = new Random(seed * 1_000_003 + number);
    int kind = random.nextInt(100);
    if (kind < 25) {
      return raw(random);
    }
    if (kind < 60) {
      return question(random);
    }
    if (kind < 72) {
      return path(random);
    }
    if (kind < 84) {
      return json(random);
    }
    if (kind < 94) {
      return file(random);
    }
    return kind < 98 ? archive(random) : dictionary(random);
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  /** A whole request, harmed anywhere. */
  private HostileInput raw(Random random) {
    byte[] good = HostileInput.bytes(one(block("requests"), random) + "\r\n");
    return new HostileInput("raw", new Mutation(random).of(good, words), false);
  }

  /** Parameters with values of anything, rightly escaped. */
  private HostileInput question(Random random) {
    StringBuilder address = new StringBuilder(one(block("paths"), random));
    int parameters = Math.max(1, random.nextInt(6) - 2);
    for (int i = 0; i < parameters; i++) {
      String name = i == 0 && random.nextInt(5) > 0 ? "q" : one(block("parameters"), random);
      address.append(i == 0 ? '?' : '&').append(name).append('=');
      address.append(URLEncoder.encode(text(random), UTF_8));
    }
    return request("question", "GET " + address, "", new byte[0]);
  }

  private String text(Random random) {
    if (random.nextInt(4) == 0) {
      return one(block("values"), random);
    }
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(MOST_WORDS);
    for (int i = 0; i < pieces; i++) {
      String piece = one(block(random.nextBoolean() ? "pieces" : "words"), random);
      text.append(random.nextInt(15) == 0 ? piece.repeat(1 + random.nextInt(50)) : piece);
    }
    return text.toString();
  }

  /** A path whose escapes, dots and signs are harmed. */
  private HostileInput path(Random random) {
    byte[] path = HostileInput.bytes(one(block("paths"), random) + "/" + text(random));
    byte[] harmed = new Mutation(random).of(path, words);
    StringBuilder escaped = new StringBuilder();
    for (byte one : harmed) {
      boolean plain = one > ' ' && one < 0x7F && one != '?' && one != '#';
      escaped.append(
          plain && random.nextInt(10) > 0 ? "" + (char) one : "%%%02x".formatted(one & 0xFF));
    }
    return request("path", "GET " + escaped, "", new byte[0]);
  }

  private HostileInput json(Random random) {
    byte[] body = HostileInput.bytes(one(block("json"), random));
    byte[] harmed = new Mutation(random).of(body, words);
    String what =
        random.nextInt(4) == 0
            ? "PUT /api/v1/documents/probe/furniture"
            : "PUT /api/v1/documents/f" + random.nextInt(DOCUMENTS);
    return request("json", what, "application/json", harmed);
  }

  private HostileInput file(Random random) {
    String ending = one(List.of("txt", "md", "html", "jsonl"), random);
    byte[] harmed =
        new Mutation(random).of(HostileInput.bytes(String.join("\n", several(random))), words);
    return ending.equals("jsonl")
        ? request("file", "POST /api/v1/imports?origin=f.jsonl", "application/octet-stream", harmed)
        : request(
            "file",
            "PUT /api/v1/documents/f" + random.nextInt(DOCUMENTS),
            Objects.requireNonNull(TYPES.get(ending)),
            harmed);
  }

  private List<String> several(Random random) {
    List<String> several = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(MOST_WORDS); i++) {
      several.add(one(block("files"), random));
    }
    return several;
  }

  private HostileInput archive(Random random) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      for (String ending : List.of("txt", "md", "html", "jsonl")) {
        zip.putNextEntry(new ZipEntry("글/" + random.nextInt(DOCUMENTS) + "." + ending));
        zip.write(HostileInput.bytes(String.join("\n", several(random))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] harmed = new Mutation(random).of(bytes.toByteArray(), words);
    return request("archive", "POST /api/v1/imports?origin=f.zip", "application/zip", harmed);
  }

  private HostileInput dictionary(Random random) {
    byte[] good = HostileInput.bytes(String.join("\n", block("rules")));
    byte[] harmed = new Mutation(random).of(good, words);
    return request("dictionary", "PUT /api/v1/dictionary", "text/plain", harmed);
  }

  private static HostileInput request(String kind, String what, String type, byte[] body) {
    String rest =
        type.isEmpty()
            ? ""
            : "Content-Type: %s\r\nContent-Length: %d\r\n".formatted(type, body.length);
    byte[] head = HostileInput.bytes(what + HEAD + rest + "\r\n");
    return new HostileInput(kind, Bytes.concat(head, body), true);
  }
}
