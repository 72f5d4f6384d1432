package kr.malmungchi.service.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;

/** Who needs a key, as {@code corpus.yml} sets it. */
public final class AccessSettings {
  @JsonProperty @NotNull private Keys keys = Keys.AUTO;
  @JsonProperty private boolean tlsInFront = false;

  /** When a request needs a key. */
  public enum Keys {
    /** Off this machine always; on it as soon as one was made. */
    AUTO,
    ALWAYS
  }

  Keys keys() {
    return keys;
  }

  /** Whether a proxy in front of the service ends TLS. */
  boolean tlsInFront() {
    return tlsInFront;
  }
}
