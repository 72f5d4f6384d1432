package kr.malmungchi.service.operation;

import com.google.common.collect.Lists;
import jakarta.annotation.Priority;
import jakarta.servlet.ServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.uri.UriTemplate;

/**
 * Keeps the template of a request's path, such as {@code /api/v1/documents/{id}}: paths themselves
 * have names and ids of documents in them, which neither metrics nor logs may have.
 */
@Priority(Integer.MIN_VALUE)
final class Route implements ContainerRequestFilter {
  /** Paths that lead nowhere, and requests refused before their path was looked at. */
  static final String NONE = "none";

  private static final String ATTRIBUTE = Route.class.getName();

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getUriInfo() instanceof ExtendedUriInfo info) {
      // The innermost template is the first.
      request.setProperty(
          ATTRIBUTE,
          Lists.reverse(info.getMatchedTemplates()).stream()
              .map(UriTemplate::getTemplate)
              .collect(Collectors.joining())
              .replaceAll("/{2,}", "/"));
    }
  }

  static String of(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String route ? route : NONE;
  }
}
