package kr.malmungchi.service.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The OpenAPI 3.1 description of the API, written by hand in one YAML file for each part of it.
 *
 * <p>{@code x-limit} beside a bound names the limit of {@link kr.malmungchi.Limits} that it is, and
 * {@code x-problems} explains the {@linkplain kr.malmungchi.service.problem.ProblemType types of
 * problems}.
 */
public final class ApiDescription {
  private static final ImmutableList<String> PARTS =
      ImmutableList.of("api", "search", "facts", "documents", "imports", "dictionary");
  private static final String REFERENCE = "$ref";

  private final ObjectNode root;

  private ApiDescription(ObjectNode root) {
    this.root = root;
  }

  public static ApiDescription load() {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    ObjectNode root = yaml.createObjectNode();
    PARTS.forEach(part -> merge(root, read(part, yaml), part));
    return new ApiDescription(root);
  }

  private static JsonNode read(String part, ObjectMapper yaml) {
    try {
      return yaml.readTree(
          Resources.toByteArray(Resources.getResource(ApiDescription.class, part + ".yaml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void merge(ObjectNode whole, JsonNode part, String place) {
    part.properties()
        .forEach(
            field -> {
              String name = field.getKey();
              if (whole.get(name) instanceof ObjectNode known && field.getValue().isObject()) {
                merge(known, field.getValue(), place + "/" + name);
              } else if (whole.has(name)) {
                throw new IllegalStateException("described twice: " + place + "/" + name);
              } else {
                whole.set(name, field.getValue());
              }
            });
  }

  public JsonNode root() {
    return root;
  }

  /** What a reference refers to; anything else is itself. */
  public JsonNode resolved(JsonNode node) {
    return node.has(REFERENCE)
        ? resolved(root.at(node.get(REFERENCE).asText().substring(1)))
        : node;
  }

  /** The name of what a reference refers to: {@code Hit}; empty for anything else. */
  static String nameOf(JsonNode node) {
    String reference = node.path(REFERENCE).asText();
    return reference.substring(reference.lastIndexOf('/') + 1);
  }
}
