package kr.malmungchi.reading;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import kr.malmungchi.document.Finding;
import kr.malmungchi.document.Finding.Certainty;
import kr.malmungchi.document.Finding.Subject;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.text.Span;

/**
 * The YAML head of a Markdown file as facts: {@code title}, {@code author}, {@code authors} or
 * {@code by}, {@code date} or {@code published}, {@code kind} or {@code type}, {@code site} or
 * {@code publisher}.
 *
 * @param values the values by key, keys in lower case
 * @param place where it stands; empty if there is none
 */
record FrontMatter(Map<String, List<String>> values, Span place) {
  static final FrontMatter NONE = new FrontMatter(Map.of(), new Span(0, 0));
  private static final String EVIDENCE = "front matter";
  private static final Splitter AUTHORS =
      Splitter.on(Pattern.compile("[,·]")).trimResults().omitEmptyStrings();

  /**
   * The facts of the head; where it says nothing those of the text.
   *
   * @param heading the title that the headings tell
   */
  TextFacts over(TextFacts text, Optional<String> heading) {
    List<Finding> findings = new ArrayList<>();
    Optional<String> title = first("title");
    title.ifPresent(words -> findings.add(finding(Subject.TITLE, words)));
    if (title.isEmpty()) {
      heading.ifPresent(
          words ->
              findings.add(
                  new Finding(
                      Subject.TITLE,
                      words,
                      "only heading of level 1",
                      Optional.empty(),
                      Certainty.LIKELY)));
    }
    List<String> authors = authors();
    if (!authors.isEmpty()) {
      findings.add(finding(Subject.AUTHOR, String.join(", ", authors)));
    }
    Optional<PartialDate> published =
        read(Subject.PUBLISHED, WrittenDate::first, findings, "date", "published", "pubdate");
    Optional<Kind> kind = read(Subject.KIND, Kind::of, findings, "kind", "type");
    Optional<String> site = read(Subject.SITE, Optional::of, findings, "site", "publisher");
    text.findings().stream()
        .filter(of -> findings.stream().noneMatch(own -> own.subject() == of.subject()))
        .toList()
        .forEach(findings::add);
    return new TextFacts(
        title.or(() -> heading).or(text::title),
        authors.isEmpty() ? text.authors() : authors,
        published.or(text::published),
        kind.orElse(text.kind()),
        site.or(text::site),
        findings);
  }

  private Optional<String> first(String... keys) {
    for (String key : keys) {
      for (String value : values.getOrDefault(key, List.of())) {
        if (!value.isBlank()) {
          return Optional.of(value.strip());
        }
      }
    }
    return Optional.empty();
  }

  private List<String> authors() {
    List<String> found = new ArrayList<>();
    for (String key : List.of("author", "authors", "by")) {
      values
          .getOrDefault(key, List.of())
          .forEach(names -> found.addAll(AUTHORS.splitToList(names)));
    }
    return found;
  }

  private <T> Optional<T> read(
      Subject subject,
      Function<String, Optional<T>> reading,
      List<Finding> findings,
      String... keys) {
    Optional<T> value = first(keys).flatMap(reading);
    value.ifPresent(
        told ->
            findings.add(
                finding(subject, told instanceof Kind kind ? kind.label() : told.toString())));
    return value;
  }

  private Finding finding(Subject subject, String value) {
    return new Finding(subject, value, EVIDENCE, Optional.of(place), Certainty.CERTAIN);
  }
}
