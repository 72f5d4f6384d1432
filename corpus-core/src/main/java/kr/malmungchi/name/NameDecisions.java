package kr.malmungchi.name;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.malmungchi.CorpusException;

/**
 * What a user says of names, as a text with one decision a line:
 *
 * <pre>
 * # 같은 사람
 * 샘 알트만 = 샘 올트먼
 * 김민수 != 김민서
 * </pre>
 *
 * <p>A line with {@code =} says that these spellings are one name, one with {@code !=} that two are
 * not; {@code #} begins a comment. Where both are said of two spellings, they stay apart. Taking a
 * line out takes back what it did.
 */
public record NameDecisions(List<Merge> merges, List<Split> splits) {
  public static final NameDecisions NONE = new NameDecisions(List.of(), List.of());

  private static final String APART = "!=";
  private static final Splitter SAME = Splitter.on('=').trimResults();
  private static final int MOST = 10_000;
  private static final int LONGEST_LINE = 500;

  /** These spellings are one name; there are two at least. */
  public record Merge(List<String> spellings) {
    public Merge {
      spellings = List.copyOf(spellings);
      checkArgument(
          spellings.size() > 1 && spellings.stream().noneMatch(String::isBlank),
          "not two spellings: %s",
          spellings);
    }
  }

  /** These two spellings are two names. */
  public record Split(String one, String other) {
    public Split {
      checkArgument(
          !one.isBlank() && !other.isBlank() && !one.equals(other),
          "not two spellings: %s, %s",
          one,
          other);
    }
  }

  public NameDecisions {
    merges = List.copyOf(merges);
    splits = List.copyOf(splits);
  }

  /**
   * Reads what {@link #text} writes, or somebody wrote by hand.
   *
   * @throws CorpusException if a line is no decision, or there are too many
   */
  public static NameDecisions parse(String text) {
    List<Merge> merges = new ArrayList<>();
    List<Split> splits = new ArrayList<>();
    int number = 0;
    for (String raw : text.lines().toList()) {
      number++;
      String line = raw.strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        try {
          read(line, merges, splits);
        } catch (IllegalArgumentException e) {
          throw new CorpusException(
              CorpusException.Kind.INVALID,
              "line %d is no decision about names: %s".formatted(number, e.getMessage()),
              e);
        }
      }
    }
    return new NameDecisions(merges, splits);
  }

  private static void read(String line, List<Merge> merges, List<Split> splits) {
    checkArgument(line.length() <= LONGEST_LINE, "it is longer than %s characters", LONGEST_LINE);
    checkArgument(merges.size() + splits.size() < MOST, "there are more than %s", MOST);
    int apart = line.indexOf(APART);
    if (apart < 0) {
      merges.add(new Merge(SAME.splitToList(line)));
      return;
    }
    String other = line.substring(apart + APART.length()).strip();
    checkArgument(other.indexOf('=') < 0, "it has more than one sign: %s", line);
    splits.add(new Split(line.substring(0, apart).strip(), other));
  }

  /** A line for each decision, merges first. */
  public String text() {
    StringBuilder text = new StringBuilder();
    Stream.concat(
            merges.stream().map(merge -> String.join(" = ", merge.spellings())),
            splits.stream().map(split -> split.one() + " " + APART + " " + split.other()))
        .forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
