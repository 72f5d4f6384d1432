package kr.malmungchi.service.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Holds every answer of the service against the API's description. */
public final class AnswerSchemas {
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

  private final ApiDescription api = ApiDescription.load();
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<String, Schema> schemas = new HashMap<>();

  /**
   * Fails unless the answer is described: its status, its media type and each of its fields.
   * Addresses outside of /api/v1, and those that there are none of, are left out.
   */
  public void check(String method, String path, int status, String mediaType, JsonNode body) {
    Optional<JsonNode> operation = operation(method, path);
    if (operation.isEmpty()) {
      return;
    }
    JsonNode responses = operation.get().path("responses");
    JsonNode response =
        api.resolved(responses.path(responses.has("" + status) ? "" + status : "default"));
    String at = method + " " + path + " " + status;
    assertThat(status >= 400).as(at + " is described").isEqualTo(!responses.has("" + status));
    if (mediaType.isEmpty()) {
      assertThat(response.has("content")).as(at + " has a body").isFalse();
      return;
    }
    String type = mediaType.split(";", 2)[0];
    JsonNode content = response.path("content").path(type);
    assertThat(content.isMissingNode()).as(at + " may be " + type).isFalse();
    if (!body.isMissingNode()) {
      assertThat(schema(content.path("schema")).validate(body)).as(at + " " + body).isEmpty();
    }
  }

  /** Named paths before those with parameters. */
  Optional<JsonNode> operation(String method, String path) {
    String plain = path.split("\\?", 2)[0];
    return api.root().path("paths").properties().stream()
        .filter(described -> matches(described.getKey(), plain))
        .min((one, other) -> parameters(one.getKey()) - parameters(other.getKey()))
        .map(described -> described.getValue().path(method.toLowerCase(Locale.ROOT)))
        .filter(JsonNode::isObject);
  }

  private static int parameters(String path) {
    return (int) PARAMETER.matcher(path).results().count() * (path.contains(".{") ? 0 : 1);
  }

  private static boolean matches(String described, String path) {
    String pattern =
        described.replace(".{format}", "\\.(?:csv|md)").replaceAll("\\{[a-z]+}", "[^/]+");
    return Pattern.matches(pattern, path);
  }

  private Schema schema(JsonNode declared) {
    return schemas.computeIfAbsent(
        declared.toString(),
        text -> {
          ObjectNode whole = JsonNodeFactory.instance.objectNode();
          whole.setAll((ObjectNode) declared);
          whole.set("components", api.root().path("components"));
          return registry.getSchema(whole);
        });
  }
}
