package kr.malmungchi.service.guard;

import com.google.common.collect.ImmutableMap;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.Set;
import kr.malmungchi.service.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites' pages in the same browser away: the service has no log-in, so any page could
 * otherwise change the corpus of a reader who has it running.
 */
public final class BrowserProtection implements ContainerRequestFilter, ContainerResponseFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN_PAGE = Set.of("same-origin", "none");
  private static final ImmutableMap<String, String> HEADERS =
      ImmutableMap.of(
          "Content-Security-Policy",
              "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
                  + " frame-ancestors 'none'",
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  @Override
  public void filter(ContainerRequestContext request) {
    @Nullable String site = request.getHeaderString("Sec-Fetch-Site");
    if (site != null && !OWN_PAGE.contains(site) && !READING.contains(request.getMethod())) {
      throw Problem.of(403, "another site's page may not change the corpus").asException();
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    HEADERS.forEach((name, value) -> response.getHeaders().putSingle(name, value));
  }
}
