package kr.malmungchi.jsonlines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import org.jspecify.annotations.Nullable;

/** A line of a file that is not blank. */
public final class JsonLine {
  private static final int LONGEST_NAME = 1_000;

  /** Texts may be as long as a file; what is nested deeper than Jackson's default is refused. */
  private static final JsonMapper JSON = mapper();

  private final int number;
  private final long start;
  private final byte[] bytes;

  JsonLine(int number, long start, byte[] bytes) {
    this.number = number;
    this.start = start;
    this.bytes = bytes;
  }

  private static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build());
    return mapper;
  }

  /** Counted from 1. */
  public int number() {
    return number;
  }

  /** Where it starts in the file, in bytes. */
  long start() {
    return start;
  }

  /** How many bytes it has, without the mark of UTF-8 at the file's start. */
  int length() {
    return bytes.length;
  }

  /**
   * The object on the line.
   *
   * @throws CorpusException of kind {@code UNREADABLE} if there is something else
   */
  public ObjectNode object() {
    try (InputStreamReader text =
        new InputStreamReader(
            new ByteArrayInputStream(bytes),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
      if (JSON.readTree(text) instanceof ObjectNode object) {
        return object;
      }
      throw wrong("not a JSON object");
    } catch (JsonProcessingException e) {
      throw wrong("not JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw wrong("not UTF-8", e);
    }
  }

  /** The {@code _id} of an object on the line. */
  public String id(ObjectNode object) {
    String id = object.path("_id").asText("");
    if (id.isBlank()) {
      throw wrong("no _id");
    }
    if (id.length() > LONGEST_NAME) {
      throw wrong("an _id of more than %,d characters".formatted(LONGEST_NAME));
    }
    return id;
  }

  /**
   * A field's text; empty where it is missing or null.
   *
   * @throws CorpusException of kind {@code UNREADABLE} if it is no text
   */
  public Optional<String> text(ObjectNode object, String field) {
    JsonNode value = object.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw wrong(field + " is not a text");
    }
    return Optional.of(value.textValue());
  }

  /** What is wrong with the line, as a sentence that names it. */
  public CorpusException wrong(String what) {
    return wrong(what, null);
  }

  private CorpusException wrong(String what, @Nullable Throwable cause) {
    String sentence = "line %d: %s".formatted(number, what.lines().findFirst().orElse(""));
    return cause == null
        ? new CorpusException(Kind.UNREADABLE, sentence)
        : new CorpusException(Kind.UNREADABLE, sentence, cause);
  }
}
