package kr.malmungchi.bench;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CPU time (user and system, all threads, as the shell's {@code times} counts it) of the whole
 * process {@code ./corpus search}, script included, against a JVM that only says hello, in turn.
 */
final class ColdStart {
  private static final int ROUNDS = 11;
  private static final Pattern MINUTES_SECONDS = Pattern.compile("(\\d+)m([\\d.]+)s");

  private ColdStart() {}

  static void measure(Path documents, String words) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("cold-start");
    try {
      Path hello = Files.createDirectories(folder.resolve("hello"));
      Path source =
          Files.writeString(
              hello.resolve("Hello.java"),
              "public class Hello { public static void main(String[] a) { System.out.println(\"hello\"); } }");
      String home = System.getProperty("java.home");
      run(List.of(home + "/bin/javac", "-d", hello.toString(), source.toString()));
      List<String> bare = List.of(home + "/bin/java", "-cp", hello.toString(), "Hello");
      String data = folder.resolve("data").toString();
      run(List.of("./corpus", "--data", data, "add", documents.toString()));
      List<String> search = new ArrayList<>(List.of("./corpus", "--data", data, "search"));
      search.addAll(List.of(words.split(" ")));
      run(search);

      compare("corpus search", search, "bare JVM", bare);
      List<String> raw =
          List.of(
              home + "/bin/java",
              "-cp",
              System.getProperty("java.class.path"),
              Rival.class.getName(),
              documents.toString());
      List<String> add =
          List.of(
              "bash",
              "-c",
              "rm -rf $0 && exec ./corpus --data $0 add $1",
              data,
              documents.toString());
      compare("corpus add", add, "raw Lucene + Nori", raw);
    } finally {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private static void compare(String name, List<String> ours, String rival, List<String> theirs)
      throws IOException, InterruptedException {
    List<Double> ratios = new ArrayList<>();
    System.out.printf("round   %s CPU s   %s CPU s   ratio%n", name, rival);
    for (int round = 0; round < ROUNDS; round++) {
      double our = cpuSeconds(ours);
      double their = cpuSeconds(theirs);
      ratios.add(our / their);
      System.out.printf("%5d %10.3f %10.3f %7.2f%n", round, our, their, our / their);
    }
    System.out.printf("median %.2f%n%n", AddSpeed.median(ratios));
  }

  private static double cpuSeconds(List<String> command) throws IOException, InterruptedException {
    List<String> shell = new ArrayList<>(List.of("bash", "-c", "\"$@\" >/dev/null; times", "bash"));
    shell.addAll(command);
    String times = run(shell);
    // The first line is the shell's own time, the second that of its children.
    Matcher matcher = MINUTES_SECONDS.matcher(times.substring(times.indexOf('\n')));
    double seconds = 0;
    while (matcher.find()) {
      seconds += 60 * Double.parseDouble(matcher.group(1)) + Double.parseDouble(matcher.group(2));
    }
    return seconds;
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IOException(command + " ended with " + exit);
    }
    return output;
  }
}
