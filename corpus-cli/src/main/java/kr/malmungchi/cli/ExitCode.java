package kr.malmungchi.cli;

/** What the process tells the shell. */
final class ExitCode {
  static final int DONE = 0;
  static final int NOTHING_FOUND = 1;
  static final int ERROR = 2;

  private ExitCode() {}
}
