package kr.malmungchi.cli;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.corpus.AddProgress;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.evaluation.Evaluation;
import kr.malmungchi.evaluation.JudgedCollection;
import kr.malmungchi.evaluation.Measures;
import kr.malmungchi.evaluation.Qrels;
import kr.malmungchi.evaluation.TrecRun;
import kr.malmungchi.folder.DataFolder;
import kr.malmungchi.json.EvaluationJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "eval",
    sortOptions = false,
    description = {
      "Measures search on judged queries in the BEIR layout:",
      "FOLDER/corpus.jsonl, queries.jsonl and qrels/*.tsv. The data folder is not touched."
    })
final class EvalCommand implements Callable<Integer> {
  private static final String TAG = "malmungchi";

  private final Program program;
  private final Console console;

  @Parameters(paramLabel = "FOLDER", description = "The judged collection.")
  private Path folder = Path.of(".");

  @Option(
      names = "--run",
      paramLabel = "FILE",
      description = "Write the rankings as a run that trec_eval reads.")
  private @Nullable Path run;

  @Option(names = "--exact", description = "Only words as written count.")
  private boolean exact;

  EvalCommand(Program program) {
    this.program = program;
    this.console = program.console();
  }

  @Override
  public Integer call() {
    JudgedCollection collection = JudgedCollection.read(folder);
    Evaluation evaluation = evaluate(collection);
    if (run != null) {
      TrecRun.write(evaluation.rankings(), TAG, run);
    }
    if (program.json()) {
      program.printJson(EvaluationJson.of(collection, evaluation));
    } else {
      print(collection, evaluation);
    }
    return ExitCode.DONE;
  }

  private Evaluation evaluate(JudgedCollection collection) {
    Path temporary = temporary();
    try (DataFolder data = DataFolder.hold(temporary);
        Corpus corpus = data.open()) {
      if (!console.progress()) {
        return Evaluation.of(collection, corpus, exact, AddProgress.NONE);
      }
      try (AddBar bar = new AddBar(console.say("추가", "adding"))) {
        return Evaluation.of(collection, corpus, exact, bar);
      }
    } finally {
      delete(temporary);
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("corpus-eval");
    } catch (IOException e) {
      throw new CorpusException(Kind.FAILED, "cannot make a temporary folder: " + e, e);
    }
  }

  private void delete(Path temporary) {
    try {
      MoreFiles.deleteRecursively(temporary, RecursiveDeleteOption.ALLOW_INSECURE);
    } catch (IOException e) {
      console.note("cannot delete %s: %s".formatted(temporary, e));
    }
  }

  private void print(JudgedCollection collection, Evaluation evaluation) {
    Table table = new Table();
    List<String> header = new ArrayList<>(List.of("QRELS", "QUERIES"));
    header.addAll(Measures.mean(List.of()).byName().keySet());
    table.row(header.toArray(String[]::new));
    for (Qrels qrels : collection.qrels()) {
      List<String> row =
          new ArrayList<>(List.of(qrels.name(), Integer.toString(qrels.grades().size())));
      for (double value : evaluation.measures(qrels).byName().values()) {
        row.add("%.4f".formatted(value));
      }
      table.row(row.toArray(String[]::new));
    }
    table.lines().forEach(console::line);
  }
}
