package kr.malmungchi.service.operation;

import com.codahale.metrics.health.HealthCheck;
import com.codahale.metrics.health.HealthCheckRegistry;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** Answers whether some of the health checks pass: 200 if all of them do, else 503. */
final class ProbeServlet extends HttpServlet {
  @Serial private static final long serialVersionUID = 1L;

  private final transient HealthCheckRegistry checks;
  private final transient ObjectMapper mapper;
  private final ImmutableList<String> names;

  ProbeServlet(HealthCheckRegistry checks, ObjectMapper mapper, String... names) {
    this.checks = checks;
    this.mapper = mapper;
    this.names = ImmutableList.copyOf(names);
  }

  private record Answer(boolean healthy, Map<String, Part> checks) {}

  private record Part(boolean healthy, @Nullable String message) {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, Part> parts = new LinkedHashMap<>();
    for (String name : names) {
      HealthCheck.Result result = checks.runHealthCheck(name);
      parts.put(name, new Part(result.isHealthy(), result.getMessage()));
    }
    boolean healthy = parts.values().stream().allMatch(Part::healthy);
    response.setStatus(healthy ? HttpStatus.OK_200 : HttpStatus.SERVICE_UNAVAILABLE_503);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    mapper.writeValue(response.getOutputStream(), new Answer(healthy, parts));
  }
}
