package kr.malmungchi.service;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Refuses query parameters that a method does not declare, and repeated ones: a misspelt filter
 * would otherwise look like one that has no effect.
 */
final class KnownParameters implements ContainerRequestFilter {
  @Context private @Nullable ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    Method method = Objects.requireNonNull(resource).getResourceMethod();
    if (method == null) {
      return;
    }
    SortedSet<String> known = known(method);
    request.getUriInfo().getQueryParameters().forEach((name, values) -> check(known, name, values));
  }

  private static SortedSet<String> known(Method method) {
    return Arrays.stream(method.getParameters())
        .map((Parameter parameter) -> parameter.getAnnotation(QueryParam.class))
        .filter(Objects::nonNull)
        .map(QueryParam::value)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void check(SortedSet<String> known, String name, List<String> values) {
    if (!known.contains(name)) {
      throw Problem.ofParameter(
              name,
              "unknown parameter \"%s\"; %s"
                  .formatted(
                      name,
                      known.isEmpty()
                          ? "this path takes none"
                          : "known are " + String.join(", ", known)))
          .asException();
    }
    if (values.size() > 1) {
      throw Problem.ofParameter(name, "parameter \"%s\" is given more than once".formatted(name))
          .asException();
    }
  }
}
