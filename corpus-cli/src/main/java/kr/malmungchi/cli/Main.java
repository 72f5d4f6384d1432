package kr.malmungchi.cli;

/** Starts the command {@code corpus} as a process of its own. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    quietenLibraries();
    Console console = Console.ofProcess();
    int code = Program.run(console, arguments);
    console.flush();
    // After a success the process ends with its last thread: a service goes on in its own.
    if (code != ExitCode.DONE) {
      System.exit(code);
    }
  }

  /** Set by name, so that no logging framework is loaded before somebody logs. */
  private static void quietenLibraries() {
    System.setProperty("java.util.logging.config.class", "kr.malmungchi.cli.SevereLogging");
    System.setProperty("slf4j.internal.verbosity", "ERROR");
  }
}
