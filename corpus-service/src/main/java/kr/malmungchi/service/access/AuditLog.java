package kr.malmungchi.service.access;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusListener;
import ch.qos.logback.core.util.FileSize;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.lifecycle.Managed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kr.malmungchi.service.guard.ClientAddresses;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a line for each request of a known caller that would change something: who, from where,
 * what, and how it ended. Nothing of a document's or a rule's words gets there.
 *
 * <p>The file is {@code audit/audit.log} in the data folder, one JSON object a line; older days lie
 * beside it, so many of them and no more bytes than that. A line is on its way to the disk before
 * the answer is. Strangers' requests are left out: they change nothing, and could push the others
 * out of the log.
 */
public final class AuditLog implements ContainerResponseFilter, Managed {
  private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final String DOCUMENTS = "/documents/";
  private static final int DAYS = 365;
  private static final FileSize ONE_FILE = FileSize.valueOf("10MB");
  private static final FileSize ALL_FILES = FileSize.valueOf("1GB");

  private final ObjectMapper mapper = new ObjectMapper();
  private final LoggerContext logs = new LoggerContext();
  private final RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
  private final ClientAddresses addresses;
  @Context private @Nullable HttpServletRequest connection;

  /** One change, or the attempt. */
  record Entry(
      String time,
      String key,
      String address,
      String method,
      String path,
      @Nullable String document,
      int status) {}

  /** Opens the log of a data folder. */
  public AuditLog(Path data, ClientAddresses addresses) {
    this.addresses = addresses;
    logs.getStatusManager().add((StatusListener) AuditLog::tell);
    Path folder = data.resolve("audit");
    file.setContext(logs);
    file.setFile(folder.resolve("audit.log").toString());
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(logs);
    encoder.setPattern("%msg%n");
    encoder.start();
    file.setEncoder(encoder);
    file.setRollingPolicy(rolling(folder));
    file.start();
  }

  /** A log that cannot be written must not be silent about it. */
  private static void tell(Status status) {
    if (status.getLevel() >= Status.WARN) {
      LOG.error("the log of changes: {}", status);
    }
  }

  private SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling(Path folder) {
    SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
    rolling.setContext(logs);
    rolling.setParent(file);
    rolling.setFileNamePattern(folder.resolve("audit-%d{yyyy-MM-dd}.%i.log.gz").toString());
    rolling.setMaxFileSize(ONE_FILE);
    rolling.setMaxHistory(DAYS);
    rolling.setTotalSizeCap(ALL_FILES);
    rolling.start();
    return rolling;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!READING.contains(request.getMethod())) {
      Caller.of(request).ifPresent(caller -> write(entry(caller, request, response)));
    }
  }

  private Entry entry(
      Caller caller, ContainerRequestContext request, ContainerResponseContext response) {
    HttpServletRequest from = Objects.requireNonNull(connection);
    return new Entry(
        Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
        caller.name(),
        addresses.of(from.getRemoteAddr(), from.getHeader("X-Forwarded-For")).getHostAddress(),
        request.getMethod(),
        "/" + request.getUriInfo().getPath(),
        document(request, response),
        response.getStatus());
  }

  private static @Nullable String document(
      ContainerRequestContext request, ContainerResponseContext response) {
    URI made = response.getLocation();
    return made != null && made.getPath().contains(DOCUMENTS)
        ? made.getPath().substring(made.getPath().lastIndexOf('/') + 1)
        : request.getUriInfo().getPathParameters().getFirst("id");
  }

  private void write(Entry entry) {
    try {
      LoggingEvent line = new LoggingEvent();
      line.setLoggerContext(logs);
      line.setLevel(Level.INFO);
      line.setMDCPropertyMap(Map.of());
      line.setMessage(mapper.writeValueAsString(entry));
      file.doAppend(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {
    file.stop();
    logs.stop();
  }
}
