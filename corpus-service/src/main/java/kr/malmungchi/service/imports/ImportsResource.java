package kr.malmungchi.service.imports;

import com.google.common.base.CharMatcher;
import com.google.common.primitives.Longs;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import kr.malmungchi.FullDisk;
import kr.malmungchi.Limits;
import kr.malmungchi.service.access.Owner;
import kr.malmungchi.service.problem.Problem;
import kr.malmungchi.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Imports: begun, followed, cancelled and forgotten. */
@Path(ImportsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class ImportsResource {
  public static final String PATH = "/api/v1/imports";
  private static final String KEY = "Idempotency-Key";
  private static final String EVENTS = "text/event-stream";
  private static final CharMatcher ID =
      CharMatcher.inRange('0', '9').or(CharMatcher.inRange('a', 'z')).or(CharMatcher.is('-'));
  private static final CharMatcher VISIBLE = CharMatcher.inRange('!', '~');

  private final Imports imports;
  private final Semaphore listeners;

  public ImportsResource(Imports imports) {
    this.imports = imports;
    this.listeners = new Semaphore(imports.limits().listeners());
  }

  /** Puts what a request brings into the staging. */
  private interface Upload {
    void into(Staging staging) throws IOException;
  }

  @POST
  @Consumes({"application/zip", "application/x-zip-compressed"})
  public Response addArchive(
      @QueryParam("origin") Optional<String> origin,
      @HeaderParam(KEY) @Nullable String key,
      @Context ContainerRequestContext request,
      InputStream body)
      throws IOException {
    String name = named(origin);
    String zip = name.toLowerCase(Locale.ROOT).endsWith(".zip") ? name : name + ".zip";
    return add(Owner.of(request), key, body, staging -> staging.add(zip, body));
  }

  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  public Response addFile(
      @QueryParam("origin") Optional<String> origin,
      @HeaderParam(KEY) @Nullable String key,
      @Context ContainerRequestContext request,
      InputStream body)
      throws IOException {
    String name = named(origin);
    return add(Owner.of(request), key, body, staging -> staging.add(name, body));
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response addForm(
      @HeaderParam("Content-Type") String type,
      @HeaderParam(KEY) @Nullable String key,
      @Context ContainerRequestContext request,
      InputStream body)
      throws IOException {
    return add(
        Owner.of(request),
        key,
        body,
        staging -> MultipartFiles.read(type, body, staging, imports.limits()));
  }

  private static String named(Optional<String> origin) {
    return origin
        .filter(name -> !name.isBlank())
        .orElseThrow(
            () ->
                Problem.ofParameter("origin", "parameter \"origin\" is missing: the file's name")
                    .asException());
  }

  private Response add(Owner owner, @Nullable String key, InputStream body, Upload upload)
      throws IOException {
    String checked = checkedKey(key);
    try (Staging staging = imports.stage()) {
      upload.into(staging);
      if (staging.uploads().isEmpty()) {
        throw Problem.of(400, "no file in the form; files are parts named \"file\"").asException();
      }
      Imports.Accepted accepted = imports.accept(staging, owner, checked);
      ImportJson json = ImportJson.of(accepted.made().tell());
      return Response.status(accepted.fresh() ? Response.Status.ACCEPTED : Response.Status.OK)
          .location(URI.create(PATH + "/" + json.id()))
          .entity(json)
          .build();
    } catch (IOException e) {
      if (FullDisk.isCauseOf(e)) {
        readToItsEnd(body, e);
      }
      throw e;
    }
  }

  /** Whoever is still sending when the connection is closed would miss the answer. */
  private static void readToItsEnd(InputStream body, IOException failure) {
    try {
      body.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private String checkedKey(@Nullable String key) {
    if (key == null) {
      return "";
    }
    int longest = imports.limits().keyCharacters();
    if (key.isEmpty() || key.length() > longest || !VISIBLE.matchesAllOf(key)) {
      throw Problem.ofParameter(
              KEY, "the header %s has 1 to %d visible ASCII characters".formatted(KEY, longest))
          .asException();
    }
    return key;
  }

  @GET
  public ImportJson.ImportsJson list(
      @QueryParam("size") @DefaultValue("20") int size,
      @QueryParam("cursor") Optional<String> cursor) {
    checkSize(size);
    if (cursor.isPresent() && !ID.matchesAllOf(cursor.get())) {
      throw noCursor(cursor.get());
    }
    List<ImportJson> found =
        imports.list(cursor, size + 1).stream().map(one -> ImportJson.of(one.tell())).toList();
    return found.size() <= size
        ? new ImportJson.ImportsJson(found, null)
        : new ImportJson.ImportsJson(found.subList(0, size), found.get(size - 1).id());
  }

  @GET
  @Path("{id}")
  public ImportJson show(@PathParam("id") String id) {
    return ImportJson.of(imports.find(id).tell());
  }

  @GET
  @Path("{id}/files")
  public ImportJson.ImportedFilesJson files(
      @PathParam("id") String id,
      @QueryParam("size") @DefaultValue("20") int size,
      @QueryParam("cursor") Optional<String> cursor) {
    checkSize(size);
    Import found = imports.find(id);
    long reported = found.snapshot().progress().reported();
    long from = cursor.isEmpty() ? 0 : place(cursor.get(), reported);
    ImportFolder.ReportPage page = found.folder().outcomes(from, size, reported);
    boolean last = page.next() >= reported && found.isFinished();
    return new ImportJson.ImportedFilesJson(page.outcomes(), last ? null : "" + page.next());
  }

  private static long place(String cursor, long reported) {
    Long place = Longs.tryParse(cursor);
    if (place == null || place < 0 || place > reported) {
      throw noCursor(cursor);
    }
    return place;
  }

  private static ProblemException noCursor(String cursor) {
    return Problem.ofParameter("cursor", "not a cursor of this list: \"%s\"".formatted(cursor))
        .asException();
  }

  private static void checkSize(int size) {
    int largest = Limits.defaults().pageSize();
    if (size < 1 || size > largest) {
      throw Problem.ofParameter(
              "size", "size must be between 1 and %d: %d".formatted(largest, size))
          .asException();
    }
  }

  @GET
  @Path("{id}/events")
  @Produces(EVENTS)
  public Response events(@PathParam("id") String id) {
    Import followed = imports.find(id);
    // Taken when the answer is written, which a HEAD request never does.
    if (listeners.availablePermits() == 0) {
      throw Problem.of(503, "too many requests follow imports; ask for the import itself")
          .asException();
    }
    return Response.ok(new ImportEvents(followed, listeners, imports::isStopping), EVENTS)
        .header("Cache-Control", "no-store")
        .header("X-Accel-Buffering", "no")
        .build();
  }

  @DELETE
  @Path("{id}")
  public Response cancel(@PathParam("id") String id) {
    return imports
        .cancel(id)
        .map(ended -> Response.ok(ImportJson.of(ended)).build())
        .orElseGet(() -> Response.noContent().build());
  }
}
