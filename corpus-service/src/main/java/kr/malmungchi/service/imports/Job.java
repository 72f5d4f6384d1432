package kr.malmungchi.service.imports;

import java.time.Instant;
import java.util.List;

/**
 * What was asked for; never changes.
 *
 * @param id its beginning is the time, so that ids are ordered by it
 * @param key the Idempotency-Key; empty for none
 * @param digest the SHA-256 of all names and bytes
 */
record Job(String id, Instant created, String key, String digest, List<Upload> uploads) {

  /** A file of the request. */
  record Upload(String origin, long bytes, String sha256) {}

  Job {
    uploads = List.copyOf(uploads);
  }

  long bytes() {
    return uploads.stream().mapToLong(Upload::bytes).sum();
  }
}
