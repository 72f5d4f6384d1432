package kr.malmungchi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the README's examples as real processes, so that they cannot rot. In a {@code console} block
 * a line that begins with {@code $} is a command; each line below it must be part of what the
 * command prints.
 */
@Timeout(300)
class ReadmeTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  @TempDir Path folder;

  @Test
  void theCommandsPrintWhatTheReadmeSays() throws IOException, InterruptedException {
    Path corpus = folder.resolve("corpus");
    Files.writeString(
        corpus,
        "exec '%s' --enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' kr.malmungchi.cli.Main \"$@\"\n"
            .formatted(JAVA, CLASS_PATH));
    List<Example> examples = examples("./corpus");
    assertThat(examples).hasSizeGreaterThan(8);
    for (Example example : examples) {
      example.check(example.command.replace("./corpus", "sh " + corpus), folder.resolve("data"));
    }
  }

  @Test
  void theRequestsAnswerWhatTheReadmeSays() throws IOException, InterruptedException {
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(
            JAVA,
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            CLASS_PATH,
            "kr.malmungchi.service.ServiceMain");
    builder.environment().put("CORPUS_DATA", folder.resolve("served").toString());
    builder.environment().put("CORPUS_SEEDS", ROOT.resolve("seeds").toString());
    builder.environment().put("CORPUS_PORT", Integer.toString(port));
    builder.environment().put("CORPUS_ADMIN_PORT", Integer.toString(freePort()));
    Process service = builder.redirectErrorStream(true).start();
    try (BufferedReader lines = service.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      while (line != null && !line.contains("http://localhost:" + port)) {
        line = lines.readLine();
      }
      assertThat(line).as("the service told its address").isNotNull();
      List<Example> examples = examples("curl ");
      assertThat(examples).hasSizeGreaterThan(4);
      for (Example example : examples) {
        example.check(example.command.replace("localhost:8080", "localhost:" + port), folder);
      }
    } finally {
      service.destroy();
      service.waitFor();
    }
  }

  @Test
  void theJavaExampleCompilesAndFindsSomething() throws IOException, InterruptedException {
    String source = blocks("java").get(0);
    assertThat(source.lines().filter(line -> line.startsWith("      ")))
        .as("ten lines at the most")
        .hasSizeLessThan(10);
    Path file = Files.writeString(folder.resolve("Example.java"), source);
    int failures =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                CLASS_PATH,
                "-proc:none",
                "-d",
                folder.toString(),
                file.toString());
    assertThat(failures).isZero();
    Process process =
        new ProcessBuilder(
                JAVA, "-cp", folder + System.getProperty("path.separator") + CLASS_PATH, "Example")
            .directory(ROOT.toFile())
            .start();
    assertThat(output(process)).contains("올트먼");
    assertThat(process.waitFor()).isZero();
  }

  /** A command with the lines that its output must hold. */
  private record Example(String command, List<String> expected) {
    void check(String runnable, Path data) throws IOException, InterruptedException {
      ProcessBuilder builder = new ProcessBuilder("sh", "-c", runnable).directory(ROOT.toFile());
      builder.environment().put("CORPUS_DATA", data.toString());
      builder.environment().put("LC_ALL", "C.UTF-8");
      Process process = builder.redirectErrorStream(true).start();
      String output = output(process);
      assertThat(process.waitFor()).as("%s%n%s", command, output).isZero();
      expected.forEach(line -> assertThat(output).as(command).contains(line));
    }
  }

  private static List<Example> examples(String start) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (String block : blocks("console")) {
      for (String part :
          Splitter.on(Pattern.compile("(?m)^\\$ ")).omitEmptyStrings().split(block)) {
        List<String> lines = part.lines().toList();
        if (lines.get(0).startsWith(start)) {
          examples.add(new Example(lines.get(0), lines.subList(1, lines.size())));
        }
      }
    }
    return examples;
  }

  private static List<String> blocks(String language) throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(Files.readString(ROOT.resolve("README.md")));
    while (matcher.find()) {
      if (matcher.group(1).equals(language)) {
        blocks.add(matcher.group(2));
      }
    }
    return blocks;
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
