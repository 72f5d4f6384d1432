package kr.malmungchi.service.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.Streams;
import com.google.common.io.Resources;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import kr.malmungchi.Limits;
import kr.malmungchi.document.Kind;
import kr.malmungchi.name.NameKind;
import kr.malmungchi.search.Misreading;
import kr.malmungchi.search.Order;
import kr.malmungchi.service.problem.ProblemType;
import org.junit.jupiter.api.Test;

/** The API's description says what the code does, no more and no less. */
class ApiDescriptionTest {
  private final ApiDescription api = ApiDescription.load();
  private final Map<String, Endpoint> endpoints = Endpoint.all();

  @Test
  void itIsOpenApi() throws IOException {
    JsonNode rules =
        new ObjectMapper()
            .readTree(
                Resources.toByteArray(Resources.getResource("openapi/openapi-3.1-schema.json")));
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(rules)
                .validate(api.root()))
        .isEmpty();
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    everywhere((name, node) -> assertThat(api.resolved(node).isMissingNode()).as(name).isFalse());
  }

  @Test
  void everythingDescribedIsReferredTo() {
    String text = api.root().toString();
    for (String kind : List.of("schemas", "parameters", "responses", "headers")) {
      api.root()
          .at("/components/" + kind)
          .fieldNames()
          .forEachRemaining(
              name -> assertThat(text).contains("#/components/" + kind + "/" + name + "\""));
    }
  }

  @Test
  void describesEveryMethodOfEveryPath() {
    assertThat(described().keySet()).isNotEmpty().isEqualTo(endpoints.keySet());
  }

  @Test
  void describesEveryParameter() {
    described()
        .forEach(
            (address, operation) -> {
              Map<String, String> declared = new TreeMap<>();
              for (JsonNode one : operation.path("parameters")) {
                JsonNode parameter = api.resolved(one);
                declared.put(
                    parameter.path("in").asText() + " " + parameter.path("name").asText(),
                    Endpoint.type(api, parameter.path("schema")));
              }
              assertThat(declared).as(address).isEqualTo(endpoint(address).parameters());
            });
  }

  @Test
  void describesWhichParametersMustBeThereAndWhatTheOthersAreWithout() {
    described()
        .forEach(
            (address, operation) -> {
              Map<String, String> defaults = new TreeMap<>();
              Set<String> required = new TreeSet<>();
              for (JsonNode one : operation.path("parameters")) {
                JsonNode parameter = api.resolved(one);
                String name = parameter.path("name").asText();
                if (parameter.at("/schema/default").isValueNode()) {
                  defaults.put(name, parameter.at("/schema/default").asText());
                }
                if (parameter.path("required").asBoolean()) {
                  required.add(name);
                }
              }
              assertThat(defaults).as(address).isEqualTo(endpoint(address).defaults());
              assertThat(required).as(address).isEqualTo(endpoint(address).required());
            });
  }

  @Test
  void describesWhatIsSent() {
    described()
        .forEach(
            (address, operation) -> {
              Set<String> types = new TreeSet<>();
              operation.at("/requestBody/content").fieldNames().forEachRemaining(types::add);
              assertThat(types).as(address).isEqualTo(endpoint(address).consumes());
            });
  }

  @Test
  void describesWhatIsTagged() {
    described()
        .forEach(
            (address, operation) ->
                assertThat(operation.path("responses").has("304"))
                    .as(address)
                    .isEqualTo(endpoint(address).isTagged()));
  }

  @Test
  void everyOperationIsFiledExplainedAndShown() {
    List<String> tags = api.root().path("tags").findValuesAsText("name");
    Set<String> ids = new TreeSet<>();
    described()
        .forEach(
            (address, operation) -> {
              assertThat(tags).contains(operation.path("tags").path(0).asText());
              assertThat(ids.add(operation.path("operationId").asText())).as(address).isTrue();
              assertThat(operation.path("summary").asText()).as(address).isNotBlank();
              assertThat(operation.path("description").asText()).as(address).isNotBlank();
              assertThat(operation.path("x-codeSamples")).as(address).isNotEmpty();
              assertThat(operation.path("responses").has("default")).as(address).isTrue();
            });
  }

  @Test
  void describesEveryFieldOfEveryAnswerAndRequest() {
    Map<String, Class<? extends Record>> shapes = Shapes.all();
    Set<String> objects = new TreeSet<>();
    api.root()
        .at("/components/schemas")
        .properties()
        .forEach(
            schema -> {
              if (!schema.getValue().path("type").asText().equals("string")) {
                objects.add(schema.getKey());
              }
            });
    assertThat(objects).isEqualTo(shapes.keySet());
    shapes.forEach(
        (name, shape) -> {
          JsonNode schema = api.root().at("/components/schemas/" + name);
          assertThat(Shapes.described(api, schema)).as(name).isEqualTo(Shapes.declared(shape));
          assertThat(Shapes.required(api, schema)).as(name).isEqualTo(Shapes.always(shape));
        });
  }

  @Test
  void everyBoundIsALimit() throws ReflectiveOperationException {
    Map<String, Object> limits = new TreeMap<>();
    for (RecordComponent limit : Limits.class.getRecordComponents()) {
      limits.put(limit.getName(), limit.getAccessor().invoke(Limits.defaults()));
    }
    List<JsonNode> bounded = new ArrayList<>();
    everywhere(
        (name, node) -> {
          if (node.has("maximum") || node.has("maxLength")) {
            bounded.add(node);
          }
        });
    assertThat(bounded)
        .isNotEmpty()
        .allSatisfy(
            node ->
                assertThat(node.path("maximum").asText(node.path("maxLength").asText()))
                    .as(node.toString())
                    .isEqualTo(String.valueOf(limits.get(node.path("x-limit").asText()))));
  }

  @Test
  void knowsTheWordsThatAreKnown() {
    assertThat(words("/components/parameters/kind/schema/items/enum"))
        .isEqualTo(Arrays.stream(Kind.values()).map(Kind::label).toList());
    assertThat(enumOf("search", "sort"))
        .isEqualTo(Arrays.stream(Order.values()).map(Order::label).toList());
    assertThat(api.root().at("/components/parameters/without/schema/items/pattern").asText())
        .isEqualTo("^(" + String.join("|", Misreading.RULES) + "):.+$");
    assertThat(enumOf("names", "type"))
        .isEqualTo(Arrays.stream(NameKind.values()).map(NameKind::label).toList());
  }

  private List<String> enumOf(String resource, String parameter) {
    return Streams.stream(api.root().at("/paths/~1api~1v1~1" + resource + "/get/parameters"))
        .filter(one -> one.path("name").asText().equals(parameter))
        .flatMap(one -> Streams.stream(one.at("/schema/enum")))
        .map(JsonNode::asText)
        .toList();
  }

  private List<String> words(String pointer) {
    return Streams.stream(api.root().at(pointer)).map(JsonNode::asText).toList();
  }

  @Test
  void explainsEveryTypeOfProblem() {
    Set<String> explained = new TreeSet<>();
    api.root().path("x-problems").fieldNames().forEachRemaining(explained::add);
    assertThat(explained)
        .isEqualTo(
            Arrays.stream(ProblemType.values())
                .map(ProblemType::label)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private Endpoint endpoint(String address) {
    return endpoints.getOrDefault(address, Endpoint.NONE);
  }

  /** By method and path. */
  private Map<String, JsonNode> described() {
    Map<String, JsonNode> operations = new TreeMap<>();
    api.root()
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            operations.put(
                                operation.getKey() + " " + path.getKey(), operation.getValue())));
    return operations;
  }

  private void everywhere(BiConsumer<String, JsonNode> visit) {
    visit("", api.root(), visit);
  }

  private static void visit(String place, JsonNode node, BiConsumer<String, JsonNode> visit) {
    visit.accept(place, node);
    node.properties()
        .forEach(field -> visit(place + "/" + field.getKey(), field.getValue(), visit));
    if (node.isArray()) {
      node.forEach(item -> visit(place, item, visit));
    }
  }
}
