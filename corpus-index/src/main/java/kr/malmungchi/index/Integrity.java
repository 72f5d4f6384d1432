package kr.malmungchi.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.StringHelper;

/**
 * Tells whether the files of an index are what was written: each ends in a checksum, and opening an
 * index compares only some of them. Reading them all takes about half a second for each gigabyte.
 */
final class Integrity {
  private Integrity() {}

  /** Checks all files of the last commit; fails by an exception that {@link #isDamage}. */
  static void check(Directory directory) throws IOException {
    check(SegmentInfos.readLatestCommit(directory).files(true), directory);
  }

  /** Checks the files behind a reader of the writer, which keeps them from being deleted. */
  static void check(IndexReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      if (leaf.reader() instanceof SegmentReader segment) {
        Set<String> files = new HashSet<>(segment.getSegmentInfo().files());
        check(files, ((DirectoryReader) reader).directory());
      }
    }
  }

  private static void check(Collection<String> files, Directory directory) throws IOException {
    for (String file : files) {
      try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
        CodecUtil.checksumEntireFile(input);
      }
    }
  }

  /** The name that the last commit has for good; no other commit ever has it. */
  static String commitName(Directory directory) throws IOException {
    return StringHelper.idToString(SegmentInfos.readLatestCommit(directory).getId());
  }

  /** Whether a failure means that files are not what was written, and not that a disk refuses. */
  static boolean isDamage(IOException failure) {
    return failure instanceof CorruptIndexException
        || failure instanceof IndexFormatTooOldException
        || failure instanceof IndexFormatTooNewException
        || failure instanceof EOFException
        || failure instanceof FileNotFoundException
        || failure instanceof NoSuchFileException;
  }
}
