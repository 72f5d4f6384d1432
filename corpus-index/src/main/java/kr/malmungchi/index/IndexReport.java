package kr.malmungchi.index;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.malmungchi.search.SearchEngine.Checkpoint;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * What an index has, read in whole while nobody writes to it.
 *
 * @param checkpoint up to where it has followed its catalogue; {@code NONE} for an index that is
 *     not there, is damaged or has another format
 * @param documents by their ids
 * @param skipped the ids of documents that were left out
 * @param faults what is damaged, in sentences
 */
public record IndexReport(
    Checkpoint checkpoint,
    ImmutableMap<String, Indexed> documents,
    ImmutableSortedSet<String> skipped,
    List<String> faults) {

  /** A document as an index has it. */
  public record Indexed(long revision, int passages) {}

  public IndexReport {
    faults = List.copyOf(faults);
  }

  /**
   * Reads the whole index of a folder.
   *
   * @throws kr.malmungchi.CorpusException of kind {@code FAILED} if the folder cannot be read
   */
  public static IndexReport of(Path folder) {
    try (Directory directory = FSDirectory.open(folder)) {
      return of(directory);
    } catch (IOException e) {
      throw IndexFailure.of("cannot read the index in " + folder, e);
    }
  }

  private static IndexReport of(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return nothing(List.of());
    }
    List<String> faults = new ArrayList<>();
    try {
      Integrity.check(directory);
      if (!isClean(directory)) {
        faults.add("its parts contradict each other");
      }
      Optional<CommitData> data = CommitData.of(directory);
      if (data.isPresent() && faults.isEmpty()) {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
          return new IndexReport(
              data.get().checkpoint(),
              documents(reader),
              ImmutableSortedSet.copyOf(data.get().skipped()),
              List.of());
        }
      }
    } catch (IOException e) {
      if (!Integrity.isDamage(e)) {
        throw e;
      }
      faults.add(String.valueOf(e.getMessage()));
    }
    return nothing(faults);
  }

  private static IndexReport nothing(List<String> faults) {
    return new IndexReport(Checkpoint.NONE, ImmutableMap.of(), ImmutableSortedSet.of(), faults);
  }

  private static boolean isClean(Directory directory) throws IOException {
    try (CheckIndex check = new CheckIndex(directory)) {
      return check.checkIndex().clean;
    }
  }

  private static ImmutableMap<String, Indexed> documents(DirectoryReader reader)
      throws IOException {
    Map<String, Indexed> documents = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms ids = leaf.reader().terms(PassageFields.DOCUMENT);
      if (ids != null) {
        TermsEnum each = ids.iterator();
        for (BytesRef id = each.next(); id != null; id = each.next()) {
          count(
              id.utf8ToString(), each.postings(null, PostingsEnum.NONE), leaf.reader(), documents);
        }
      }
    }
    return ImmutableMap.copyOf(documents);
  }

  private static void count(
      String id, PostingsEnum passages, LeafReader leaf, Map<String, Indexed> documents)
      throws IOException {
    NumericDocValues revisions = DocValues.getNumeric(leaf, PassageFields.REVISION);
    Bits live = leaf.getLiveDocs();
    for (int at = passages.nextDoc();
        at != DocIdSetIterator.NO_MORE_DOCS;
        at = passages.nextDoc()) {
      if ((live == null || live.get(at)) && revisions.advanceExact(at)) {
        documents.merge(
            id,
            new Indexed(revisions.longValue(), 1),
            (one, more) -> new Indexed(more.revision(), one.passages() + more.passages()));
      }
    }
  }
}
