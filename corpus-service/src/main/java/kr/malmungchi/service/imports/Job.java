package kr.malmungchi.service.imports;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What was asked for; never changes.
 *
 * @param id its beginning is the time, so that ids are ordered by it
 * @param owner the name of the key that brought it; empty where none was needed
 * @param key the Idempotency-Key; empty for none
 * @param digest the SHA-256 of all names and bytes
 */
record Job(
    String id, Instant created, String owner, String key, String digest, List<Upload> uploads) {

  /** A file of the request. */
  record Upload(String origin, long bytes, String sha256) {}

  Job {
    // Not there in jobs of earlier versions.
    owner = Objects.requireNonNullElse(owner, "");
    uploads = List.copyOf(uploads);
  }

  long bytes() {
    return uploads.stream().mapToLong(Upload::bytes).sum();
  }
}
