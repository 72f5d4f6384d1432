package kr.malmungchi.service.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an import stands. */
enum ImportState {
  WAITING,
  RUNNING,
  DONE,
  CANCELLED,
  /** It ended early; its problem says why. A file that cannot be read ends no import. */
  FAILED;

  @JsonValue
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isFinished() {
    return this != WAITING && this != RUNNING;
  }
}
