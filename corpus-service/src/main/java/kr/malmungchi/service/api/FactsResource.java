package kr.malmungchi.service.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import kr.malmungchi.Limits;
import kr.malmungchi.corpus.CorpusFacts;
import kr.malmungchi.corpus.FactPage;
import kr.malmungchi.corpus.FactRequest;
import kr.malmungchi.corpus.NameInUse;
import kr.malmungchi.corpus.QuotesAnswer;
import kr.malmungchi.corpus.TimelineAnswer;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.export.Export;
import kr.malmungchi.json.FactJson;
import kr.malmungchi.name.NameKind;
import kr.malmungchi.service.problem.Problem;

/** What the documents tell, as JSON, and as files: {@code timeline.csv}, {@code quotes.md}. */
@Path("/api/v1")
@TaggedByRevision
@Produces(MediaType.APPLICATION_JSON)
public final class FactsResource {
  private static final int PAGE = FactRequest.all().size();

  private final CorpusFacts facts;
  private final int most = Limits.defaults().factPage();

  public FactsResource(CorpusFacts facts) {
    this.facts = facts;
  }

  @GET
  @Path("timeline")
  public FactJson.TimelineJson timeline(
      @BeanParam FactParameters asked,
      @QueryParam("from") Optional<PartialDate> from,
      @QueryParam("to") Optional<PartialDate> to) {
    return FactJson.timeline(
        asked.question().orElse(null), timeline(asked.request(PAGE), from, to));
  }

  @GET
  @Path("timeline" + FileAnswer.SUFFIX)
  @Produces(MediaType.WILDCARD)
  public Response timelineFile(
      @PathParam("format") String format,
      @BeanParam FactParameters asked,
      @QueryParam("from") Optional<PartialDate> from,
      @QueryParam("to") Optional<PartialDate> to) {
    TimelineAnswer answer = timeline(asked.request(most), from, to);
    return FileAnswer.of("timeline", format, Export.timeline(answer.page().facts()));
  }

  private TimelineAnswer timeline(
      FactRequest request, Optional<PartialDate> from, Optional<PartialDate> to) {
    return facts.timeline(request, from.map(PartialDate::first), to.map(PartialDate::last));
  }

  @GET
  @Path("quotes")
  public FactJson.QuotesJson quotes(
      @BeanParam FactParameters asked, @QueryParam("speaker") Optional<String> speaker) {
    return FactJson.quotes(asked.question().orElse(null), quotes(asked.request(PAGE), speaker));
  }

  @GET
  @Path("quotes" + FileAnswer.SUFFIX)
  @Produces(MediaType.WILDCARD)
  public Response quotesFile(
      @PathParam("format") String format,
      @BeanParam FactParameters asked,
      @QueryParam("speaker") Optional<String> speaker) {
    QuotesAnswer answer = quotes(asked.request(most), speaker);
    return FileAnswer.of("quotes", format, Export.quotes(answer.page().facts()));
  }

  private QuotesAnswer quotes(FactRequest request, Optional<String> speaker) {
    if (speaker.isPresent() && speaker.get().isBlank()) {
      throw Problem.ofParameter("speaker", "a speaker needs a name").asException();
    }
    return facts.quotes(request, speaker);
  }

  @GET
  @Path("names")
  public FactJson.NamesJson names(
      @BeanParam FactParameters asked, @QueryParam("type") Optional<NameKind> type) {
    return FactJson.names(asked.question().orElse(null), facts.names(asked.request(PAGE), type));
  }

  @GET
  @Path("names" + FileAnswer.SUFFIX)
  @Produces(MediaType.WILDCARD)
  public Response namesFile(
      @PathParam("format") String format,
      @BeanParam FactParameters asked,
      @QueryParam("type") Optional<NameKind> type) {
    FactPage<NameInUse> page = facts.names(asked.request(most), type);
    return FileAnswer.of("names", format, Export.names(page.facts()));
  }

  @GET
  @Path("names/{name}")
  public FactJson.NameJson name(@PathParam("name") String name) {
    return FactJson.name(facts.name(name));
  }

  @GET
  @Path("agreements")
  public FactJson.AgreementsJson agreements(@BeanParam FactParameters asked) {
    return FactJson.agreements(
        asked.question().orElse(null), facts.agreements(asked.request(PAGE)));
  }

  @GET
  @Path("agreements" + FileAnswer.SUFFIX)
  @Produces(MediaType.WILDCARD)
  public Response agreementsFile(
      @PathParam("format") String format, @BeanParam FactParameters asked) {
    return FileAnswer.of(
        "agreements", format, Export.agreements(facts.agreements(asked.request(most)).facts()));
  }
}
