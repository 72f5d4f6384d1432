package kr.malmungchi.service;

import io.dropwizard.lifecycle.Managed;
import io.dropwizard.util.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kr.malmungchi.CorpusException;
import kr.malmungchi.corpus.Corpus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the index see what other services have changed in the catalogue: asks for its revision every
 * few seconds, and does no more if that has not moved.
 */
final class CatchUp implements Managed {
  private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

  private final Corpus corpus;
  private final Duration every;
  private final ScheduledExecutorService schedule =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().name("catch-up").daemon().unstarted(task));

  CatchUp(Corpus corpus, Duration every) {
    this.corpus = corpus;
    this.every = every;
  }

  @Override
  public void start() {
    long millis = every.toMilliseconds();
    var unused =
        schedule.scheduleWithFixedDelay(this::catchUp, millis, millis, TimeUnit.MILLISECONDS);
  }

  private void catchUp() {
    try {
      if (corpus.lag() > 0) {
        corpus.catchUp();
      }
    } catch (CorpusException e) {
      // An exception would end the schedule; the next round tries again.
      LOG.error("the index could not catch up with the catalogue", e);
    }
  }

  @Override
  public void stop() {
    schedule.close();
  }
}
