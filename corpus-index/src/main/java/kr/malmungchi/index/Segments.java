package kr.malmungchi.index;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;

/** Tells whether an index lies in so many segments that one of all would be worth its making. */
final class Segments {
  /** Of what the largest segment has: so much may stand outside of it. */
  private static final double OUTSIDE = 0.5;

  /** While one segment is made of all, both are there, and changes go on. */
  private static final int ROOM = 2;

  private Segments() {}

  static boolean areMany(SearcherManager searchers) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      int all = 0;
      int largest = 0;
      for (LeafReaderContext leaf : searcher.getLeafContexts()) {
        all += leaf.reader().maxDoc();
        largest = Math.max(largest, leaf.reader().maxDoc());
      }
      return all - largest > OUTSIDE * largest;
    } finally {
      searchers.release(searcher);
    }
  }

  static boolean haveRoom(Directory directory) throws IOException {
    if (FilterDirectory.unwrap(directory) instanceof FSDirectory folder) {
      long size = 0;
      for (String file : directory.listAll()) {
        size += directory.fileLength(file);
      }
      return Files.getFileStore(folder.getDirectory()).getUsableSpace() > ROOM * size;
    }
    return true;
  }
}
