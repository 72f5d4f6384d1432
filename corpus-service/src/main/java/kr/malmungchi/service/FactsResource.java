package kr.malmungchi.service;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import kr.malmungchi.corpus.CorpusFacts;
import kr.malmungchi.corpus.FactRequest;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.json.FactJson;
import kr.malmungchi.name.NameKind;

/** What the documents tell. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public final class FactsResource {
  private final CorpusFacts facts;

  FactsResource(CorpusFacts facts) {
    this.facts = facts;
  }

  @GET
  @Path("timeline")
  public FactJson.TimelineJson timeline(
      @QueryParam("q") Optional<String> question,
      @BeanParam FilterParameters filters,
      @QueryParam("from") Optional<PartialDate> from,
      @QueryParam("to") Optional<PartialDate> to,
      @QueryParam("exact") @DefaultValue("false") boolean exact,
      @QueryParam("size") @DefaultValue("50") int size,
      @QueryParam("cursor") Optional<String> cursor) {
    FactRequest request = new FactRequest(question, filters.filters(), exact, size, cursor);
    return FactJson.timeline(
        question.orElse(null),
        facts.timeline(request, from.map(PartialDate::first), to.map(PartialDate::last)));
  }

  @GET
  @Path("quotes")
  public FactJson.QuotesJson quotes(
      @QueryParam("q") Optional<String> question,
      @QueryParam("speaker") Optional<String> speaker,
      @BeanParam FilterParameters filters,
      @QueryParam("exact") @DefaultValue("false") boolean exact,
      @QueryParam("size") @DefaultValue("50") int size,
      @QueryParam("cursor") Optional<String> cursor) {
    if (speaker.isPresent() && speaker.get().isBlank()) {
      throw Problem.ofParameter("speaker", "a speaker needs a name").asException();
    }
    FactRequest request = new FactRequest(question, filters.filters(), exact, size, cursor);
    return FactJson.quotes(question.orElse(null), facts.quotes(request, speaker));
  }

  @GET
  @Path("names")
  public FactJson.NamesJson names(
      @QueryParam("q") Optional<String> question,
      @QueryParam("type") Optional<NameKind> type,
      @BeanParam FilterParameters filters,
      @QueryParam("exact") @DefaultValue("false") boolean exact,
      @QueryParam("size") @DefaultValue("50") int size,
      @QueryParam("cursor") Optional<String> cursor) {
    FactRequest request = new FactRequest(question, filters.filters(), exact, size, cursor);
    return FactJson.names(question.orElse(null), facts.names(request, type));
  }

  @GET
  @Path("names/{name}")
  public FactJson.NameJson name(@PathParam("name") String name) {
    return FactJson.name(facts.name(name));
  }
}
