package kr.malmungchi.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question as it was typed and as it was understood.
 *
 * @param warnings what was taken literally or left out, each as one sentence
 */
public record ParsedQuery(String text, Query.All query, List<String> warnings) {

  public ParsedQuery {
    warnings = List.copyOf(warnings);
  }

  /** Whether there is nothing to look for. */
  public boolean isEmpty() {
    return query.wanted().isEmpty();
  }

  /** What is looked for in texts and titles, without operators and filters. */
  public String wantedWords() {
    return texts(query).collect(Collectors.joining(" "));
  }

  /** The same words without phrases, titles and filters. */
  public ParsedQuery withAllWordsFree() {
    String words = wantedWords();
    return words.isBlank()
        ? this
        : new ParsedQuery(
            text, new Query.All(List.of(new Query.Words(words)), List.of()), List.of());
  }

  private static Stream<String> texts(Query part) {
    return switch (part) {
      case Query.Words words -> Stream.of(words.text());
      case Query.Prefix prefix -> Stream.of(prefix.text());
      case Query.Phrase phrase -> Stream.of(phrase.text());
      case Query.Title title -> Stream.of(title.text());
      case Query.Like like -> like.texts().stream();
      case Query.Where where -> Stream.empty();
      case Query.Any any -> any.alternatives().stream().flatMap(ParsedQuery::texts);
      case Query.All all -> all.wanted().stream().flatMap(ParsedQuery::texts);
    };
  }
}
