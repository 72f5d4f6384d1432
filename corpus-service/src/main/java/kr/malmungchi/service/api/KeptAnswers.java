package kr.malmungchi.service.api;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the bytes of answers under their tags, which tell all that an answer follows from: people
 * turn back to a page, and many ask for the same. A change of the corpus makes other tags, and what
 * was kept gives way to what is asked for then.
 */
@TaggedByRevision
@Priority(RevisionTags.PRIORITY + 1)
public final class KeptAnswers implements ContainerRequestFilter, WriterInterceptor {
  private static final int MOST_BYTES = 64_000_000;

  /** Of a smaller heap one byte is kept for so many of it. */
  private static final int BYTES_FOR_A_BYTE = 16;

  /** A page of ten hits has a fifth of it. */
  private static final int LARGEST = 100_000;

  /** What an answer takes besides its bytes. */
  private static final int BESIDES = 500;

  private final Cache<EntityTag, byte[]> answers =
      CacheBuilder.newBuilder()
          .maximumWeight(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / BYTES_FOR_A_BYTE))
          .weigher((EntityTag tag, byte[] answer) -> BESIDES + answer.length)
          .build();

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getProperty(RevisionTags.TAG) instanceof EntityTag tag) {
      byte @Nullable [] answer = answers.getIfPresent(tag);
      if (answer != null) {
        request.abortWith(Response.ok(answer, MediaType.APPLICATION_JSON_TYPE).build());
      }
    }
  }

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    if (context.getProperty(RevisionTags.TAG) instanceof EntityTag tag && isNew(context, tag)) {
      Copying copying = new Copying(context.getOutputStream());
      context.setOutputStream(copying);
      context.proceed();
      copying.copy().ifPresent(answer -> answers.put(tag, answer));
    } else {
      context.proceed();
    }
  }

  /** Whether it is a whole answer, since only these are tagged, and is not one that was kept. */
  private static boolean isNew(WriterInterceptorContext context, EntityTag tag) {
    return tag.equals(context.getHeaders().getFirst(HttpHeaders.ETAG))
        && MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())
        && !(context.getEntity() instanceof byte[]);
  }

  /** Copies what is written, up to {@link #LARGEST}. */
  private static final class Copying extends FilterOutputStream {
    private final ByteArrayOutputStream copied = new ByteArrayOutputStream();
    private boolean isWhole = true;

    Copying(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
      out.write(bytes, start, length);
      isWhole = isWhole && copied.size() + length <= LARGEST;
      if (isWhole) {
        copied.write(bytes, start, length);
      }
    }

    Optional<byte[]> copy() {
      return isWhole ? Optional.of(copied.toByteArray()) : Optional.empty();
    }
  }
}
