package kr.malmungchi.cli;

import java.util.function.BooleanSupplier;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever went wrong into one line on standard error and an exit code. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Console console;
  private final BooleanSupplier verbose;

  Failures(Console console, BooleanSupplier verbose) {
    this.console = console;
    this.verbose = verbose;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    console.note("corpus: " + wrong.getMessage());
    CommandLine command = wrong.getCommandLine();
    if (!UnmatchedArgumentException.printSuggestions(wrong, console.err())) {
      String help = command.getCommandSpec().qualifiedName() + " --help";
      console.note(console.say("사용법: " + help, "Usage: " + help));
    }
    return ExitCode.ERROR;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    console.note("corpus: " + sentence(failure));
    if (verbose.getAsBoolean()) {
      failure.printStackTrace(console.err());
    }
    return ExitCode.ERROR;
  }

  private String sentence(Exception failure) {
    if (failure instanceof CorpusException known) {
      return console.say(korean(known.kind()) + ": ", "") + console.told(known.getMessage());
    }
    return console
        .say(
            "프로그램의 잘못입니다(%s). --verbose 를 붙여 다시 실행하면 자세한 기록이 나옵니다.",
            "this is a bug (%s); run it again with --verbose for the details.")
        .formatted(failure);
  }

  private static String korean(Kind kind) {
    return switch (kind) {
      case NOT_FOUND -> "찾을 수 없습니다";
      case INVALID -> "잘못된 요청입니다";
      case TOO_LARGE -> "너무 큽니다";
      case UNREADABLE -> "읽을 수 없습니다";
      case HELD -> "다른 프로그램이 쓰고 있습니다";
      case CHANGED -> "그 사이에 바뀌었습니다";
      case OUTDATED -> "옛 판의 자료입니다";
      case DAMAGED -> "저장된 자료가 손상되었습니다";
      case TOO_SLOW -> "너무 오래 걸립니다";
      case NO_SPACE -> "디스크에 자리가 없습니다";
      case FAILED -> "처리하지 못했습니다";
    };
  }
}
