package kr.malmungchi.dictionary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words and synonyms of one corpus, as a text with a rule a line that people can keep beside
 * their documents.
 *
 * <pre>
 * # 우리가 쓰는 말
 * 전자문서지갑
 * 세종특별자치시 세종 특별 자치 시
 * 한국은행 = 한은 = Bank of Korea
 * 금통위 =&gt; 금융통화위원회
 * 김민수 != 김민서
 * </pre>
 *
 * <p>{@link DictionaryParser} makes it. Its {@link #text()} is the text that was read, with its
 * comments and in its order; only the Unicode form (NFC) and the line ends are made alike.
 */
public final class UserDictionary {
  public static final UserDictionary EMPTY = new UserDictionary(ImmutableList.of());

  private final ImmutableList<Line> lines;
  private final ImmutableSetMultimap<String, String> meanings;

  /**
   * A line of the text.
   *
   * @param number from 1
   * @param rule empty for a comment and for a line without words
   */
  public record Line(int number, String text, Optional<Rule> rule) {}

  UserDictionary(List<Line> lines) {
    this.lines = ImmutableList.copyOf(lines);
    this.meanings = meanings(rules());
  }

  public List<Line> lines() {
    return lines;
  }

  /** All lines, each with its line break; empty for an empty dictionary. */
  public String text() {
    return lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
  }

  public ImmutableList<Rule> rules() {
    return lines.stream()
        .flatMap(line -> line.rule().stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** The rules that decide how texts are cut into words. */
  public ImmutableSet<Rule.Word> words() {
    return rules().stream()
        .filter(Rule.Word.class::isInstance)
        .map(Rule.Word.class::cast)
        .collect(ImmutableSet.toImmutableSet());
  }

  public boolean hasSynonyms() {
    return !meanings.isEmpty();
  }

  /**
   * What a term means besides, in the order of the lines; the synonyms of those are not among it.
   *
   * @param key of the term, by {@link Terms#key}
   */
  public ImmutableSet<String> meanings(String key) {
    return meanings.get(key);
  }

  private static ImmutableSetMultimap<String, String> meanings(List<Rule> rules) {
    ImmutableSetMultimap.Builder<String, String> read = ImmutableSetMultimap.builder();
    for (Rule rule : rules) {
      switch (rule) {
        case Rule.Synonyms(List<String> members) ->
            members.forEach(
                from ->
                    members.stream()
                        .filter(to -> !to.equals(from))
                        .forEach(to -> read.put(Terms.key(from), to)));
        case Rule.OneWay(String from, String to) -> read.put(Terms.key(from), to);
        case Rule.Word word -> {
          // Says how texts are cut, not what they mean.
        }
        case Rule.Apart apart -> {
          // Says what they do not mean.
        }
      }
    }
    return read.build();
  }

  /** The words that one of both has and the other has not, or has with other parts. */
  public ImmutableSet<String> wordsUnlike(UserDictionary other) {
    Set<Rule.Word> changed = Sets.symmetricDifference(words(), other.words());
    return changed.stream().map(Rule.Word::word).collect(ImmutableSet.toImmutableSet());
  }

  /** The same without the line of a rule; empty if no line says it. */
  public Optional<UserDictionary> without(Rule rule) {
    Optional<Line> found =
        lines.stream().filter(line -> line.rule().filter(rule::isLike).isPresent()).findFirst();
    return found.map(
        gone -> {
          ImmutableList.Builder<Line> rest = ImmutableList.builder();
          for (Line line : lines) {
            if (line.number() < gone.number()) {
              rest.add(line);
            } else if (line.number() > gone.number()) {
              rest.add(new Line(line.number() - 1, line.text(), line.rule()));
            }
          }
          return new UserDictionary(rest.build());
        });
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UserDictionary dictionary && lines.equals(dictionary.lines);
  }

  @Override
  public int hashCode() {
    return lines.hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
