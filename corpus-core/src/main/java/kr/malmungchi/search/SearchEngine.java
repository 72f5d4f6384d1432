package kr.malmungchi.search;

import java.util.Collection;
import java.util.List;
import kr.malmungchi.catalog.Change;
import kr.malmungchi.catalog.Changes;
import kr.malmungchi.lexicon.Vocabulary;

/**
 * Finds passages. An engine is a projection of a catalogue: it can be deleted at any time and fed
 * again. It reads passages and questions by the dictionary of the newest change that it has seen.
 *
 * <p>One thread applies changes; any number searches meanwhile and sees either all of a change or
 * nothing of it.
 */
public interface SearchEngine extends AutoCloseable {

  /** How far this engine has followed a catalogue. */
  record Checkpoint(String catalog, long revision) {
    public static final Checkpoint NONE = new Checkpoint("", 0);
  }

  /**
   * The newest change that was applied; searches see it. After a failure it falls back to what is
   * sure to last, and the changes since then are to be applied again.
   */
  Checkpoint checkpoint();

  /** Takes over changes in their order; searches that begin after it returns see them. */
  void apply(Changes changes);

  /** Makes all applied changes survive a crash, together with the checkpoint. */
  void commit();

  /** Forgets everything, as a new engine. */
  void clear();

  FoundPassages search(SearchRequest request);

  /** Equal as long as searches see the same; what they see later is at least as new as this. */
  Object state();

  /** How many passages {@link #search} would find, without looking for the best of them. */
  default long count(SearchRequest request) {
    return search(request).total();
  }

  /**
   * What the passages tell that {@link #search} would find first: {@code size} of them at the most.
   * Neither its turns of sections nor its bookmarks count here.
   */
  FoundFacts facts(SearchRequest request);

  /** The names that passages mention, with their counts. */
  NameCounts names();

  /** The words of all passages, always as new as what searches see. */
  Vocabulary vocabulary();

  /**
   * Which passages have one of these words, in their text or in the titles around it, and would be
   * read again if a dictionary said something new about them.
   *
   * @param examples how many places to tell for each word at the most
   */
  WordUse use(Collection<String> words, int examples);

  /** The ids of documents that came {@linkplain Change.Damaged damaged}. */
  List<String> skipped();

  /** What happened to this engine, in sentences for whoever runs it; the newest last. */
  default List<String> notices() {
    return List.of();
  }

  /**
   * Reads all that this engine has stored. What turns out to be damaged is given up: its checkpoint
   * falls back, so that catching up brings it back.
   */
  default void verify() {}

  /** How many passages can be found. */
  long size();

  @Override
  void close();
}
