package kr.malmungchi.index;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import kr.malmungchi.Limits;
import kr.malmungchi.dictionary.DictionaryParser;
import kr.malmungchi.dictionary.ParsedDictionary;
import kr.malmungchi.dictionary.Rule;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.search.SearchEngine.Checkpoint;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/**
 * What an index says of itself inside its own commit.
 *
 * @param words the dictionary by which its passages were read, as far as that has words
 * @param skipped the documents that could not be read from the catalogue
 */
record CommitData(Checkpoint checkpoint, UserDictionary words, SortedSet<String> skipped) {
  static final CommitData NONE =
      new CommitData(Checkpoint.NONE, UserDictionary.EMPTY, ImmutableSortedSet.of());

  /** More are skipped all the same, and found by reading the catalogue. */
  private static final int MOST_SKIPPED = 1_000;

  /** Goes up whenever the same documents would be indexed otherwise. */
  private static final String FORMAT = "7";

  private static final Splitter LINES = Splitter.on('\n').omitEmptyStrings();
  private static final String FORMAT_KEY = "format";
  private static final String CATALOG_KEY = "catalog";
  private static final String REVISION_KEY = "revision";
  private static final String WORDS_KEY = "words";
  private static final String SKIPPED_KEY = "skipped";

  CommitData {
    skipped = ImmutableSortedSet.copyOf(skipped);
  }

  /** Empty for an index of another format. */
  static Optional<CommitData> read(Map<String, String> data) {
    ParsedDictionary words =
        new DictionaryParser(Limits.defaults()).parse(data.getOrDefault(WORDS_KEY, ""));
    if (!FORMAT.equals(data.get(FORMAT_KEY)) || !words.faults().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CommitData(
            new Checkpoint(
                data.getOrDefault(CATALOG_KEY, ""),
                Long.parseLong(data.getOrDefault(REVISION_KEY, "0"))),
            words.dictionary(),
            ImmutableSortedSet.copyOf(LINES.split(data.getOrDefault(SKIPPED_KEY, "")))));
  }

  /** Of the last commit in a directory. */
  static Optional<CommitData> of(Directory directory) throws IOException {
    return read(SegmentInfos.readLatestCommit(directory).getUserData());
  }

  Map<String, String> written() {
    List<Rule.Word> rules = words.words().asList();
    return Map.of(
        FORMAT_KEY, FORMAT,
        CATALOG_KEY, checkpoint.catalog(),
        REVISION_KEY, Long.toString(checkpoint.revision()),
        WORDS_KEY, rules.stream().map(Rule::line).collect(Collectors.joining("\n")),
        SKIPPED_KEY, skipped.stream().limit(MOST_SKIPPED).collect(Collectors.joining("\n")));
  }
}
