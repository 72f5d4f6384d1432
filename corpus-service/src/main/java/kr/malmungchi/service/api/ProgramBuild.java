package kr.malmungchi.service.api;

import com.google.common.base.Splitter;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Names the build that runs: another program may answer the same question in another way. */
final class ProgramBuild {
  private static final String OWN_JAR = "corpus-";

  private ProgramBuild() {}

  /**
   * A hash of the class path: own jars by their bytes, libraries by their names, which tell the
   * version. Classes in folders may be compiled at any time, so they count as new at each start.
   */
  static String name() {
    Hasher hasher = Hashing.sha256().newHasher();
    for (String entry : Splitter.on(File.pathSeparator).split(classPath())) {
      add(Path.of(entry), hasher);
    }
    return hasher.hash().toString();
  }

  private static String classPath() {
    return String.valueOf(System.getProperty("java.class.path"));
  }

  private static void add(Path entry, Hasher hasher) {
    String name = String.valueOf(entry.getFileName());
    hasher.putString(name + "\n", StandardCharsets.UTF_8);
    try {
      if (Files.isDirectory(entry)) {
        hasher.putString(UUID.randomUUID().toString(), StandardCharsets.UTF_8);
      } else if (name.startsWith(OWN_JAR) && Files.isRegularFile(entry)) {
        hasher.putBytes(MoreFiles.asByteSource(entry).hash(Hashing.sha256()).asBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
