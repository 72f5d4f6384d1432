package kr.malmungchi.service;

import kr.malmungchi.service.operation.OrderlyExit;

/**
 * Starts the service: {@code ServiceMain server corpus.yml}, or without arguments for the same.
 *
 * <p>Ends with status 2 and one sentence on standard error if it cannot start.
 */
public final class ServiceMain {
  private ServiceMain() {}

  public static void main(String[] args) throws Exception {
    String[] command = args.length == 0 ? new String[] {"server", "corpus.yml"} : args;
    new CorpusService(new OrderlyExit()).run(command);
  }
}
