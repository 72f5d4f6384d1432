package kr.malmungchi.service;

import io.dropwizard.lifecycle.Managed;
import io.dropwizard.util.Duration;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kr.malmungchi.CorpusException;
import kr.malmungchi.corpus.AddResult;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.folder.DataFolder;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The corpus from the service's start to its stop: filled when new, committed while it runs, closed
 * at the end.
 *
 * <p>The port is bound before {@link #start} and answers after it.
 */
final class ServedCorpus implements Managed {
  private static final Logger LOG = LoggerFactory.getLogger(ServedCorpus.class);
  private static final Set<String> HERE = Set.of("127.0.0.1", "0.0.0.0", "[::1]", "[::]");

  private static final int HOURS_BETWEEN_READINGS = 24;

  private final Corpus corpus;
  private final DataFolder folder;
  private final Optional<Path> seeds;
  private final Duration commitEvery;
  private final PrintStream out = terminal();
  private final ScheduledExecutorService committing =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().name("commit").daemon().unstarted(task));

  ServedCorpus(Corpus corpus, DataFolder folder, Optional<Path> seeds, Duration commitEvery) {
    this.corpus = corpus;
    this.folder = folder;
    this.seeds = seeds;
    this.commitEvery = commitEvery;
  }

  @Override
  public void start() {
    if (corpus.revision() == 0) {
      seeds.ifPresent(this::fill);
    }
    long millis = commitEvery.toMilliseconds();
    var unused =
        committing.scheduleWithFixedDelay(this::commit, millis, millis, TimeUnit.MILLISECONDS);
    var unusedToo =
        committing.scheduleWithFixedDelay(this::verify, 0, HOURS_BETWEEN_READINGS, TimeUnit.HOURS);
  }

  /** Bits that flip on the disk show only when the whole index is read. */
  private void verify() {
    try {
      corpus.verifyIndex();
    } catch (CorpusException e) {
      LOG.error("the damaged index could not be made again", e);
    }
  }

  private void fill(Path seedFolder) {
    out.println("말뭉치: 처음 시작합니다. Adding " + seedFolder);
    corpus.add(List.of(seedFolder), this::progress);
    corpus.commit();
  }

  private void progress(AddResult result, int done, int total) {
    String failure = result.reason().isEmpty() ? "" : ": " + result.reason();
    out.println("  %d/%d %s%s".formatted(done, total, result.origin(), failure));
  }

  private void commit() {
    try {
      corpus.commit();
    } catch (CorpusException e) {
      // An exception would end the schedule; the next round tries again.
      LOG.error("the index could not be committed", e);
    }
  }

  /** Tells people where the page is. */
  void announce(Server server) {
    out.println(
        "말뭉치 Malmungchi: %s  (문서 documents %,d · 지문 passages %,d)"
            .formatted(address(server), corpus.documents(), corpus.passages()));
  }

  private static String address(Server server) {
    URI uri = server.getURI();
    String host = HERE.contains(uri.getHost()) ? "localhost" : uri.getHost();
    return "http://%s:%d".formatted(host, uri.getPort());
  }

  @Override
  public void stop() {
    committing.close();
    try (folder;
        corpus) {
      // Closed in reverse order: the engine commits before the folder is free for others.
    }
  }

  /** A terminal without Hangul (a container's, mostly) is taken for one of UTF-8. */
  private static PrintStream terminal() {
    return System.out.charset().newEncoder().canEncode('말')
        ? System.out
        : new PrintStream(System.out, true, StandardCharsets.UTF_8);
  }
}
