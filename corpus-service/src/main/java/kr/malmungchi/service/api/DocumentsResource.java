package kr.malmungchi.service.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import kr.malmungchi.catalog.CatalogEntry;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.export.Export;
import kr.malmungchi.json.Json;
import kr.malmungchi.json.OutlineSummaryJson;
import kr.malmungchi.json.StructureJson;
import kr.malmungchi.service.problem.Problem;
import kr.malmungchi.summary.Summary;
import kr.malmungchi.text.Span;

/** The documents: listed and shown. */
@Path("/api/v1/documents")
@TaggedByRevision
@Produces(MediaType.APPLICATION_JSON)
public final class DocumentsResource {
  private final Corpus corpus;

  public DocumentsResource(Corpus corpus) {
    this.corpus = corpus;
  }

  @GET
  public Json.DocumentsJson list(
      @QueryParam("size") @DefaultValue("20") int size,
      @QueryParam("cursor") Optional<String> cursor) {
    return Json.of(corpus.documents(size, cursor));
  }

  @GET
  @Path("{id}")
  public Response entry(@PathParam("id") DocumentId id, @Context Request request) {
    CatalogEntry entry = corpus.entry(id);
    return OwnTag.of(entry, corpus.identity()).answer(request, () -> Json.of(entry));
  }

  @GET
  @Path("{id}/text")
  public Json.TextJson text(
      @PathParam("id") DocumentId id,
      @QueryParam("start") Optional<Integer> start,
      @QueryParam("end") Optional<Integer> end) {
    Document document = corpus.document(id);
    return Json.text(document, part(document, start, end));
  }

  private static Span part(Document document, Optional<Integer> start, Optional<Integer> end) {
    String text = document.text();
    int to = offset("end", end.orElse(text.length()), text);
    int from = offset("start", start.orElse(0), text);
    if (from > to) {
      throw Problem.ofParameter("start", "start %d lies after end %d".formatted(from, to))
          .asException();
    }
    return new Span(from, to);
  }

  /** An offset between two whole characters: half of one cannot be written as JSON. */
  private static int offset(String name, int offset, String text) {
    if (offset < 0 || offset > text.length()) {
      throw Problem.ofParameter(
              name, "%s must be between 0 and %d: %d".formatted(name, text.length(), offset))
          .asException();
    }
    if (offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset))) {
      throw Problem.ofParameter(
              name, "%s %d lies in the middle of a character".formatted(name, offset))
          .asException();
    }
    return offset;
  }

  @GET
  @Path("{id}/outline")
  public Json.OutlineJson outline(@PathParam("id") DocumentId id) {
    return Json.outline(corpus.document(id));
  }

  @GET
  @Path("{id}/furniture")
  public Json.FurnitureListJson furniture(@PathParam("id") DocumentId id) {
    return Json.furniture(corpus.document(id));
  }

  @GET
  @Path("{id}/structure")
  public StructureJson structure(@PathParam("id") DocumentId id) {
    return StructureJson.of(corpus.document(id));
  }

  /** The sentences that say the most; with {@code outline}, those of each section. */
  @GET
  @Path("{id}/summary")
  public Object summary(
      @PathParam("id") DocumentId id,
      @QueryParam("sentences") Optional<Integer> sentences,
      @QueryParam("characters") Optional<Integer> characters,
      @QueryParam("outline") @DefaultValue("false") boolean outline) {
    if (!outline) {
      return Json.of(corpus.summary(id, SummaryLength.of(sentences, characters)));
    }
    if (sentences.isPresent() || characters.isPresent()) {
      throw Problem.ofParameter(
              "outline", "an outline has one or two sentences a section; it takes no other length")
          .asException();
    }
    return OutlineSummaryJson.of(corpus.outlineSummary(id));
  }

  @GET
  @Path("{id}/summary" + FileAnswer.SUFFIX)
  @Produces(MediaType.WILDCARD)
  public Response summaryFile(
      @PathParam("id") DocumentId id,
      @PathParam("format") String format,
      @QueryParam("sentences") Optional<Integer> sentences,
      @QueryParam("characters") Optional<Integer> characters) {
    Summary summary = corpus.summary(id, SummaryLength.of(sentences, characters));
    return FileAnswer.of("summary", format, Export.summary(summary.sentences()));
  }

  /** Other documents; with a place, passages that are like what stands there. */
  @GET
  @Path("{id}/similar")
  public Json.SimilarJson similar(
      @PathParam("id") DocumentId id,
      @QueryParam("start") Optional<Integer> start,
      @QueryParam("end") Optional<Integer> end,
      @QueryParam("size") @DefaultValue("5") int size) {
    if (start.isEmpty() && end.isEmpty()) {
      return Json.similar(corpus.similar(id, size));
    }
    return Json.similar(corpus.similar(id, part(corpus.document(id), start, end), size));
  }
}
