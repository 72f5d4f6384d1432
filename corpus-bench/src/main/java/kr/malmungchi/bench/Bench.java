package kr.malmungchi.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.malmungchi.loanword.LoanwordMeasure;
import kr.malmungchi.loanword.LoanwordSpeed;
import kr.malmungchi.loanword.LoanwordTraining;

/**
 * Runs one measurement by its name; {@code docs/benchmarks.md} has the commands and the figures.
 */
public final class Bench {
  private static final String USAGE =
      """
      add FOLDER                 CPU of adding a folder : raw Lucene + Nori
      cold FOLDER WORDS...       CPU of whole processes: corpus search : bare JVM, corpus add : raw Lucene + Nori
      http URL FOLDER WORDS...   latency of a search over HTTP : in process (needs a running service)
      seeds FOLDER QUERIES       success@5 and MRR@10 of judged queries
      headings FOLDER JUDGED N   precision, recall and levels of the headings in the first N lines
      squad FILE [FORMS]         MRR@10 of questions in the SQuAD form, or of other forms of them (id, tab, question)
      summaries FOLDER           F1 of summaries against marked sentences
      sentences FOLDER           F1 of sentence splitting
      loanwords train EVAL OUT   trains the tables of foreign names on the judged data
      loanwords speed EVAL       look-ups a second among a million words
      loanwords measure EVAL TABLES   recall and precision of foreign names (TABLES: a folder, or - for the jar's)\
      """;
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Bench() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    LUCENE.setLevel(Level.SEVERE);
    if (arguments.length < 2) {
      System.out.println(USAGE);
      return;
    }
    Path path = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "add" -> AddSpeed.measure(path);
      case "cold" -> ColdStart.measure(path, words(arguments, 2));
      case "http" ->
          HttpSpeed.measure(URI.create(arguments[1]), Path.of(arguments[2]), words(arguments, 3));
      case "seeds" -> Judgments.seeds(path, Path.of(arguments[2]));
      case "headings" ->
          Judgments.headings(path, Path.of(arguments[2]), Integer.parseInt(arguments[3]));
      case "squad" ->
          Judgments.squad(
              path, arguments.length > 2 ? Optional.of(Path.of(arguments[2])) : Optional.empty());
      case "summaries" -> Judgments.summaries(path);
      case "sentences" -> Judgments.sentences(path);
      case "loanwords" -> loanwords(arguments);
      default -> System.out.println(USAGE);
    }
  }

  private static void loanwords(String[] arguments) throws IOException {
    Path judged = Path.of(arguments[2]);
    Path tables = Path.of(arguments.length > 3 ? arguments[3] : "-");
    switch (arguments[1]) {
      case "train" -> LoanwordTraining.train(judged, tables);
      case "speed" -> LoanwordSpeed.measure(judged);
      case "measure" -> LoanwordMeasure.measure(judged, tables, arguments.length > 4);
      default -> System.out.println(USAGE);
    }
  }

  private static String words(String[] arguments, int from) {
    return String.join(" ", Arrays.asList(arguments).subList(from, arguments.length));
  }
}
