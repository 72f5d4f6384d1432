package kr.malmungchi.service.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.corpus.SearchOptions;
import kr.malmungchi.export.Export;
import kr.malmungchi.json.Json;
import kr.malmungchi.service.problem.Problem;
import kr.malmungchi.summary.Summary;
import org.jspecify.annotations.Nullable;

/** Questions over all documents. */
@Path("/api/v1")
@TaggedByRevision
@Produces(MediaType.APPLICATION_JSON)
public final class SearchResource {
  private final Corpus corpus;

  public SearchResource(Corpus corpus) {
    this.corpus = corpus;
  }

  @GET
  @Path("search")
  public Json.SearchJson search(
      @BeanParam SearchParameters asked,
      @QueryParam("size") @DefaultValue("10") int size,
      @QueryParam("diverse") @DefaultValue("false") boolean diverse,
      @QueryParam("explain") @DefaultValue("false") boolean explain) {
    SearchOptions options = asked.options(size).withDiverse(diverse).withExplain(explain);
    return Json.of(corpus.search(required(asked.question().orElse(null)), options));
  }

  @GET
  @Path("suggest")
  public Json.CompletionsJson suggest(
      @QueryParam("q") @Nullable String typed, @QueryParam("size") @DefaultValue("8") int size) {
    String question = required(typed);
    return Json.of(question, corpus.suggest(question, size));
  }

  @GET
  @Path("summary")
  public Json.SummaryJson summary(
      @QueryParam("q") @Nullable String question,
      @QueryParam("sentences") Optional<Integer> sentences,
      @QueryParam("characters") Optional<Integer> characters) {
    return Json.of(corpus.summary(required(question), SummaryLength.of(sentences, characters)));
  }

  @GET
  @Path("summary" + FileAnswer.SUFFIX)
  @Produces(MediaType.WILDCARD)
  public Response summaryFile(
      @PathParam("format") String format,
      @QueryParam("q") @Nullable String question,
      @QueryParam("sentences") Optional<Integer> sentences,
      @QueryParam("characters") Optional<Integer> characters) {
    Summary summary = corpus.summary(required(question), SummaryLength.of(sentences, characters));
    return FileAnswer.of("summary", format, Export.summary(summary.sentences()));
  }

  private static String required(@Nullable String question) {
    if (question == null) {
      throw Problem.missingParameter("q", "what to look for").asException();
    }
    return question;
  }
}
