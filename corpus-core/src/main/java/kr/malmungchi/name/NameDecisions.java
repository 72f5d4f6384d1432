package kr.malmungchi.name;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * What a user says of names: which spellings are one, and which two are not, however alike they
 * look. Where both are said of two spellings, they stay apart.
 */
public record NameDecisions(List<Merge> merges, List<Split> splits) {
  public static final NameDecisions NONE = new NameDecisions(List.of(), List.of());

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
}
