package kr.malmungchi.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ticker;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class ExaminerTest {
  private static final HostileInput INPUT =
      new HostileInput("question", HostileInput.bytes("GET /강"), true);
  private static final String GOOD = "HTTP/1.1 200 OK\r\n\r\n";

  private final HandClock clock = new HandClock();

  @Test
  void anAnswerInTwoSecondsIsAskedForOnce() throws IOException {
    Examiner examiner = examiner(Duration.ofSeconds(2));
    assertThat(examiner.wrong(INPUT)).isEmpty();
    assertThat(examiner.report()).contains("0 asked again");
  }

  @Test
  void whatWasSlowOnceIsAskedAgainAndTold() throws IOException {
    Examiner examiner = examiner(Duration.ofMillis(2_001), Duration.ofSeconds(2));
    assertThat(examiner.wrong(INPUT)).isEmpty();
    assertThat(examiner.report()).contains("1 asked again", "2.0 s: GET /");
  }

  @Test
  void whatIsSlowTwiceIsWrong() throws IOException {
    Examiner examiner = examiner(Duration.ofSeconds(7), Duration.ofMillis(2_100));
    assertThat(examiner.wrong(INPUT)).contains("200 after 2.1 s");
  }

  @Test
  void anAnswerWithoutEndIsWrongAtOnce() throws IOException {
    Examiner examiner =
        new Examiner(
            input -> {
              throw new SocketTimeoutException();
            },
            clock);
    assertThat(examiner.wrong(INPUT)).contains("no end of the answer");
  }

  @Test
  void aFailureIsWrongHoweverFast() throws IOException {
    Examiner failing = new Examiner(input -> "HTTP/1.1 500 Server Error\r\n\r\n", clock);
    assertThat(failing.wrong(INPUT)).contains("500");
    Examiner silent = new Examiner(input -> "", clock);
    assertThat(silent.wrong(INPUT)).contains("no answer");
    Examiner showing =
        new Examiner(input -> "HTTP/1.1 400 Bad Request\r\n\r\njava.lang.Exception", clock);
    assertThat(showing.wrong(INPUT)).contains("400 shows the inside of the service");
  }

  /** Good answers that take so long, one after the other. */
  private Examiner examiner(Duration... times) {
    Queue<Duration> left = new ArrayDeque<>(List.of(times));
    return new Examiner(
        input -> {
          clock.now += left.remove().toNanos();
          return GOOD;
        },
        clock);
  }

  private static final class HandClock extends Ticker {
    private long now;

    @Override
    public long read() {
      return now;
    }
  }
}
