package kr.malmungchi.service.guard;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import kr.malmungchi.service.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites' pages in the same browser away, except those of the sites that the settings
 * name: where no key is needed, any page could otherwise change the corpus of a reader who has it
 * running.
 */
@PreMatching
@Priority(100) // Before the keys: a browser asks whether it may without showing one.
public final class BrowserProtection implements ContainerRequestFilter, ContainerResponseFilter {
  /** Of every answer, errors too. */
  public static final ImmutableMap<String, String> HEADERS =
      ImmutableMap.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src"
              + " 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin");

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN_PAGE = Set.of("same-origin", "none");
  private static final String ASKED_METHOD = "Access-Control-Request-Method";

  private final ImmutableSet<String> origins;

  public BrowserProtection(GuardSettings settings) {
    this.origins = settings.origins();
  }

  @Override
  public void filter(ContainerRequestContext request) {
    boolean allowed = isAllowed(request);
    if (request.getMethod().equals("OPTIONS") && request.getHeaderString(ASKED_METHOD) != null) {
      request.abortWith(allowed ? invited() : refused("another site's page may not use this"));
    } else if (!allowed && isForeign(request) && !READING.contains(request.getMethod())) {
      request.abortWith(refused("another site's page may not change the corpus"));
    }
  }

  private boolean isAllowed(ContainerRequestContext request) {
    @Nullable String origin = request.getHeaderString("Origin");
    return origin != null && origins.contains(Ascii.toLowerCase(origin));
  }

  /** Old browsers say no more than the origin, which ends in the Host if it is our own page's. */
  private static boolean isForeign(ContainerRequestContext request) {
    @Nullable String site = request.getHeaderString("Sec-Fetch-Site");
    if (site != null) {
      return !OWN_PAGE.contains(site);
    }
    @Nullable String origin = request.getHeaderString("Origin");
    return origin != null && !origin.endsWith("://" + request.getHeaderString("Host"));
  }

  private static Response invited() {
    return Response.noContent()
        .header("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, DELETE")
        .header(
            "Access-Control-Allow-Headers",
            "Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key")
        .header("Access-Control-Max-Age", "600")
        .build();
  }

  private static Response refused(String detail) {
    return Response.status(403).type(Problem.MEDIA_TYPE).entity(Problem.of(403, detail)).build();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (origins.isEmpty()) {
      return;
    }
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.add("Vary", "Origin");
    if (isAllowed(request)) {
      headers.putSingle("Access-Control-Allow-Origin", request.getHeaderString("Origin"));
      headers.putSingle(
          "Access-Control-Expose-Headers", "ETag, Location, Retry-After, WWW-Authenticate");
    }
  }
}
