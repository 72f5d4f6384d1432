package kr.malmungchi.service.imports;

import java.nio.file.Path;
import java.util.List;
import kr.malmungchi.Limits;
import kr.malmungchi.reading.Readers;
import kr.malmungchi.reading.Source;
import kr.malmungchi.service.access.Owner;

/**
 * The documents in an uploaded file, and whom they are.
 *
 * <p>What lies in an archive, or in a folder of the uploader's, is known by that name and its path
 * inside: sent again it is unchanged, and a changed file replaces its older revision. A single
 * file's name says too little for that (many are called 보고서.txt), so it is known by its name and
 * its bytes, and replaces nothing. Neither can replace what came another way or by another's key.
 */
final class UploadedSources {
  private final Readers readers = Readers.standard(Limits.defaults());
  private final Owner owner;

  UploadedSources(Owner owner) {
    this.owner = owner;
  }

  List<Source> of(Job.Upload upload, Path file) {
    String place = "import:" + upload.origin();
    Source named = Source.file(owner.idOf(place), file, upload.origin());
    List<Source> parts = readers.parts(named);
    boolean single = parts.equals(List.of(named)) && !upload.origin().contains("/");
    return single
        ? List.of(Source.file(owner.idOf(place + "\0" + upload.sha256()), file, upload.origin()))
        : parts;
  }
}
