package kr.malmungchi.service.api;

import jakarta.ws.rs.core.Response;
import kr.malmungchi.export.Export;

/** Answers with a file instead of JSON. */
final class FileAnswer {
  /** The end of a path that names a file, with the parameter {@code format}. */
  static final String SUFFIX = ".{format: csv|md}";

  private FileAnswer() {}

  /**
   * An attachment, in UTF-8.
   *
   * @param format as {@link #SUFFIX} lets through
   */
  static Response of(String name, String format, Export export) {
    Export.Format known = Export.Format.of(format).orElseThrow();
    return Response.ok(export.text(known), known.mediaType())
        .header("Content-Disposition", "attachment; filename=\"%s.%s\"".formatted(name, format))
        .build();
  }
}
