package kr.malmungchi.cli;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Checks the options and starts the service, which reads them from the environment: the script
 * {@code corpus} puts them there, and the service on the class path.
 */
@Command(
    name = "serve",
    sortOptions = false,
    description = "Serves the web page and the HTTP API until it is interrupted.")
final class ServeCommand implements Callable<Integer> {
  private static final String SERVICE = "kr.malmungchi.service.ServiceMain";
  private static final int LARGEST_PORT = 65_535;

  private final Program program;

  @Option(names = "--port", paramLabel = "N", description = "The port; 8080 if not given.")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "The address to listen at; localhost if not given.")
  private @Nullable String host;

  @Option(
      names = "--seeds",
      paramLabel = "DIR",
      description = "A folder to add first, if the data folder is new.")
  private @Nullable Path seeds;

  ServeCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() throws ReflectiveOperationException {
    if (port < 0 || port > LARGEST_PORT) {
      throw program.wrongUsage("serve", "not a port: " + port);
    }
    if (host != null && host.isBlank()) {
      throw program.wrongUsage("serve", "--host needs an address");
    }
    if (seeds != null && !Files.isDirectory(seeds)) {
      throw new CorpusException(Kind.NOT_FOUND, "no such folder: " + seeds);
    }
    try {
      Class.forName(SERVICE).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } catch (ClassNotFoundException e) {
      throw new CorpusException(
          Kind.FAILED, "the service is not on the class path; start it by the script corpus", e);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
    return ExitCode.DONE;
  }
}
