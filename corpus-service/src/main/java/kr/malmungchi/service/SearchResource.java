package kr.malmungchi.service;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.corpus.SearchOptions;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.json.Json;
import kr.malmungchi.search.Filter;
import org.jspecify.annotations.Nullable;

/** Questions over all documents. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public final class SearchResource {
  private final Corpus corpus;

  SearchResource(Corpus corpus) {
    this.corpus = corpus;
  }

  @GET
  @Path("search")
  public Json.SearchJson search(
      @QueryParam("q") @Nullable String question,
      @QueryParam("kind") Optional<Kind> kind,
      @QueryParam("author") Optional<String> author,
      @QueryParam("from") Optional<PartialDate> from,
      @QueryParam("to") Optional<PartialDate> to,
      @QueryParam("document") Optional<DocumentId> document,
      @QueryParam("size") @DefaultValue("10") int size,
      @QueryParam("cursor") Optional<String> cursor,
      @QueryParam("exact") @DefaultValue("false") boolean exact) {
    List<Filter> filters = new ArrayList<>();
    kind.map(Filter.OfKind::new).ifPresent(filters::add);
    author.map(SearchResource::byAuthor).ifPresent(filters::add);
    document.map(Filter.InDocument::new).ifPresent(filters::add);
    if (from.isPresent() || to.isPresent()) {
      filters.add(new Filter.Published(from.map(PartialDate::first), to.map(PartialDate::last)));
    }
    SearchOptions options = new SearchOptions(size, cursor, exact, filters);
    return Json.of(corpus.search(required(question), options));
  }

  @GET
  @Path("summary")
  public Json.SummaryJson summary(
      @QueryParam("q") @Nullable String question,
      @QueryParam("sentences") @DefaultValue("5") int sentences) {
    return Json.of(corpus.summary(required(question), sentences));
  }

  private static String required(@Nullable String question) {
    if (question == null) {
      throw Problem.ofParameter("q", "parameter \"q\" is missing: what to look for").asException();
    }
    return question;
  }

  private static Filter byAuthor(String name) {
    if (name.isBlank()) {
      throw Problem.ofParameter("author", "an author needs a name").asException();
    }
    return new Filter.ByAuthor(name);
  }
}
