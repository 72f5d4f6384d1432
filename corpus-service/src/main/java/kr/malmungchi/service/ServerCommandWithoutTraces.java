package kr.malmungchi.service;

import com.google.common.base.CharMatcher;
import com.google.common.base.Throwables;
import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.core.Application;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ServerCommand;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.CorpusException;
import net.sourceforge.argparse4j.inf.Namespace;

/** The {@code server} command, which tells why it cannot start in one sentence. */
final class ServerCommandWithoutTraces extends ServerCommand<ServiceConfiguration> {

  ServerCommandWithoutTraces(Application<ServiceConfiguration> application) {
    super(application);
  }

  @Override
  public void onError(Cli cli, Namespace namespace, Throwable failure) {
    cli.getStdErr().println(sentence(failure));
  }

  private static String sentence(Throwable failure) {
    List<Throwable> chain = Throwables.getCausalChain(failure);
    for (Throwable cause : chain) {
      Optional<String> known =
          switch (cause) {
            case CorpusException e -> Optional.of(e.getMessage());
            case ConfigurationException e -> Optional.of(oneLine(e));
            case BindException e ->
                Optional.of(
                    oneLine(
                            chain.stream()
                                .filter(IOException.class::isInstance)
                                .findFirst()
                                .orElse(failure))
                        + ": the port is in use or not allowed; set CORPUS_PORT and"
                        + " CORPUS_ADMIN_PORT to free ones");
            case FileNotFoundException e ->
                Optional.of("no such configuration file: " + oneLine(e));
            case NoSuchFileException e -> Optional.of("no such configuration file: " + oneLine(e));
            default -> Optional.empty();
          };
      if (known.isPresent()) {
        return known.get();
      }
    }
    return "the service cannot start: " + failure;
  }

  private static String oneLine(Throwable failure) {
    return CharMatcher.whitespace().trimAndCollapseFrom(String.valueOf(failure.getMessage()), ' ');
  }
}
