package kr.malmungchi.bench.fuzz;

import com.google.common.base.Ticker;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends hostile inputs to a running service: each is answered in time and never by a failure of the
 * service, and the service goes on answering others.
 */
public final class Fuzz {
  private static final int BETWEEN_PROBES = 100;
  private static final int MOST_OFFENDERS = 20;
  private static final String PROBE =
      "PUT /api/v1/documents/probe HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
          + "Content-Length: 19\r\n\r\n강이 흐른다.";

  private final HostileInputs inputs;
  private final FuzzedService service;
  private final Examiner examiner;
  private final List<String> offenders = new ArrayList<>();

  private Fuzz(HostileInputs inputs, FuzzedService service) {
    this.inputs = inputs;
    this.service = service;
    this.examiner = new Examiner(service::answer, Ticker.systemTicker());
  }

  /** Prints what came back, and the first offenders. */
  public static void measure(int count, long seed) throws IOException {
    long start = System.nanoTime();
    try (FuzzedService service = FuzzedService.start()) {
      Fuzz fuzz = new Fuzz(new HostileInputs(seed), service);
      fuzz.run(count);
      System.out.printf("%,d inputs, seed %d%n", count, seed);
      System.out.printf(
          "%.0f s by the clock, %.0f s of the service's CPU%n",
          (System.nanoTime() - start) / 1e9, service.cpu().toMillis() / 1e3);
      System.out.print(fuzz.examiner.report());
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
      String which = "%d %s: ".formatted(number, input.kind());
      examiner.wrong(input).ifPresent(wrong -> offenders.add(which + wrong + ": " + input.shown()));
      if (number % BETWEEN_PROBES == BETWEEN_PROBES - 1) {
        probe(number);
      }
    }
    if (service.log().contains("OutOfMemoryError") || !service.isAlive()) {
      offenders.add("the service ended or ran out of memory");
    }
  }

  /** The document of the probe is there, and the service still stores and finds. */
  private void probe(int number) throws IOException {
    HostileInput probe = new HostileInput("probe", HostileInput.bytes(PROBE), true);
    examiner
        .wrong(probe)
        .ifPresent(why -> offenders.add("%d: the probe behind it: %s".formatted(number, why)));
  }
}
