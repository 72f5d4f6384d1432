package kr.malmungchi.service.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.index.LuceneEngine;
import kr.malmungchi.reading.Source;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which answers are worked out again; {@code TagsTest} has those of the API. */
class KeptAnswersTest {
  private final Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory());
  private final ApplicationHandler service =
      new ApplicationHandler(
          new ResourceConfig()
              .register(new Counting())
              .register(new RevisionTags(corpus))
              .register(new KeptAnswers()));

  @AfterEach
  void close() {
    corpus.close();
  }

  /** Says how often it was asked. */
  @Path("/")
  @TaggedByRevision
  public static final class Counting {
    private int times;

    @GET
    @Path("json")
    @Produces(MediaType.APPLICATION_JSON)
    public String json(@QueryParam("size") int size) {
      return "%d%s".formatted(++times, " ".repeat(size));
    }

    @GET
    @Path("text")
    @Produces(MediaType.TEXT_PLAIN)
    public String text() {
      return Integer.toString(++times);
    }

    @GET
    @Path("other")
    @Produces(MediaType.APPLICATION_JSON)
    public Response otherTag() {
      return Response.ok(Integer.toString(++times)).tag("x").build();
    }

    @GET
    @Path("missing")
    @Produces(MediaType.APPLICATION_JSON)
    public Response missing() {
      return Response.status(Response.Status.NOT_FOUND).entity(Integer.toString(++times)).build();
    }
  }

  @Test
  void anAnswerIsKeptUntilTheCorpusChanges() {
    assertThat(get("json")).isEqualTo("1");
    assertThat(get("json")).isEqualTo("1");
    assertThat(get("json?size=0")).isEqualTo("2");
    assertThat(get("json")).isEqualTo("1");

    corpus.add(Source.bytes(new DocumentId("a"), "a.txt", "글".getBytes(UTF_8)));
    assertThat(get("json")).isEqualTo("3");
    assertThat(get("json")).isEqualTo("3");
  }

  @Test
  void aLargeAnswerIsWorkedOutAgain() {
    assertThat(get("json?size=100000")).startsWith("1 ");
    assertThat(get("json?size=100000")).startsWith("2 ").hasSize(100_001);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "other", "missing"})
  void onlyJsonThatFollowsFromTheRevisionIsKept(String path) {
    assertThat(get(path)).isEqualTo("1");
    assertThat(get(path)).isEqualTo("2");
  }

  private String get(String path) {
    URI base = URI.create("http://localhost/");
    ContainerRequest request =
        new ContainerRequest(
            base,
            base.resolve(path),
            "GET",
            null,
            new MapPropertiesDelegate(),
            service.getConfiguration());
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      service.apply(request, answer).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
    return answer.toString(UTF_8);
  }
}
