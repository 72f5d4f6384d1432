package kr.malmungchi.service.page;

import com.google.common.collect.Maps;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import kr.malmungchi.CorpusException;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.service.api.SearchParameters;
import kr.malmungchi.service.problem.Problem;
import kr.malmungchi.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The web page. Lists, results and documents are written here, so that one can search and read
 * without JavaScript; the scripts take them over and show all other views.
 */
@Path("/")
public final class PageResource {
  private static final String HTML = "text/html; charset=utf-8";
  private static final int YEAR = 31_536_000;

  /** Strict, since {@code UriInfo} would take a path apart at what stands encoded in it. */
  private static final String VIEWS =
      "{view: timeline|quotes|names|agreements|dictionary|imports|names/[^/]+"
          + "|documents/[^/]+/(structure|similar)}";

  private final Map<String, PageFile> files = new ConcurrentHashMap<>();
  private final EnumMap<Language, Messages> messages = new EnumMap<>(Language.class);
  private final EnumMap<Language, Shell> shells = new EnumMap<>(Language.class);
  private final LibraryView library;
  private final ResultsView results;
  private final ReaderView reader;

  public PageResource(Corpus corpus) {
    PageFile table = PageFile.named("messages.json").orElseThrow();
    for (Language language : Language.values()) {
      messages.put(language, Messages.in(language, table));
    }
    shells.putAll(Maps.transformValues(messages, Shell::new));
    this.library = new LibraryView(corpus);
    this.results = new ResultsView(corpus);
    this.reader = new ReaderView(corpus);
  }

  @GET
  @Produces(HTML)
  public Response start(
      @BeanParam SearchParameters asked,
      @CookieParam("language") @Nullable String language,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    Optional<String> question = asked.question().filter(words -> !words.isBlank());
    return page(
        Language.of(language, headers.getAcceptableLanguages()),
        question,
        words ->
            question.isPresent()
                ? results.of(
                    question.get(), new Address("/", uri.getQueryParameters()), asked, words)
                : library.of(asked.cursor(), words));
  }

  @GET
  @Path("documents/{id}")
  @Produces(HTML)
  public Response document(
      @PathParam("id") String id,
      @QueryParam("start") @Nullable String start,
      @QueryParam("end") @Nullable String end,
      @QueryParam("q") Optional<String> question,
      @CookieParam("language") @Nullable String language,
      @Context HttpHeaders headers) {
    return page(
        Language.of(language, headers.getAcceptableLanguages()),
        question,
        words ->
            reader.of(
                Problem.parsed("id", id, DocumentId::new), offset(start), offset(end), words));
  }

  /** None for what is no number: the document is there all the same. */
  private static OptionalInt offset(@Nullable String text) {
    try {
      return text == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  /** Views that only the scripts show. */
  @GET
  @Path(VIEWS)
  @Produces(HTML)
  public Response view(
      @CookieParam("language") @Nullable String language, @Context HttpHeaders headers) {
    Language spoken = Language.of(language, headers.getAcceptableLanguages());
    return html(200, shell(spoken).empty());
  }

  /** A page, or what is wrong with what was asked; the scripts say it once more. */
  private Response page(
      Language language, Optional<String> question, Function<Messages, View> view) {
    Messages words = words(language);
    try {
      return html(200, shell(language).with(view.apply(words), question));
    } catch (CorpusException e) {
      return switch (e.kind()) {
        case NOT_FOUND -> trouble(404, e, language, question);
        case INVALID -> trouble(400, e, language, question);
        case TOO_LARGE, UNREADABLE, CHANGED, HELD, OUTDATED, DAMAGED, TOO_SLOW, NO_SPACE, FAILED ->
            throw e;
      };
    } catch (ProblemException e) {
      return trouble(400, e, language, question);
    }
  }

  private Response trouble(
      int status, RuntimeException cause, Language language, Optional<String> question) {
    Messages words = words(language);
    String title = words.say("trouble." + status);
    View view =
        new View(
            title,
            new Html(words).notice(title, words.told(String.valueOf(cause.getMessage()))),
            /* isWhole= */ false);
    return html(status, shell(language).with(view, question));
  }

  private Messages words(Language language) {
    return Optional.ofNullable(messages.get(language)).orElseThrow();
  }

  private Shell shell(Language language) {
    return Optional.ofNullable(shells.get(language)).orElseThrow();
  }

  private static Response html(int status, String page) {
    return Response.status(status)
        .type(HTML)
        .entity(page)
        .header("Cache-Control", "no-cache")
        .header("Vary", "Accept-Language, Cookie")
        .build();
  }

  /** Remembers the language, for browsers without scripts. */
  @GET
  @Path("language/{code: ko|en}")
  public Response language(@PathParam("code") String code) {
    NewCookie cookie =
        new NewCookie.Builder("language")
            .value(code)
            .path("/")
            .maxAge(YEAR)
            .sameSite(NewCookie.SameSite.LAX)
            .build();
    return Response.seeOther(URI.create("/")).cookie(cookie).build();
  }

  /** The page without anything of the corpus: what a browser gets that has shown no key yet. */
  @GET
  @Path("page/index.html")
  @Produces(HTML)
  public Response bare(
      @CookieParam("language") @Nullable String language, @Context HttpHeaders headers) {
    return view(language, headers);
  }

  @GET
  @Path("page/{name}")
  public Response file(@PathParam("name") String name, @Context Request request) {
    PageFile file = files.get(name);
    if (file == null) {
      file = PageFile.named(name).orElseThrow(NotFoundException::new);
      files.put(name, file);
    }
    Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(file.tag());
    Response.ResponseBuilder response =
        unchanged == null ? Response.ok(file.content(), file.type()) : unchanged;
    return response.tag(file.tag()).header("Cache-Control", "no-cache").build();
  }
}
