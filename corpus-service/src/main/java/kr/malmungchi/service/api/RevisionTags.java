package kr.malmungchi.service.api;

import com.google.common.hash.Hashing;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import kr.malmungchi.corpus.Corpus;
import org.jspecify.annotations.Nullable;

/**
 * Tags what was read from the corpus, and answers 304 to who has it already, without looking for it
 * again.
 *
 * <p>An answer follows from the catalogue and its revision (documents, verdicts and dictionary),
 * the build of the program, the address and the wanted media type; the tag is a hash of these.
 * While the index lags behind the catalogue, answers depend on how far it is, and have no tag.
 *
 * <p>The revision is read before the answer is computed: a change in between gives a newer answer
 * an older tag, which no request meets again.
 */
@TaggedByRevision
@Priority(RevisionTags.PRIORITY)
public final class RevisionTags implements ContainerRequestFilter, ContainerResponseFilter {
  static final int PRIORITY = Priorities.HEADER_DECORATOR;

  /** The property of a request that has the tag of its answer. */
  static final String TAG = RevisionTags.class.getName();

  private static final int TAG_LETTERS = 32;

  private final Corpus corpus;
  private final String build = ProgramBuild.name();

  public RevisionTags(Corpus corpus) {
    this.corpus = corpus;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!isReading(request)) {
      return;
    }
    Optional<EntityTag> tag = tag(request);
    if (tag.isEmpty()) {
      return;
    }
    request.setProperty(TAG, tag.get());
    Response.@Nullable ResponseBuilder unchanged =
        request.getRequest().evaluatePreconditions(tag.get());
    if (unchanged != null) {
      request.abortWith(unchanged.tag(tag.get()).build());
    }
  }

  private static boolean isReading(ContainerRequestContext request) {
    return request.getMethod().equals(HttpMethod.GET)
        || request.getMethod().equals(HttpMethod.HEAD);
  }

  private Optional<EntityTag> tag(ContainerRequestContext request) {
    OptionalLong revision = corpus.agreedRevision();
    if (revision.isEmpty()) {
      return Optional.empty();
    }
    String answer =
        String.join(
            "\n",
            corpus.identity(),
            Long.toString(revision.getAsLong()),
            build,
            request.getUriInfo().getRequestUri().getRawPath(),
            String.valueOf(request.getUriInfo().getRequestUri().getRawQuery()),
            String.valueOf(request.getHeaderString(HttpHeaders.ACCEPT)));
    String hash = Hashing.sha256().hashString(answer, StandardCharsets.UTF_8).toString();
    return Optional.of(new EntityTag(hash.substring(0, TAG_LETTERS), /* weak= */ true));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!isReading(request)) {
      return;
    }
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    if (response.getStatus() == Response.Status.OK.getStatusCode()
        && response.getEntityTag() == null
        && request.getProperty(TAG) instanceof EntityTag tag) {
      response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    }
  }
}
