package kr.malmungchi.service.api;

import com.google.common.collect.ImmutableMap;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.Limits;
import kr.malmungchi.catalog.Catalog.Outcome;
import kr.malmungchi.catalog.CatalogEntry;
import kr.malmungchi.catalog.Expected;
import kr.malmungchi.catalog.Stored;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.corpus.Decided;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.json.Json;
import kr.malmungchi.reading.Readers;
import kr.malmungchi.reading.Source;
import kr.malmungchi.service.access.Owner;
import kr.malmungchi.service.problem.Problem;
import kr.malmungchi.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The documents: added, replaced, decided on and removed. */
@Path("/api/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
public final class DocumentChangesResource {
  private static final String MARKDOWN = "text/markdown";

  /** The names of files that come without one. */
  private static final ImmutableMap<String, String> ORIGINS =
      ImmutableMap.of(
          MediaType.TEXT_PLAIN,
          "제목 없음.txt",
          MARKDOWN,
          "제목 없음.md",
          MediaType.TEXT_HTML,
          "제목 없음.html");

  private final Corpus corpus;
  private final Limits limits = Limits.defaults();
  private final Readers readers = Readers.standard(limits);

  public DocumentChangesResource(Corpus corpus) {
    this.corpus = corpus;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response add(@Context ContainerRequestContext request, @Nullable NewDocument document) {
    NewDocument given = given(document);
    return store(given.read(given.idFor(Owner.of(request)), this::read), new Expected.Anything());
  }

  @POST
  @Consumes({MediaType.TEXT_PLAIN, MARKDOWN, MediaType.TEXT_HTML})
  public Response addFile(
      @QueryParam("origin") Optional<String> origin,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
      @Context ContainerRequestContext request,
      byte[] bytes) {
    String name = named(origin, type);
    DocumentId id = NewDocument.idOf(Owner.of(request), name, bytes);
    return store(read(Source.bytes(id, name, bytes)), new Expected.Anything());
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response put(
      @PathParam("id") DocumentId id,
      @HeaderParam(HttpHeaders.IF_MATCH) Optional<SeenTags> seen,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) Optional<String> unseen,
      @Nullable NewDocument document) {
    NewDocument given = given(document);
    return store(given.read(given.idAt(id), this::read), expected(seen, unseen));
  }

  @PUT
  @Path("{id}")
  @Consumes({MediaType.TEXT_PLAIN, MARKDOWN, MediaType.TEXT_HTML})
  public Response putFile(
      @PathParam("id") DocumentId id,
      @QueryParam("origin") Optional<String> origin,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
      @HeaderParam(HttpHeaders.IF_MATCH) Optional<SeenTags> seen,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) Optional<String> unseen,
      byte[] bytes) {
    return store(read(Source.bytes(id, named(origin, type), bytes)), expected(seen, unseen));
  }

  /** Says which rules are wrong in this document: their furniture becomes body. */
  @PUT
  @Path("{id}/overruled")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response overrule(
      @PathParam("id") DocumentId id,
      @HeaderParam(HttpHeaders.IF_MATCH) Optional<SeenTags> seen,
      @Nullable Verdict verdict) {
    if (verdict == null) {
      throw emptyBody();
    }
    Decided decided = corpus.overrule(id, verdict.checked(), expected(seen));
    return Response.ok(Json.furniture(decided.document())).tag(tag(decided.entry()).tag()).build();
  }

  @DELETE
  @Path("{id}")
  public void remove(
      @PathParam("id") DocumentId id, @HeaderParam(HttpHeaders.IF_MATCH) Optional<SeenTags> seen) {
    if (!corpus.remove(id, expected(seen))) {
      throw new CorpusException(Kind.NOT_FOUND, "no document \"%s\"".formatted(id));
    }
  }

  private Expected expected(Optional<SeenTags> seen) {
    return seen.map(tags -> tags.document(corpus.identity())).orElse(new Expected.Anything());
  }

  private Expected expected(Optional<SeenTags> seen, Optional<String> unseen) {
    if (unseen.isEmpty()) {
      return expected(seen);
    }
    if (seen.isPresent() || !unseen.get().strip().equals("*")) {
      throw Problem.ofParameter(
              HttpHeaders.IF_NONE_MATCH,
              "to create a document and replace none it must be *, without If-Match")
          .asException();
    }
    return new Expected.Absent();
  }

  private static NewDocument given(@Nullable NewDocument document) {
    if (document == null) {
      throw emptyBody();
    }
    return document;
  }

  private static ProblemException emptyBody() {
    return Problem.ofField("", "the request body is empty; it must be one JSON object")
        .asException();
  }

  private static String named(Optional<String> origin, MediaType type) {
    String usual = ORIGINS.get(type.getType() + "/" + type.getSubtype());
    return origin.orElseGet(() -> Objects.requireNonNull(usual, type.toString()));
  }

  private Document read(Source source) {
    return readers.readerOf(source).read(source.load(limits.fileBytes()));
  }

  private Response store(Document document, Expected expected) {
    Stored stored = corpus.put(document, expected);
    URI location = URI.create("/api/v1/documents/" + document.id());
    return (stored.outcome() == Outcome.ADDED
            ? Response.created(location)
            : Response.ok().location(location))
        .tag(tag(stored.entry()).tag())
        .entity(Json.added(stored.entry(), document.structure().warnings()))
        .build();
  }

  private OwnTag tag(CatalogEntry entry) {
    return OwnTag.of(entry, corpus.identity());
  }
}
