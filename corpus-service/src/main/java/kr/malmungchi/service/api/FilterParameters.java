package kr.malmungchi.service.api;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.search.Filter;
import kr.malmungchi.service.problem.Problem;

/** The parameters that say in which documents and sections to look. */
final class FilterParameters {
  @QueryParam("kind")
  private List<String> kinds = List.of();

  @QueryParam("author")
  private List<String> authors = List.of();

  @QueryParam("document")
  private List<String> documents = List.of();

  @QueryParam("section")
  private List<String> sections = List.of();

  List<Filter> filters() {
    List<Filter> filters = new ArrayList<>();
    add(each("kind", kinds, ParsedTypes::kind), Filter.OfKind::new, filters);
    add(named("author", authors, "an author needs a name"), Filter.ByAuthor::new, filters);
    add(each("document", documents, DocumentId::new), Filter.InDocument::new, filters);
    add(named("section", sections, "a section needs a word"), Filter.Below::new, filters);
    return filters;
  }

  private static <T> void add(
      List<T> values, Function<List<T>, Filter> filter, List<Filter> filters) {
    if (!values.isEmpty()) {
      filters.add(filter.apply(values));
    }
  }

  private static <T> List<T> each(
      String parameter, List<String> values, Function<String, T> parse) {
    return values.stream().map(value -> Problem.parsed(parameter, value, parse)).toList();
  }

  private static List<String> named(String parameter, List<String> values, String detail) {
    if (values.stream().anyMatch(String::isBlank)) {
      throw Problem.ofParameter(parameter, detail).asException();
    }
    return values;
  }
}
