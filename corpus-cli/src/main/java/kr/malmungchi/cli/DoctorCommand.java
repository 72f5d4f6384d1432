package kr.malmungchi.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kr.malmungchi.folder.Diagnosis;
import kr.malmungchi.folder.Doctor;
import kr.malmungchi.folder.Examination;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "doctor",
    sortOptions = false,
    description = {
      "Reads the whole data folder and says what is damaged, and what to do.",
      "Ends with 0 if all is sound, 1 if there is something to know, 2 if something is lost."
    })
final class DoctorCommand implements Callable<Integer> {
  private final Program program;
  private final Console console;

  @Option(names = "--repair", description = "Put right what can be: the index is made again.")
  private boolean repair;

  DoctorCommand(Program program) {
    this.program = program;
    this.console = program.console();
  }

  @Override
  public Integer call() {
    Examination examination = Doctor.examine(program.data(), program.catalog(), repair);
    if (program.json()) {
      program.printJson(ExaminationJson.of(examination));
    } else {
      print(examination);
    }
    if (examination.isDamaged()) {
      return ExitCode.ERROR;
    }
    return examination.isSound() ? ExitCode.DONE : ExitCode.NOTHING_FOUND;
  }

  private void print(Examination examination) {
    for (Diagnosis one : examination.diagnoses()) {
      console.line("%s %s: %s (%s)".formatted(label(one), part(one), one.what(), one.remedy()));
    }
    if (examination.isSound()) {
      console.line(
          console
              .say("문서 %,d개를 모두 읽었습니다. 성합니다.", "All is sound; %,d documents were read.")
              .formatted(examination.documents()));
    }
  }

  private String label(Diagnosis one) {
    if (one.repaired()) {
      return console.say("고침", "repaired");
    }
    return switch (one.gravity()) {
      case WARNING -> console.say("주의", "warning");
      case DAMAGE -> console.say("손상", "damage");
    };
  }

  private static String part(Diagnosis one) {
    return one.part().name().toLowerCase(Locale.ROOT);
  }

  private record DiagnosisJson(
      String part, String gravity, String what, String remedy, boolean repaired) {}

  private record ExaminationJson(boolean sound, long documents, List<DiagnosisJson> findings) {
    static ExaminationJson of(Examination examination) {
      return new ExaminationJson(
          examination.isSound(),
          examination.documents(),
          examination.diagnoses().stream()
              .map(
                  one ->
                      new DiagnosisJson(
                          part(one),
                          one.gravity().name().toLowerCase(Locale.ROOT),
                          one.what(),
                          one.remedy(),
                          one.repaired()))
              .toList());
    }
  }
}
