package kr.malmungchi.service.imports;

import com.google.common.collect.Lists;
import io.dropwizard.lifecycle.Managed;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kr.malmungchi.CorpusException;
import kr.malmungchi.Limits;
import kr.malmungchi.corpus.AddProgress;
import kr.malmungchi.corpus.AddResult;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.reading.Readers;
import kr.malmungchi.reading.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds the files of a folder when they appear or change and have rested for some seconds. Their ids
 * are those that adding the folder gives them.
 *
 * <p>The document of a file that is gone stays. What counts is a look at all files now and then;
 * the events of the system only make the next look come sooner. The folder may be missing for a
 * while.
 */
public final class WatchedFolder implements Managed {
  private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

  /** Events come in swarms while a file is written. */
  private static final Duration BREATH = Duration.ofMillis(500);

  /** So many files are added in one step. */
  private static final int TOGETHER = 20;

  private static final Duration UNTIL_THERE = Duration.ofSeconds(5);

  /** Systems bound how many folders tell of events; the others are looked at all the same. */
  private static final int MOST_FOLDERS_WITH_EVENTS = 1_000;

  private final Corpus corpus;
  private final WatchedFiles files;
  private final Path root;
  private final Duration quiet;
  private final Readers readers = Readers.standard(Limits.defaults());
  private final Map<Path, WatchKey> keys = new HashMap<>();
  private final Thread thread = Thread.ofPlatform().name("watch").daemon().unstarted(this::watch);
  private final CountDownLatch stopping = new CountDownLatch(1);
  private Optional<WatchService> events = Optional.empty();

  /**
   * @param data the corpus's own folder, which is not watched
   */
  public WatchedFolder(Corpus corpus, Path root, Path data, Duration quiet) {
    this.corpus = corpus;
    this.root = root;
    this.quiet = quiet;
    this.files = new WatchedFiles(root, data, quiet);
  }

  @Override
  public void start() throws IOException {
    events = Optional.of(FileSystems.getDefault().newWatchService());
    thread.start();
  }

  private void watch() {
    WatchService service = events.orElseThrow();
    try {
      while (!isStopping()) {
        await(service, look(service));
      }
    } catch (ClosedWatchServiceException | InterruptedException e) {
      // The service stops.
    }
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  /** Adds what has rested, and tells when to look again. */
  private Duration look(WatchService events) {
    try {
      List<Path> rested = files.look(System.nanoTime(), folder -> register(folder, events));
      Lists.partition(rested, TOGETHER).forEach(this::add);
      if (files.isFull()) {
        LOG.warn("only {} files of {} are watched", WatchedFiles.MOST, root);
      }
      return files.isRestless() ? quiet : BETWEEN_LOOKS;
    } catch (NoSuchFileException | NotDirectoryException e) {
      keys.clear();
      return UNTIL_THERE;
    } catch (IOException e) {
      LOG.warn("the folder {} cannot be looked at: {}", root, e.toString());
      return BETWEEN_LOOKS;
    }
  }

  private void register(Path folder, WatchService events) {
    WatchKey known = keys.get(folder);
    if ((known == null || !known.isValid()) && keys.size() < MOST_FOLDERS_WITH_EVENTS) {
      try {
        keys.put(
            folder,
            folder.register(
                events,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY));
      } catch (IOException e) {
        // It is looked at now and then all the same.
        LOG.debug("no events of {}", folder, e);
      }
    }
  }

  private void await(WatchService events, Duration longest) throws InterruptedException {
    WatchKey key = events.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
    if (key != null && stopping.await(BREATH.toMillis(), TimeUnit.MILLISECONDS)) {
      return;
    }
    while (key != null) {
      key.pollEvents();
      if (!key.reset()) {
        keys.values().remove(key);
      }
      key = events.poll();
    }
  }

  private void add(List<Path> changed) {
    if (isStopping()) {
      return;
    }
    try {
      List<Source> sources = new ArrayList<>();
      for (Path file : changed) {
        if (files.isInside(file)) {
          sources.addAll(readers.parts(Source.file(file, files.origin(file))));
        }
      }
      for (AddResult failure : corpus.addAll(sources, AddProgress.NONE).failures()) {
        LOG.warn("{} in {}: {}", failure.origin(), root, failure.reason());
      }
    } catch (CorpusException | IOException e) {
      LOG.error("files of {} could not be added; they are tried again", root, e);
      changed.forEach(files::again);
    }
  }

  /** What is being added is added to its end. */
  @Override
  public void stop() throws IOException, InterruptedException {
    stopping.countDown();
    if (events.isPresent()) {
      events.get().close();
    }
    // Not interrupted: that could close the catalogue's or the index's file under the corpus.
    thread.join();
  }
}
