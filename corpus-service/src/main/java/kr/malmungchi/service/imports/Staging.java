package kr.malmungchi.service.imports;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.hash.HashingOutputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.archive.MemberName;

/**
 * The files of a request while they come. Closing it deletes them, unless they became an import.
 */
final class Staging implements AutoCloseable {
  private final Path folder;
  private final ImportLimits limits;
  private final List<Job.Upload> uploads = new ArrayList<>();
  private final Hasher digest = Hashing.sha256().newHasher();
  private Optional<Part> open = Optional.empty();

  Staging(Path folder, ImportLimits limits) throws IOException {
    this.folder = folder;
    this.limits = limits;
    Files.createDirectories(ImportFolder.uploads(folder));
  }

  Path folder() {
    return folder;
  }

  List<Job.Upload> uploads() {
    return List.copyOf(uploads);
  }

  /** The SHA-256 of all names and bytes. */
  String digest() {
    uploads.forEach(
        upload ->
            digest
                .putUnencodedChars(upload.origin())
                .putChar('\0')
                .putUnencodedChars(upload.sha256()));
    return digest.hash().toString();
  }

  void add(String origin, InputStream bytes) throws IOException {
    try (OutputStream part = begin(origin)) {
      bytes.transferTo(part);
    }
  }

  /**
   * The next file; it is durable when the stream is closed.
   *
   * @throws CorpusException of kind {@code INVALID} for what is no name of a file
   */
  OutputStream begin(String origin) throws IOException {
    checkState(open.isEmpty(), "one file after the other");
    String name = checked(Normalizer.normalize(origin.replace('\\', '/'), Form.NFC));
    if (uploads.size() == limits.files()) {
      throw new CorpusException(
          Kind.TOO_LARGE, "more than %,d files in one request".formatted(limits.files()));
    }
    Path file = new ImportFolder(folder).upload(uploads.size());
    Part part = new Part(name, new FileOutputStream(file.toFile()));
    open = Optional.of(part);
    return part;
  }

  private String checked(String name) {
    MemberName.refusal(name, limits.nameCharacters())
        .ifPresent(
            reason -> {
              throw new CorpusException(
                  Kind.INVALID,
                  "not a file's name: \"%s\": %s".formatted(MemberName.shown(name), reason));
            });
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
      throw new CorpusException(Kind.INVALID, "not a file's name: half of a surrogate pair");
    }
    return name;
  }

  @Override
  public void close() throws IOException {
    if (open.isPresent()) {
      open.get().abort();
    }
    Durably.delete(folder);
  }

  private final class Part extends FilterOutputStream {
    private final String origin;
    private final FileOutputStream file;
    private final HashingOutputStream hashing;
    private long count;

    Part(String origin, FileOutputStream file) {
      this(origin, file, new HashingOutputStream(Hashing.sha256(), file));
    }

    private Part(String origin, FileOutputStream file, HashingOutputStream hashing) {
      super(hashing);
      this.origin = origin;
      this.file = file;
      this.hashing = hashing;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      hashing.write(bytes, offset, length);
      count += length;
    }

    @Override
    public void close() throws IOException {
      if (open.isPresent()) {
        open = Optional.empty();
        file.getFD().sync();
        file.close();
        uploads.add(new Job.Upload(origin, count, hashing.hash().toString()));
      }
    }

    void abort() throws IOException {
      file.close();
    }
  }
}
