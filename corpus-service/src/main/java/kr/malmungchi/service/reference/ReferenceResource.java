package kr.malmungchi.service.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import kr.malmungchi.service.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** The description of the API at {@code /openapi.json}, and as a page at {@code /reference}. */
@Path("/")
public final class ReferenceResource {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String CSS = "text/css; charset=utf-8";

  private final String description;
  private final String page;
  private final String style = style();

  public ReferenceResource() {
    ApiDescription api = ApiDescription.load();
    this.description = api.root().toPrettyString();
    this.page = new ReferencePage(api).html();
  }

  private static String style() {
    try {
      return Resources.toString(
          Resources.getResource(ReferenceResource.class, "reference.css"), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @GET
  @Path("openapi.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response description(@Context Request request) {
    return file(description, MediaType.APPLICATION_JSON, request);
  }

  @GET
  @Path("reference")
  @Produces(HTML)
  public Response page(@Context Request request) {
    return file(page, HTML, request);
  }

  @GET
  @Path("reference/style.css")
  @Produces(CSS)
  public Response style(@Context Request request) {
    return file(style, CSS, request);
  }

  /** Where the type of a problem leads. */
  @GET
  @Path("problems/{type}")
  public Response problem(@PathParam("type") String type) {
    ProblemType known = ProblemType.of(type).orElseThrow(NotFoundException::new);
    return Response.seeOther(URI.create("/reference#problem-" + known.label())).build();
  }

  private static Response file(String content, String type, Request request) {
    EntityTag tag = new EntityTag(Hashing.sha256().hashString(content, UTF_8).toString());
    Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? Response.ok(content, type) : unchanged)
        .tag(tag)
        .header("Cache-Control", "no-cache")
        .build();
  }
}
