package kr.malmungchi.service.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableMap;
import java.nio.ByteBuffer;
import kr.malmungchi.service.operation.RequestId;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Errors found before a request reaches Jersey, such as a broken URI, in the same form. */
public final class JettyProblems extends ErrorHandler {
  private final ObjectMapper mapper;
  private final ImmutableMap<String, String> headers;

  /** Errors with these headers, as other answers have them. */
  public JettyProblems(ObjectMapper mapper, ImmutableMap<String, String> headers) {
    this.mapper = mapper;
    this.headers = headers;
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      String message,
      @Nullable Throwable cause,
      Callback callback) {
    headers.forEach(response.getHeaders()::put);
    answer(request, response, ProblemMapper.ofStatus(code), callback);
  }

  /** Answers with a problem. */
  public void answer(Request request, Response response, Problem problem, Callback callback) {
    response.setStatus(problem.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE.toString());
    try {
      RequestId id = RequestId.of(request);
      response.getHeaders().put(RequestId.HEADER, id.value());
      byte[] body = mapper.writeValueAsBytes(Occurrence.of(problem, id));
      response.write(true, ByteBuffer.wrap(body), callback);
    } catch (JsonProcessingException e) {
      callback.failed(e);
    }
  }
}
