package kr.malmungchi.service.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.corpus.FactRequest;
import kr.malmungchi.service.problem.Problem;

/**
 * The parameters that say what facts are about, and which page of them to show. They are converted
 * here: the container logs a stack trace for a bean that it cannot fill.
 */
final class FactParameters {
  @QueryParam("q")
  private Optional<String> question = Optional.empty();

  @BeanParam private FilterParameters filters = new FilterParameters();

  @QueryParam("exact")
  private Optional<String> exact = Optional.empty();

  @QueryParam("without")
  private List<String> without = List.of();

  @QueryParam("size")
  private Optional<String> size = Optional.empty();

  @QueryParam("cursor")
  private Optional<String> cursor = Optional.empty();

  Optional<String> question() {
    return question;
  }

  /** A page; {@code usualSize} facts long if the parameters do not say. */
  FactRequest request(int usualSize) {
    return new FactRequest(
        question,
        filters.filters(),
        exact.map(text -> Problem.parsed("exact", text, ParsedTypes::flag)).orElse(false),
        Misreadings.of(without),
        size.map(text -> Problem.parsed("size", text, ParsedTypes::number)).orElse(usualSize),
        cursor);
  }
}
