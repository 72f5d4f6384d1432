package kr.malmungchi;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Tells a full disk from other failures of writing; Java has only the system's words for it. */
public final class FullDisk {
  /** Linux and macOS, a quota, Windows, and Windows across a network. */
  private static final List<String> WORDS =
      List.of(
          "no space left on device",
          "disk quota exceeded",
          "not enough space on the disk",
          "the disk is full");

  private FullDisk() {}

  public static boolean isCauseOf(Throwable failure) {
    return Throwables.getCausalChain(failure).stream()
        .filter(IOException.class::isInstance)
        .map(cause -> String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT))
        .anyMatch(message -> WORDS.stream().anyMatch(message::contains));
  }
}
