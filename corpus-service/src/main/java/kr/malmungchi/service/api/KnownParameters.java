package kr.malmungchi.service.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.malmungchi.service.problem.Problem;
import kr.malmungchi.service.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Refuses query parameters that a method does not declare, and repeated ones that are no lists: a
 * misspelt filter would otherwise look like one that has no effect.
 */
public final class KnownParameters implements ContainerRequestFilter {
  /** A page that is linked to from elsewhere may bring parameters of a mail or a search engine. */
  private static final String API = "api/";

  @Context private @Nullable ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    Method method = Objects.requireNonNull(resource).getResourceMethod();
    if (method == null || !request.getUriInfo().getPath().startsWith(API)) {
      return;
    }
    SortedMap<String, Class<?>> known = known(method);
    request.getUriInfo().getQueryParameters().forEach((name, values) -> check(known, name, values));
  }

  /** The parameters of a method with their types. */
  private static SortedMap<String, Class<?>> known(Method method) {
    SortedMap<String, Class<?>> known = new TreeMap<>();
    for (Parameter parameter : method.getParameters()) {
      add(parameter, parameter.getType(), known);
    }
    return known;
  }

  private static void add(
      AnnotatedElement declared, Class<?> type, SortedMap<String, Class<?>> known) {
    QueryParam query = declared.getAnnotation(QueryParam.class);
    if (query != null) {
      known.put(query.value(), type);
    } else if (declared.isAnnotationPresent(BeanParam.class)) {
      for (Field field : type.getDeclaredFields()) {
        add(field, field.getType(), known);
      }
    }
  }

  private static void check(SortedMap<String, Class<?>> known, String name, List<String> values) {
    Class<?> type = known.get(name);
    if (type == null) {
      throw Problem.ofParameter(
              ProblemType.UNKNOWN_PARAMETER,
              name,
              "unknown parameter \"%s\"; %s"
                  .formatted(
                      name,
                      known.isEmpty()
                          ? "this path takes none"
                          : "known are " + String.join(", ", known.keySet())))
          .asException();
    }
    if (values.size() > 1 && type != List.class) {
      throw Problem.ofParameter(name, "parameter \"%s\" is given more than once".formatted(name))
          .asException();
    }
  }
}
