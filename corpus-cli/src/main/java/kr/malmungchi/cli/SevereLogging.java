package kr.malmungchi.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/** Lets libraries print only what is severe; java.util.logging makes one when it is first used. */
public final class SevereLogging {
  private static final String SETTINGS =
      "handlers=java.util.logging.ConsoleHandler\n.level=SEVERE\n";

  public SevereLogging() throws IOException {
    LogManager.getLogManager()
        .readConfiguration(new ByteArrayInputStream(SETTINGS.getBytes(StandardCharsets.UTF_8)));
  }
}
