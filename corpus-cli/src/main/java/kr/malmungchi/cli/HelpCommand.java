package kr.malmungchi.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** picocli's own has options that clash with those of the program. */
@Command(name = "help", helpCommand = true, description = "Prints the help of a command.")
final class HelpCommand implements Runnable {
  private final CommandLine program;

  @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "The command.")
  private @Nullable String command;

  HelpCommand(CommandLine program) {
    this.program = program;
  }

  @Override
  public void run() {
    CommandLine meant = command == null ? program : program.getSubcommands().get(command);
    if (meant == null) {
      throw new ParameterException(program, "Unknown command: '" + command + "'");
    }
    meant.usage(program.getOut());
  }
}
