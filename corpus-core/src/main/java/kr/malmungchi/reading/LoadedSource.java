package kr.malmungchi.reading;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import kr.malmungchi.document.DocumentId;

/** A source with its bytes in memory. */
public final class LoadedSource {
  private final DocumentId id;
  private final String origin;
  private final byte[] bytes;
  private final HashCode hash;

  LoadedSource(DocumentId id, String origin, byte[] bytes) {
    this.id = id;
    this.origin = origin;
    this.bytes = bytes;
    this.hash = Hashing.sha256().hashBytes(bytes);
  }

  public DocumentId id() {
    return id;
  }

  public String origin() {
    return origin;
  }

  /** A copy would double the memory of a large file; readers do not write into it. */
  public byte[] bytes() {
    return bytes;
  }

  /**
   * Tells whether {@code reader} would read the same document again: its version and the SHA-256 of
   * the bytes.
   */
  public String fingerprint(DocumentReader reader) {
    return reader.version() + ":" + hash;
  }
}
