package kr.malmungchi.service.reference;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.malmungchi.dictionary.Fault;
import kr.malmungchi.json.Json;
import kr.malmungchi.service.api.TaggedByRevision;
import kr.malmungchi.service.imports.FileOutcome;
import kr.malmungchi.service.imports.ImportJson;
import kr.malmungchi.service.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The records that are JSON of the API, and the schemas that describe them, in the same words. */
final class Shapes {
  private static final String SUFFIX = "Json";

  /** Of the command line only. */
  private static final Set<String> NOT_SERVED =
      Set.of("Evaluation", "Qrels", "AddReport", "AddResult", "Key", "Keys", "NewKey");

  /** What requests send, with the field that must be there. */
  private static final Map<String, String> SENT =
      Map.of("NewDocument", "text", "Verdict", "rules", "NewRule", "rule");

  private static final Set<Class<?>> INTEGERS =
      Set.of(int.class, long.class, Integer.class, Long.class);

  private static final Map<String, Class<? extends Record>> ALL = find();

  private Shapes() {}

  /** By the names of their schemas: {@code Hit} for {@code HitJson}. */
  static Map<String, Class<? extends Record>> all() {
    return ALL;
  }

  private static Map<String, Class<? extends Record>> find() {
    Map<String, Class<? extends Record>> all = new TreeMap<>();
    classesBeside(Json.class).forEach(type -> add(type, SUFFIX, all));
    SENT.keySet()
        .forEach(
            name ->
                classesBeside(TaggedByRevision.class).forEach(type -> add(type, name, name, all)));
    all.put("Problem", Problem.class);
    all.put("Fault", Fault.class);
    classesBeside(ImportJson.class).forEach(type -> add(type, SUFFIX, all));
    all.put("FileOutcome", FileOutcome.class);
    all.keySet().removeAll(NOT_SERVED);
    return all;
  }

  private static Stream<Class<?>> classesBeside(Class<?> neighbour) {
    try {
      return ClassPath.from(Shapes.class.getClassLoader())
          .getTopLevelClasses(neighbour.getPackageName())
          .stream()
          .<Class<?>>map(ClassPath.ClassInfo::load)
          .flatMap(type -> Stream.concat(Stream.of(type), Stream.of(type.getDeclaredClasses())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(
      Class<?> type, String suffix, Map<String, Class<? extends Record>> shapes) {
    if (type.isRecord() && type.getSimpleName().endsWith(suffix)) {
      String name = type.getSimpleName();
      add(type, name, name.substring(0, name.length() - suffix.length()), shapes);
    }
  }

  private static void add(
      Class<?> type, String simpleName, String name, Map<String, Class<? extends Record>> shapes) {
    if (type.isRecord()
        && type.getSimpleName().equals(simpleName)
        && shapes.put(name, type.asSubclass(Record.class)) != null) {
      throw new IllegalStateException("two records are " + name);
    }
  }

  /** The fields that a record has, with their types. */
  static Map<String, String> declared(Class<?> shape) {
    Map<String, String> fields = new TreeMap<>();
    for (RecordComponent component : shape.getRecordComponents()) {
      if (isUnwrapped(component)) {
        fields.putAll(declared(component.getType()));
      } else {
        String type = word(component.getAnnotatedType());
        boolean mustBeThere = component.getName().equals(SENT.get(shape.getSimpleName()));
        fields.put(component.getName(), mustBeThere ? type.replace("?", "") : type);
      }
    }
    return fields;
  }

  private static boolean isUnwrapped(RecordComponent component) {
    return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
  }

  /** The fields that are never left out. */
  static Set<String> always(Class<?> shape) {
    Set<String> always = new TreeSet<>(declared(shape).keySet());
    String sent = SENT.get(shape.getSimpleName());
    if (sent != null) {
      always.retainAll(List.of(sent));
    }
    if (shape.isAnnotationPresent(JsonInclude.class)) {
      always.removeIf(name -> String.valueOf(declared(shape).get(name)).endsWith("?"));
    }
    return always;
  }

  private static String word(AnnotatedType annotated) {
    String type = plain(annotated);
    return annotated.isAnnotationPresent(Nullable.class) ? type + "?" : type;
  }

  private static String plain(AnnotatedType annotated) {
    if (annotated instanceof AnnotatedParameterizedType generic) {
      AnnotatedType[] inner = generic.getAnnotatedActualTypeArguments();
      return inner.length == 1 ? plain(inner[0]) + "[]" : "{" + plain(inner[1]) + "}";
    }
    Class<?> type = (Class<?>) annotated.getType();
    if (INTEGERS.contains(type)) {
      return "integer";
    }
    if (type.equals(double.class) || type.equals(Double.class)) {
      return "number";
    }
    if (type.equals(boolean.class)) {
      return "boolean";
    }
    String name = type.getSimpleName();
    boolean isShape = type.isRecord() && all().containsKey(name.replaceAll(SUFFIX + "$", ""));
    return isShape ? name.replaceAll(SUFFIX + "$", "") : "string";
  }

  /** The fields that a schema describes, with their types. */
  static Map<String, String> described(ApiDescription api, JsonNode schema) {
    Map<String, String> fields = new TreeMap<>();
    parts(api, schema)
        .forEach(
            part ->
                part.path("properties")
                    .properties()
                    .forEach(field -> fields.put(field.getKey(), word(api, field.getValue()))));
    return fields;
  }

  static Set<String> required(ApiDescription api, JsonNode schema) {
    Set<String> required = new TreeSet<>();
    parts(api, schema)
        .forEach(part -> part.path("required").forEach(name -> required.add(name.asText())));
    return required;
  }

  private static Stream<JsonNode> parts(ApiDescription api, JsonNode schema) {
    JsonNode whole = api.resolved(schema);
    Stream.Builder<JsonNode> parts = Stream.builder();
    whole.path("allOf").forEach(parts::add);
    return Stream.concat(Stream.of(whole), parts.build().flatMap(part -> parts(api, part)));
  }

  private static String word(ApiDescription api, JsonNode declared) {
    if (declared.has("anyOf")) {
      return word(api, declared.path("anyOf").path(0)) + "?";
    }
    JsonNode schema = api.resolved(declared);
    if (declared.has("$ref") && !schema.path("type").asText().equals("string")) {
      return ApiDescription.nameOf(declared);
    }
    JsonNode type =
        schema.path("type").isArray() ? schema.path("type").path(0) : schema.path("type");
    String word =
        switch (type.asText()) {
          case "array" -> word(api, schema.path("items")) + "[]";
          case "object" -> "{" + word(api, schema.path("additionalProperties")) + "}";
          default -> type.asText();
        };
    return schema.path("type").isArray() ? word + "?" : word;
  }
}
