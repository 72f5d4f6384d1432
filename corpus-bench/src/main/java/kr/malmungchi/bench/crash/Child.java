package kr.malmungchi.bench.crash;

import com.google.common.base.Splitter;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts child processes of this program's own class path that begin quickly. */
final class Child {
  private static final String ARCHIVE = "classes.jsa";

  private Child() {}

  static Process start(
      Class<?> main, Path output, Map<String, String> settings, String... arguments)
      throws IOException {
    return start(main, output, settings, "-XX:SharedArchiveFile=", arguments);
  }

  /**
   * Runs a process to its end and keeps its classes beside the output, so that later ones start
   * sooner. No classes of folders are kept, so the folders of the class path are packed first.
   */
  static void archiveClasses(Class<?> main, Path output, String... arguments)
      throws IOException, InterruptedException {
    for (Path entry : classPath()) {
      if (Files.isDirectory(entry)) {
        pack(entry, packed(entry, output));
      }
    }
    start(main, output, Map.of(), "-XX:ArchiveClassesAtExit=", arguments).waitFor();
  }

  private static Process start(
      Class<?> main,
      Path output,
      Map<String, String> settings,
      String archiving,
      String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                archiving + output.resolveSibling(ARCHIVE),
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(output),
                main.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().putAll(settings);
    return builder.start();
  }

  /** With the folders as they were packed beside the output, if they were. */
  private static String classPath(Path output) {
    return classPath().stream()
        .map(entry -> Files.exists(packed(entry, output)) ? packed(entry, output) : entry)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<Path> classPath() {
    return Splitter.on(File.pathSeparator)
        .splitToStream(System.getProperty("java.class.path"))
        .map(Path::of)
        .toList();
  }

  private static Path packed(Path folder, Path output) {
    return output.resolveSibling(folder.getFileName() + ".jar");
  }

  private static void pack(Path folder, Path jar) throws IOException {
    try (OutputStream bytes = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(bytes);
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        String name = folder.relativize(file).toString();
        if (Files.isRegularFile(file)) {
          packed.putNextEntry(new JarEntry(name));
          Files.copy(file, packed);
        } else if (!name.isEmpty()) {
          // Whoever looks for resources asks for their folders.
          packed.putNextEntry(new JarEntry(name + '/'));
        }
      }
    }
  }

  /** Waits until a length has grown beyond another, or the process has ended, or time is up. */
  static void awaitGrowth(LongSupplier grown, long length, Process process, long milliseconds)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
    while (grown.getAsLong() <= length && process.isAlive() && System.nanoTime() < end) {
      Thread.sleep(5);
    }
  }

  static void kill(Process process) throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  static String said(Path output) throws IOException {
    return Files.exists(output) ? Files.readString(output) : "";
  }
}
