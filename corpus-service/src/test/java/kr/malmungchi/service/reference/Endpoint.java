package kr.malmungchi.service.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.reflect.ClassPath;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.malmungchi.Limits;
import kr.malmungchi.corpus.FactRequest;
import kr.malmungchi.search.Order;
import kr.malmungchi.service.api.SearchParameters;
import kr.malmungchi.service.api.TaggedByRevision;
import org.jspecify.annotations.Nullable;

/**
 * What the resources take at one method of one path, by their annotations.
 *
 * @param parameters their places and names, with their types
 */
record Endpoint(
    Map<String, String> parameters,
    Map<String, String> defaults,
    Set<String> required,
    Set<String> consumes,
    boolean isTagged) {
  static final Endpoint NONE = new Endpoint(Map.of(), Map.of(), Set.of(), Set.of(), false);

  private static final String API = "/api/v1";

  /** Strings that the parameters of facts convert by hand. */
  private static final Map<String, String> CONVERTED =
      Map.of("size", "integer", "exact", "boolean", "sort", "string");

  /** All below /api/v1 by method and path: {@code get /api/v1/search}. */
  static Map<String, Endpoint> all() {
    Map<String, Endpoint> all = new TreeMap<>();
    for (Class<?> resource : resources()) {
      for (Method method : resource.getDeclaredMethods()) {
        for (Annotation annotation : method.getAnnotations()) {
          HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
          if (verb != null) {
            String path = path(resource, method);
            String address = verb.value().toLowerCase(Locale.ROOT) + " " + path;
            all.computeIfAbsent(address, added -> empty(resource, verb)).add(method, path);
          }
        }
      }
    }
    return all;
  }

  private static List<Class<?>> resources() {
    try {
      return ClassPath.from(Endpoint.class.getClassLoader())
          .getTopLevelClassesRecursive("kr.malmungchi.service")
          .stream()
          .<Class<?>>map(ClassPath.ClassInfo::load)
          .filter(type -> pathOf(type).startsWith(API))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String pathOf(AnnotatedElement element) {
    Path path = element.getAnnotation(Path.class);
    return path == null ? "" : path.value();
  }

  private static String path(Class<?> resource, Method method) {
    String part = pathOf(method);
    String whole = pathOf(resource) + (part.isEmpty() ? "" : "/" + part);
    return whole.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
  }

  private static Endpoint empty(Class<?> resource, HttpMethod verb) {
    boolean isTagged =
        verb.value().equals(HttpMethod.GET) && resource.isAnnotationPresent(TaggedByRevision.class);
    return new Endpoint(
        new TreeMap<>(), new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), isTagged);
  }

  private void add(Method method, String path) {
    Consumes types = method.getAnnotation(Consumes.class);
    if (types != null) {
      consumes.addAll(List.of(types.value()));
    }
    for (Parameter parameter : method.getParameters()) {
      boolean mayBeNull = parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
      add(parameter, parameter.getParameterizedType(), mayBeNull, path);
    }
  }

  private void add(AnnotatedElement declared, Type type, boolean mayBeNull, String path) {
    QueryParam query = declared.getAnnotation(QueryParam.class);
    PathParam segment = declared.getAnnotation(PathParam.class);
    HeaderParam header = declared.getAnnotation(HeaderParam.class);
    if (query != null) {
      add("query", query.value(), declared, type);
      if (mayBeNull) {
        required.add(query.value());
      }
    } else if (segment != null) {
      add("path", segment.value(), declared, type);
      required.add(segment.value());
    } else if (header != null && !header.value().equals(HttpHeaders.CONTENT_TYPE)) {
      add("header", header.value(), declared, type);
    } else if (declared.isAnnotationPresent(BeanParam.class)) {
      if (type.equals(SearchParameters.class)) {
        required.add("q"); // The page, which takes the same, can do without.
      }
      for (Field field : ((Class<?>) type).getDeclaredFields()) {
        add(field, field.getGenericType(), false, path);
        if (field.isAnnotationPresent(QueryParam.class) && CONVERTED.containsKey(field.getName())) {
          addConverted(field.getName(), path);
        }
      }
    }
  }

  private void add(String place, String name, AnnotatedElement declared, Type type) {
    parameters.put(place + " " + name, word(type));
    DefaultValue otherwise = declared.getAnnotation(DefaultValue.class);
    if (otherwise != null) {
      defaults.put(name, otherwise.value());
    }
  }

  private void addConverted(String name, String path) {
    parameters.put("query " + name, String.valueOf(CONVERTED.get(name)));
    boolean isFile = path.endsWith("{format}");
    int size = isFile ? Limits.defaults().factPage() : FactRequest.all().size();
    defaults.put(
        name,
        switch (name) {
          case "size" -> "" + size;
          case "sort" -> Order.RELEVANCE.label();
          default -> "false";
        });
  }

  private static String word(Type type) {
    if (type instanceof ParameterizedType generic) {
      String inner = word(generic.getActualTypeArguments()[0]);
      return generic.getRawType().equals(Optional.class) ? inner : inner + "[]";
    }
    if (type.equals(int.class) || type.equals(Integer.class)) {
      return "integer";
    }
    return type.equals(boolean.class) ? "boolean" : "string";
  }

  /** The same word for what is described. */
  static String type(ApiDescription api, JsonNode declared) {
    JsonNode schema = api.resolved(declared);
    return schema.has("items")
        ? type(api, schema.path("items")) + "[]"
        : schema.path("type").asText();
  }
}
