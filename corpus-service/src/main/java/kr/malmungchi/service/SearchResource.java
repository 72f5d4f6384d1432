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
import java.util.function.Function;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.corpus.SearchOptions;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.json.Json;
import kr.malmungchi.search.Filter;
import kr.malmungchi.search.Order;
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
      @QueryParam("kind") List<String> kinds,
      @QueryParam("author") List<String> authors,
      @QueryParam("from") Optional<PartialDate> from,
      @QueryParam("to") Optional<PartialDate> to,
      @QueryParam("document") List<String> documents,
      @QueryParam("section") List<String> sections,
      @QueryParam("sort") @DefaultValue("relevance") Order order,
      @QueryParam("size") @DefaultValue("10") int size,
      @QueryParam("cursor") Optional<String> cursor,
      @QueryParam("exact") @DefaultValue("false") boolean exact,
      @QueryParam("diverse") @DefaultValue("false") boolean diverse,
      @QueryParam("explain") @DefaultValue("false") boolean explain) {
    List<Filter> filters = new ArrayList<>();
    add(each("kind", kinds, ParsedTypes::kind), Filter.OfKind::new, filters);
    add(named("author", authors, "an author needs a name"), Filter.ByAuthor::new, filters);
    add(each("document", documents, DocumentId::new), Filter.InDocument::new, filters);
    add(named("section", sections, "a section needs a word"), Filter.Below::new, filters);
    if (from.isPresent() || to.isPresent()) {
      filters.add(new Filter.Published(from.map(PartialDate::first), to.map(PartialDate::last)));
    }
    SearchOptions options =
        new SearchOptions(size, cursor, filters, order, exact, diverse, explain);
    return Json.of(corpus.search(required(question), options));
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

  private static String required(@Nullable String question) {
    if (question == null) {
      throw Problem.ofParameter("q", "parameter \"q\" is missing: what to look for").asException();
    }
    return question;
  }

  private static <T> void add(
      List<T> values, Function<List<T>, Filter> filter, List<Filter> filters) {
    if (!values.isEmpty()) {
      filters.add(filter.apply(values));
    }
  }

  /** Jersey does not say which of the values of a list it could not convert. */
  private static <T> List<T> each(
      String parameter, List<String> values, Function<String, T> parse) {
    try {
      return values.stream().map(parse).toList();
    } catch (IllegalArgumentException e) {
      throw Problem.ofParameter(parameter, String.valueOf(e.getMessage())).asException();
    }
  }

  private static List<String> named(String parameter, List<String> values, String detail) {
    if (values.stream().anyMatch(String::isBlank)) {
      throw Problem.ofParameter(parameter, detail).asException();
    }
    return values;
  }
}
