package kr.malmungchi.bench.fuzz;

import com.google.common.base.Ticker;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what is wrong with the answer to an input, if anything is.
 *
 * <p>An answer that takes too long is asked for once more at once, and is wrong if that takes too
 * long again: a pause of the machine is no hang of the service. What was slow once is told by the
 * {@link #report}, since the service may have remembered it the second time.
 */
final class Examiner {
  /** No answer may take longer. */
  static final Duration LONGEST = Duration.ofSeconds(2);

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");

  /** Failures that are meant: not implemented, busy, another version of HTTP, disk full. */
  private static final Pattern MEANT = Pattern.compile("[1-4]..|501|503|505|507");

  /** What no error may show. */
  private static final Pattern INSIDE = Pattern.compile("kr\\.malmungchi|Exception|\\tat ");

  private static final int MOST_SHOWN = 20;

  private final Service service;
  private final Ticker ticker;
  private final Map<String, Integer> statuses = new TreeMap<>();
  private final Map<String, Long> times = new TreeMap<>();
  private final List<String> slowOnce = new ArrayList<>();
  private int askedAgain;
  private long slowest;
  private String slowestInput = "";

  /** What is asked. */
  interface Service {
    /**
     * The whole answer; empty if there was none.
     *
     * @throws SocketTimeoutException if it has no end
     */
    String answer(byte[] input) throws IOException;
  }

  Examiner(Service service, Ticker ticker) {
    this.service = service;
    this.ticker = ticker;
  }

  Optional<String> wrong(HostileInput input) throws IOException {
    try {
      long start = ticker.read();
      String answer = service.answer(input.bytes());
      long time = took(input, start);
      if (isSlow(time)) {
        askedAgain++;
        if (slowOnce.size() < MOST_SHOWN) {
          slowOnce.add("%.1f s: %s".formatted(time / 1e9, input.shown()));
        }
        start = ticker.read();
        answer = service.answer(input.bytes());
        time = took(input, start);
      }
      return wrong(input, answer, time);
    } catch (SocketTimeoutException e) {
      return Optional.of("no end of the answer");
    }
  }

  private long took(HostileInput input, long start) {
    long time = ticker.read() - start;
    times.merge(input.kind(), time, Long::sum);
    if (time > slowest) {
      slowest = time;
      slowestInput = input.shown();
    }
    return time;
  }

  private static boolean isSlow(long time) {
    return time > LONGEST.toNanos();
  }

  private Optional<String> wrong(HostileInput input, String answer, long time) {
    Matcher status = STATUS.matcher(answer);
    String code = status.lookingAt() ? status.group(1) : "none";
    statuses.merge(code, 1, Integer::sum);
    if (isSlow(time)) {
      return Optional.of("%s after %.1f s".formatted(code, time / 1e9));
    }
    if (code.equals("none")) {
      return input.isRequest() ? Optional.of("no answer") : Optional.empty();
    }
    if (!MEANT.matcher(code).matches()) {
      return Optional.of(code);
    }
    return code.charAt(0) >= '4' && INSIDE.matcher(answer).find()
        ? Optional.of(code + " shows the inside of the service")
        : Optional.empty();
  }

  /** What came back and how fast, in lines. */
  String report() {
    StringBuilder report = new StringBuilder();
    report.append("%s%n".formatted(statuses));
    report.append("slowest: %.2f s: %s%n".formatted(slowest / 1e9, slowestInput));
    times.forEach(
        (kind, time) -> report.append("  %s: %.1f s in all%n".formatted(kind, time / 1e9)));
    report.append(
        "%d asked again, for taking more than %d s%n".formatted(askedAgain, LONGEST.toSeconds()));
    slowOnce.forEach(slow -> report.append("  %s%n".formatted(slow)));
    return report.toString();
  }
}
