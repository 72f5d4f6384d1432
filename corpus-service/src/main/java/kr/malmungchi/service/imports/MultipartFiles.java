package kr.malmungchi.service.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.malmungchi.service.problem.Problem;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;

/**
 * Writes the files of a form (RFC 7578) into a {@link Staging} while they come: the parts that are
 * named {@code file} and have a file's name. Other parts are passed over.
 */
final class MultipartFiles implements MultiPart.Parser.Listener {
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_HEADERS = 16 << 10;
  private static final int MOST_OTHER_PARTS = 100;
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*+([A-Za-z*]++)\\s*+=\\s*+(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^;\\s]*+))");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\])");

  private final Staging staging;
  private String disposition = "";
  private Optional<OutputStream> file = Optional.empty();
  private Optional<Throwable> failure = Optional.empty();
  private boolean complete;

  private MultipartFiles(Staging staging) {
    this.staging = staging;
  }

  /**
   * @param type the request's Content-Type, which names the boundary
   */
  static void read(String type, InputStream body, Staging staging, ImportLimits limits)
      throws IOException {
    String boundary = MultiPart.extractBoundary(type);
    if (boundary == null) {
      throw Problem.of(400, "the Content-Type of a form names its boundary").asException();
    }
    MultipartFiles files = new MultipartFiles(staging);
    MultiPart.Parser parser = new MultiPart.Parser(boundary, files);
    parser.setMaxParts(limits.files() + MOST_OTHER_PARTS);
    parser.setPartHeadersMaxLength(LONGEST_HEADERS);
    byte[] buffer = new byte[BUFFER];
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      parser.parse(Content.Chunk.from(ByteBuffer.wrap(buffer, 0, read), /* last= */ false));
      files.rethrow();
    }
    parser.parse(Content.Chunk.EOF);
    if (!files.complete) {
      throw Problem.of(400, "the form ends too early").asException();
    }
  }

  private void rethrow() throws IOException {
    if (failure.isPresent()) {
      switch (failure.get()) {
        case UncheckedIOException e -> throw e.getCause();
        case RuntimeException e when e.getClass().getPackageName().startsWith("kr.") -> throw e;
        default -> throw Problem.of(400, "the form cannot be read").asException();
      }
    }
  }

  @Override
  public void onPartBegin() {
    disposition = "";
  }

  @Override
  public void onPartHeader(String name, String value) {
    if (name.equalsIgnoreCase("Content-Disposition")) {
      disposition = value;
    }
  }

  @Override
  public void onPartHeaders() {
    Map<String, String> parameters = parameters(disposition);
    String name = parameters.getOrDefault("filename*", parameters.getOrDefault("filename", ""));
    if ("file".equals(parameters.get("name")) && !name.isEmpty()) {
      try {
        file = Optional.of(staging.begin(name));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Map<String, String> parameters(String disposition) {
    Map<String, String> parameters = new HashMap<>();
    Matcher matcher = PARAMETER.matcher(disposition);
    while (matcher.find()) {
      String name = matcher.group(1).toLowerCase(Locale.ROOT);
      String quoted = matcher.group(2);
      String value = quoted == null ? matcher.group(3) : ESCAPED.matcher(quoted).replaceAll("$1");
      parameters.put(name, name.endsWith("*") ? decoded(value) : value);
    }
    return parameters;
  }

  /** {@code UTF-8''%EA%B8%80.txt}, after RFC 5987. */
  private static String decoded(String value) {
    int start = value.indexOf("''") + 2;
    try {
      String plus = value.substring(start).replace("+", "%2B");
      return URLDecoder.decode(plus, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Problem.of(400, "not a file's name: \"%s\"".formatted(value)).asException();
    }
  }

  @Override
  public void onPartContent(Content.Chunk chunk) {
    if (file.isPresent()) {
      byte[] bytes = new byte[chunk.remaining()];
      chunk.getByteBuffer().get(bytes);
      try {
        file.get().write(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void onPartEnd() {
    if (file.isPresent()) {
      try {
        file.get().close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      file = Optional.empty();
    }
  }

  @Override
  public void onComplete() {
    complete = true;
  }

  @Override
  public void onFailure(Throwable cause) {
    failure = failure.or(() -> Optional.of(cause));
  }
}
