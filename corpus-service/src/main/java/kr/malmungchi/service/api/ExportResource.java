package kr.malmungchi.service.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import kr.malmungchi.backup.Backup;
import kr.malmungchi.store.SqlCatalog;

/** The whole catalogue as one file, which {@code corpus import} reads. */
@Path("/api/v1/export")
public final class ExportResource {
  private final Backup backup;

  public ExportResource(SqlCatalog catalog) {
    this.backup = new Backup(catalog);
  }

  @GET
  @Produces("application/gzip")
  public Response export() {
    StreamingOutput file = backup::write;
    return Response.ok(file)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"corpus.jsonl.gz\"")
        .build();
  }
}
