package kr.malmungchi.service.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/** The web page: a handful of files from the class path, kept in memory. */
@Path("/")
public final class PageResource {
  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final ImmutableMap<String, PageFile> FILES =
      ImmutableMap.<String, PageFile>builder()
          .put("index.html", PageFile.load("index.html", "text/html; charset=utf-8"))
          .put("style.css", PageFile.load("style.css", "text/css; charset=utf-8"))
          .put("icon.svg", PageFile.load("icon.svg", "image/svg+xml; charset=utf-8"))
          .put("access.js", PageFile.load("access.js", SCRIPT))
          .put("agreements.js", PageFile.load("agreements.js", SCRIPT))
          .put("app.js", PageFile.load("app.js", SCRIPT))
          .put("api.js", PageFile.load("api.js", SCRIPT))
          .put("chart.js", PageFile.load("chart.js", SCRIPT))
          .put("company.js", PageFile.load("company.js", SCRIPT))
          .put("elements.js", PageFile.load("elements.js", SCRIPT))
          .put("evidence.js", PageFile.load("evidence.js", SCRIPT))
          .put("library.js", PageFile.load("library.js", SCRIPT))
          .put("names.js", PageFile.load("names.js", SCRIPT))
          .put("quotes.js", PageFile.load("quotes.js", SCRIPT))
          .put("results.js", PageFile.load("results.js", SCRIPT))
          .put("reader.js", PageFile.load("reader.js", SCRIPT))
          .put("roles.js", PageFile.load("roles.js", SCRIPT))
          .put("similar.js", PageFile.load("similar.js", SCRIPT))
          .put("summary.js", PageFile.load("summary.js", SCRIPT))
          .put("source.js", PageFile.load("source.js", SCRIPT))
          .put("structure.js", PageFile.load("structure.js", SCRIPT))
          .put("suggestions.js", PageFile.load("suggestions.js", SCRIPT))
          .put("svg.js", PageFile.load("svg.js", SCRIPT))
          .put("timeline.js", PageFile.load("timeline.js", SCRIPT))
          .put("views.js", PageFile.load("views.js", SCRIPT))
          .build();

  private record PageFile(String content, String type, EntityTag tag) {
    static PageFile load(String name, String type) {
      try {
        URL file = Resources.getResource(PageResource.class, name);
        String content = Resources.toString(file, UTF_8);
        return new PageFile(
            content, type, new EntityTag(Hashing.sha256().hashString(content, UTF_8).toString()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @GET
  public Response index(@Context Request request) {
    return file("index.html", request);
  }

  @GET
  @Path("page/{name}")
  public Response file(@PathParam("name") String name, @Context Request request) {
    PageFile file = FILES.get(name);
    if (file == null) {
      throw new NotFoundException();
    }
    Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(file.tag);
    Response.ResponseBuilder response =
        unchanged == null ? Response.ok(file.content, file.type) : unchanged;
    return response.tag(file.tag).header("Cache-Control", "no-cache").build();
  }
}
