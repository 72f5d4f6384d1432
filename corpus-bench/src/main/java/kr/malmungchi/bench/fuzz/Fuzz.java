package kr.malmungchi.bench.fuzz;

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
 * Sends hostile inputs to a running service: each is answered in time and never by a failure of the
 * service, and the service goes on answering others.
 */
public final class Fuzz {
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");

  /** Failures that are meant: not implemented, busy, another version of HTTP, disk full. */
  private static final Pattern MEANT = Pattern.compile("[1-4]..|501|503|505|507");

  /** What no error may show. */
  private static final Pattern INSIDE = Pattern.compile("kr\\.malmungchi|Exception|\\tat ");

  private static final int BETWEEN_PROBES = 100;
  private static final int MOST_OFFENDERS = 20;
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final String PROBE =
      "PUT /api/v1/documents/probe HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
          + "Content-Length: 19\r\n\r\n강이 흐른다.";

  private final HostileInputs inputs;
  private final FuzzedService service;
  private final Map<String, Integer> statuses = new TreeMap<>();
  private final List<String> offenders = new ArrayList<>();
  private final Map<String, Long> times = new TreeMap<>();
  private long slowest;
  private String slowestInput = "";

  private Fuzz(HostileInputs inputs, FuzzedService service) {
    this.inputs = inputs;
    this.service = service;
  }

  /** Prints what came back, and the first offenders. */
  public static void measure(int count, long seed) throws IOException {
    long start = System.nanoTime();
    try (FuzzedService service = FuzzedService.start()) {
      Fuzz fuzz = new Fuzz(new HostileInputs(seed), service);
      fuzz.run(count);
      System.out.printf("%,d inputs, seed %d: %s%n", count, seed, fuzz.statuses);
      System.out.printf(
          "%.0f s by the clock, %.0f s of the service's CPU; the slowest answer took %.2f s%n",
          (System.nanoTime() - start) / 1e9, service.cpu().toMillis() / 1e3, fuzz.slowest / 1e9);
      System.out.println("slowest: " + fuzz.slowestInput);
      fuzz.times.forEach(
          (kind, time) -> System.out.printf("  %s: %.1f s in all%n", kind, time / 1e9));
      System.out.printf("%d offenders%n", fuzz.offenders.size());
      fuzz.offenders.forEach(System.out::println);
    }
  }

  /** What was answered wrongly; of very many the first. */
  public static List<String> offenders(int count, long seed) throws IOException {
    try (FuzzedService service = FuzzedService.start()) {
      Fuzz fuzz = new Fuzz(new HostileInputs(seed), service);
      fuzz.run(count);
      return List.copyOf(fuzz.offenders);
    }
  }

  private void run(int count) throws IOException {
    probe(-1);
    for (int number = 0; number < count && offenders.size() < MOST_OFFENDERS; number++) {
      HostileInput input = inputs.make(number);
      Optional<String> wrong = wrong(input);
      if (wrong.isPresent()) {
        offenders.add("%d %s: %s: %s".formatted(number, input.kind(), wrong.get(), input.shown()));
      }
      if (number % BETWEEN_PROBES == BETWEEN_PROBES - 1) {
        probe(number);
      }
    }
    if (service.log().contains("OutOfMemoryError") || !service.isAlive()) {
      offenders.add("the service ended or ran out of memory");
    }
  }

  private Optional<String> wrong(HostileInput input) throws IOException {
    long start = System.nanoTime();
    String answer;
    try {
      answer = service.answer(input.bytes());
    } catch (SocketTimeoutException e) {
      return Optional.of("no end of the answer");
    }
    long time = System.nanoTime() - start;
    times.merge(input.kind(), time, Long::sum);
    if (time > slowest) {
      slowest = time;
      slowestInput = input.shown();
    }
    Matcher status = STATUS.matcher(answer);
    if (!status.lookingAt()) {
      statuses.merge("none", 1, Integer::sum);
      return input.isRequest() ? Optional.of("no answer") : Optional.empty();
    }
    String code = status.group(1);
    statuses.merge(code, 1, Integer::sum);
    if (!MEANT.matcher(code).matches()) {
      return Optional.of(code);
    }
    if (code.charAt(0) >= '4' && INSIDE.matcher(answer).find()) {
      return Optional.of(code + " shows the inside of the service");
    }
    return time > LONGEST.toNanos()
        ? Optional.of("%s after %.1f s".formatted(code, time / 1e9))
        : Optional.empty();
  }

  /** The document of the probe is there, and the service still stores and finds. */
  private void probe(int number) throws IOException {
    Optional<String> wrong = wrong(new HostileInput("probe", HostileInput.bytes(PROBE), true));
    wrong.ifPresent(why -> offenders.add("%d: the probe behind it: %s".formatted(number, why)));
  }
}
