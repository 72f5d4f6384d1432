package kr.malmungchi.index;

import java.io.IOException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.store.Directory;

/** Opens the writers of an index. */
final class Writers {
  private static final double RAM_BUFFER_MB = 64;

  /**
   * Half of what Lucene takes: a question looks for its words, and for what else they may be, in
   * every segment.
   */
  private static final int SEGMENTS_A_SIZE = 5;

  private Writers() {}

  static IndexWriter open(Directory directory, OpenMode mode) throws IOException {
    IndexWriterConfig configuration = new IndexWriterConfig();
    configuration.setOpenMode(mode);
    configuration.setRAMBufferSizeMB(RAM_BUFFER_MB);
    configuration.setCommitOnClose(false);
    configuration.setMergePolicy(merging());
    return new IndexWriter(directory, configuration);
  }

  /**
   * Merges only neighbours, so the passages of a document mostly stay together. Nothing relies on
   * it; what is stored of them is the smaller for it.
   */
  private static LogByteSizeMergePolicy merging() {
    LogByteSizeMergePolicy merging = new LogByteSizeMergePolicy();
    merging.setMergeFactor(SEGMENTS_A_SIZE);
    return merging;
  }
}
