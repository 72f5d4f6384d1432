package kr.malmungchi.service.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.Limits;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.corpus.DictionaryEffect;
import kr.malmungchi.dictionary.DictionaryParser;
import kr.malmungchi.dictionary.ParsedDictionary;
import kr.malmungchi.dictionary.Rule;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.json.DictionaryJson;
import kr.malmungchi.service.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The words and synonyms of the corpus: shown, put in place of others, added and taken out. */
@Path("/api/v1/dictionary")
@TaggedByRevision
@Produces(MediaType.APPLICATION_JSON)
public final class DictionaryResource {
  private static final String TEXT = "text/plain; charset=UTF-8; qs=0.5";

  private final Corpus corpus;
  private final DictionaryParser parser = new DictionaryParser(Limits.defaults());

  /** A rule as the JSON of a request has it. */
  record NewRule(@Nullable String rule) {}

  public DictionaryResource(Corpus corpus) {
    this.corpus = corpus;
  }

  @GET
  public Response dictionary(@Context Request request) {
    UserDictionary dictionary = corpus.dictionary();
    return OwnTag.of(dictionary, "json").answer(request, () -> DictionaryJson.of(dictionary));
  }

  @GET
  @Produces(TEXT)
  public Response text(@Context Request request) {
    UserDictionary dictionary = corpus.dictionary();
    return OwnTag.of(dictionary, "text").answer(request, dictionary::text);
  }

  @PUT
  @Consumes(MediaType.TEXT_PLAIN)
  public Response use(
      @QueryParam("preview") @DefaultValue("false") boolean preview,
      @HeaderParam("If-Match") Optional<SeenTags> seen,
      byte[] text) {
    UserDictionary dictionary = checked(parser.parse(text));
    return change(before -> dictionary, seen, preview);
  }

  @POST
  @Path("rules")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response add(
      @QueryParam("preview") @DefaultValue("false") boolean preview,
      @HeaderParam("If-Match") Optional<SeenTags> seen,
      @Nullable NewRule added) {
    String rule = added == null ? null : added.rule;
    if (rule == null) {
      throw Problem.ofField("/rule", "a rule needs its text").asException();
    }
    return add(rule, seen, preview);
  }

  @POST
  @Path("rules")
  @Consumes(MediaType.TEXT_PLAIN)
  public Response addText(
      @QueryParam("preview") @DefaultValue("false") boolean preview,
      @HeaderParam("If-Match") Optional<SeenTags> seen,
      byte[] rules) {
    checked(parser.parse(rules));
    return add(new String(rules, StandardCharsets.UTF_8), seen, preview);
  }

  private Response add(String rules, Optional<SeenTags> seen, boolean preview) {
    return change(before -> checked(parser.append(before, rules)), seen, preview);
  }

  @DELETE
  @Path("rules")
  public Response remove(
      @QueryParam("rule") @Nullable String rule,
      @QueryParam("preview") @DefaultValue("false") boolean preview,
      @HeaderParam("If-Match") Optional<SeenTags> seen) {
    if (rule == null) {
      throw Problem.missingParameter("rule", "the rule to take out").asException();
    }
    checked(parser.parse(rule));
    Rule gone =
        parser
            .rule(rule)
            .orElseThrow(
                () ->
                    Problem.ofParameter("rule", "not one rule: \"%s\"".formatted(rule))
                        .asException());
    return change(
        before ->
            before
                .without(gone)
                .orElseThrow(
                    () ->
                        new CorpusException(
                            Kind.NOT_FOUND,
                            "no rule \"%s\" in the dictionary".formatted(gone.line()))),
        seen,
        preview);
  }

  private Response change(
      UnaryOperator<UserDictionary> change, Optional<SeenTags> seen, boolean preview) {
    UnaryOperator<UserDictionary> checked =
        before -> {
          seen.ifPresent(tags -> tags.check(before));
          return change.apply(before);
        };
    DictionaryEffect effect =
        preview ? corpus.preview(checked.apply(corpus.dictionary())) : corpus.revise(checked);
    Response.ResponseBuilder response = Response.ok(DictionaryJson.of(effect, preview));
    return preview
        ? response.build()
        : response.tag(OwnTag.of(effect.dictionary(), "json").tag()).build();
  }

  private static UserDictionary checked(ParsedDictionary parsed) {
    if (!parsed.faults().isEmpty()) {
      throw Problem.ofFaults(parsed.faults()).asException();
    }
    return parsed.dictionary();
  }
}
