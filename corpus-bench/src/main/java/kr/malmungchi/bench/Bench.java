package kr.malmungchi.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import kr.malmungchi.bench.crash.CrashMeasure;
import kr.malmungchi.bench.fuzz.Fuzz;
import kr.malmungchi.index.AnalysisSpeed;
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
      analysis FOLDER            CPU of analysing its passages for all layers, and of each part : one pass of stock Nori
      facts FOLDER               CPU of reading dates, quotations and names, and of a summary : of adding the folder
      read MEGABYTES...          CPU of reading made texts of growing sizes, and how it grows
      read-files NUMBERS...      the same of many small files
      add-text SHAPE MEGABYTES...  the same of adding one text: book, chat, line, numbers or wrapped
      add-files NUMBERS...       the same of adding many small files
      cold FOLDER WORDS...       CPU of whole processes: corpus search : bare JVM, corpus add : raw Lucene + Nori
      ready FOLDER               time from the start of ./corpus serve to its first answer : a bare Dropwizard application
      load FOLDER [SECONDS]      32 clients on a service of its own: errors, lost documents, latencies, requests a second
      soak MINUTES               a service under mixed load: does its heap, do its files, threads or times grow?
      opensearch FILE JARS [N]   searches a second with highlights of passages in the SQuAD form, N questions a round : OpenSearch
      http URL FOLDER WORDS...   latency of a search over HTTP : in process (needs a running service)
      suggest WORDS              latency of suggestions : of a search, among so many different words
      seeds FOLDER QUERIES       success@5 and MRR@10 of judged queries
      headings FOLDER JUDGED N   precision, recall and levels of the headings in the first N lines
      structure FOLDER JUDGED    title, author and date of judged files, furniture found, body lines wrongly marked
      squad FILE [N] [FORMS]     questions in the SQuAD form, all or N, or other forms of them (id, tab, question) : stock Nori with BM25
      answers FILE               precision of short answers to questions in the SQuAD form, and the share that is answered
      damaged FOLDER [N]         success@5 of N rare phrases of a folder, typed in four wrong ways
      tolerant FILE FOLDER       CPU of tolerant : exact search over 100,000 passages made of a SQuAD file, indexed in FOLDER
      summaries FOLDER           F1 and ROUGE-L of summaries against marked sentences
      nuggets FOLDER JUDGED      points that must be in a summary of eight sentences, and are
      sentences FOLDER           F1 of sentence splitting
      timeline FOLDER JUDGED     precision, recall and F1 of dated events, by line and date
      quotes FOLDER JUDGED       share of judged quotations found, and of their speakers; quotations of each document
      names FOLDER [KLUE-FILE]   names of a folder with their spellings; precision, recall and F1 of names in marked sentences
      dates FOLDER               recall of date expressions and of their values, in the Recognizers-Text form
      fuzz N [SEED]              sends N hostile inputs to a service of its own: is each answered in order?
      crash kills N [SEED]       kills a process that changes a corpus N times: is anything lost?
      crash migrations N [SEED]  the same while it opens catalogues of older programs
      crash transfers N [SEED]   the same while it exports and imports catalogues
      crash power N [SEED [MISTAKE]]  lets the power fail at N moments of recorded writes (Linux with a C compiler)
      loanwords train EVAL OUT        trains the tables of foreign names
      loanwords measure EVAL [TABLES] recall and precision of foreign names; without a folder, of the jar's tables
      loanwords speed EVAL            look-ups a second among a million words\
      """;
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

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
      case "analysis" -> AnalysisSpeed.measure(path);
      case "read" -> Growth.readTexts(list(arguments, 1));
      case "read-files" -> Growth.readFiles(list(arguments, 1));
      case "add-text" -> Growth.addText(arguments[1], list(arguments, 2));
      case "add-files" -> Growth.addFiles(list(arguments, 1));
      case "cold" -> ColdStart.measure(path, words(arguments, 2));
      case "ready" -> ReadyTime.measure(path);
      case "load" -> Load.measure(path, arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60);
      case "soak" -> Soak.measure(Integer.parseInt(arguments[1]));
      case "opensearch" ->
          OpenSearchDuel.measure(
              path,
              Path.of(arguments[2]),
              arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1_000);
      case "http" ->
          HttpSpeed.measure(URI.create(arguments[1]), Path.of(arguments[2]), words(arguments, 3));
      case "seeds" -> SearchJudgments.seeds(path, Path.of(arguments[2]));
      case "suggest" -> SuggestSpeed.measure(Integer.parseInt(arguments[1]));
      case "headings" ->
          Judgments.headings(path, Path.of(arguments[2]), Integer.parseInt(arguments[3]));
      case "structure" -> StructureJudgments.measure(path, Path.of(arguments[2]));
      case "squad" -> squad(path, Arrays.asList(arguments).subList(2, arguments.length));
      case "answers" -> AnswerJudgments.measure(path);
      case "damaged" ->
          DamagedQueries.measure(path, arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100);
      case "tolerant" -> ToleranceSpeed.measure(path, Path.of(arguments[2]));
      case "facts" -> FactsSpeed.measure(path);
      case "summaries" -> SummaryJudgments.articles(path);
      case "nuggets" -> SummaryJudgments.nuggets(path, Path.of(arguments[2]));
      case "sentences" -> Judgments.sentences(path);
      case "timeline" -> DateJudgments.timeline(path, Path.of(arguments[2]));
      case "quotes" -> QuoteJudgments.measure(path, Path.of(arguments[2]));
      case "names" -> {
        NameList.show(path);
        if (arguments.length > 2) {
          NameJudgments.measure(Path.of(arguments[2]));
        }
      }
      case "dates" -> DateJudgments.dates(path);
      case "fuzz" ->
          Fuzz.measure(
              Integer.parseInt(arguments[1]),
              arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime());
      case "crash" -> CrashMeasure.measure(list(arguments, 1));
      case "loanwords" -> loanwords(arguments);
      default -> System.out.println(USAGE);
    }
  }

  private static void loanwords(String[] arguments) throws IOException {
    Path names = Path.of(arguments[2]).resolve("loanwords");
    KoreanTexts texts = new KoreanTexts(Path.of(arguments[2]));
    Optional<Path> tables = Arrays.stream(arguments).skip(3).findFirst().map(Path::of);
    switch (arguments[1]) {
      case "train" ->
          LoanwordTraining.train(names, texts.forTraining(), tables.orElse(Path.of(".")));
      case "measure" ->
          LoanwordMeasure.measure(names, texts.forTraining(), texts.forMeasuring(), tables);
      case "speed" -> LoanwordSpeed.measure(names, texts.forTraining());
      default -> System.out.println(USAGE);
    }
  }

  private static void squad(Path file, List<String> rest) throws IOException {
    Optional<String> sample = rest.stream().filter(NUMBER.asMatchPredicate()).findFirst();
    Optional<Path> forms =
        rest.stream().filter(NUMBER.asMatchPredicate().negate()).findFirst().map(Path::of);
    SearchJudgments.squad(file, forms, sample.map(Integer::parseInt).orElse(Integer.MAX_VALUE));
  }

  private static String words(String[] arguments, int from) {
    return String.join(" ", list(arguments, from));
  }

  private static List<String> list(String[] arguments, int from) {
    return Arrays.asList(arguments).subList(from, arguments.length);
  }
}
