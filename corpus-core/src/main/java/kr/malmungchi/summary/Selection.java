package kr.malmungchi.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.Span;

/**
 * The sentences that a summary has so far. A sentence like one that is there is not taken; one that
 * cannot stand alone is taken together with the one before it.
 */
final class Selection {
  /** How long a sentence may be together with those that it needs, in UTF-16 units. */
  private static final int LONGEST_JOINED = 500;

  private static final Pattern BLANK_LINE = Pattern.compile("\n\\h*\r?\n");
  private final Candidates candidates;
  private final Salience salience;
  private final Length length;
  private final double alike;
  private final List<Candidate> taken = new ArrayList<>();
  private final TreeMap<Integer, Item> items = new TreeMap<>();
  private int sentences;
  private int characters;

  /** Neighbouring sentences, by their places among all, in the turn in which they were taken. */
  private record Item(int first, int last, int turn) {
    int size() {
      return last - first + 1;
    }

    Item with(Item other) {
      return new Item(
          Math.min(first, other.first), Math.max(last, other.last), Math.min(turn, other.turn));
    }
  }

  /**
   * @param alike the cosine between two sentences above which the second tells nothing new
   */
  Selection(Candidates candidates, Salience salience, Length length, double alike) {
    this.candidates = candidates;
    this.salience = salience;
    this.length = length;
    this.alike = alike;
  }

  /** Takes it if it is new, can be read by itself or with its neighbours, and fits. */
  boolean take(Candidate candidate) {
    int first = candidate.order();
    int last = candidate.order();
    if (SentenceClues.isDependent(candidate.text())) {
      first = beginning(candidate);
    } else if (SentenceClues.leads(candidate.text())) {
      last = end(candidate);
    }
    return first >= 0 && last >= 0 && take(candidate, new Item(first, last, taken.size()));
  }

  /** For want of better takes the first that fits, also if it cannot stand alone. */
  void takeAny(List<Candidate> ranked) {
    for (Candidate candidate : ranked) {
      if (takeAlone(candidate)) {
        return;
      }
    }
  }

  private boolean takeAlone(Candidate candidate) {
    return take(candidate, new Item(candidate.order(), candidate.order(), taken.size()));
  }

  private boolean take(Candidate candidate, Item wanted) {
    if (holds(candidate.order()) || isLikeOneTaken(candidate)) {
      return false;
    }
    Item item = wanted;
    for (Item other : overlapping(wanted)) {
      item = item.with(other);
    }
    List<Item> others = overlapping(item);
    int moreSentences = item.size() - others.stream().mapToInt(Item::size).sum();
    int moreCharacters =
        span(item).length() - others.stream().mapToInt(other -> span(other).length()).sum();
    if (!length.holds(sentences + moreSentences, characters + moreCharacters)) {
      return false;
    }
    others.forEach(other -> items.remove(other.first));
    items.put(item.first, item);
    taken.add(candidate);
    sentences += moreSentences;
    characters += moreCharacters;
    return true;
  }

  private List<Item> overlapping(Item item) {
    List<Item> others = new ArrayList<>();
    Map.Entry<Integer, Item> before = items.floorEntry(item.last);
    while (before != null && before.getValue().last >= item.first) {
      others.add(before.getValue());
      before = items.lowerEntry(before.getKey());
    }
    return others;
  }

  private boolean holds(int order) {
    Map.Entry<Integer, Item> before = items.floorEntry(order);
    return before != null && before.getValue().last >= order;
  }

  private boolean isLikeOneTaken(Candidate candidate) {
    return taken.stream()
        .anyMatch(other -> salience.areAlike(candidate.pairs(), other.pairs(), alike));
  }

  /** The sentence before, if that can stand alone; -1 if they cannot be joined. */
  private int beginning(Candidate candidate) {
    int first = candidate.order() - 1;
    if (first < 0) {
      return -1;
    }
    Candidate before = candidates.all().get(first);
    return isBefore(before, candidate)
            && !SentenceClues.isDependent(before.text())
            && SentenceClues.isWhole(before.text())
        ? first
        : -1;
  }

  /** The sentence that it leads to; -1 if it cannot be joined with that. */
  private int end(Candidate candidate) {
    int next = candidate.order() + 1;
    return next < candidates.all().size() && isBefore(candidate, candidates.all().get(next))
        ? next
        : -1;
  }

  /** Whether nothing but white space is between two sentences, and they are no longer than one. */
  private static boolean isBefore(Candidate one, Candidate next) {
    Span both = one.span().union(next.span());
    if (one.origin() != next.origin()
        || one.part() != next.part()
        || next.span().start() < one.span().end()
        || both.length() > LONGEST_JOINED) {
      return false;
    }
    Span gap = new Span(/* start= */ one.span().end(), /* end= */ next.span().start());
    String between = one.origin().words(gap);
    return !BLANK_LINE.matcher(between).find()
        && between.chars().allMatch(c -> Characters.isBlank((char) c));
  }

  int size() {
    return sentences;
  }

  boolean isFull() {
    return !length.holds(sentences + 1, characters + 1);
  }

  /** In the order of the text. */
  List<SummarySentence> inOrder() {
    return items.values().stream().map(this::sentence).toList();
  }

  /** In the order in which they were taken. */
  List<SummarySentence> inTurn() {
    return items.values().stream()
        .sorted(Comparator.comparingInt(Item::turn))
        .map(this::sentence)
        .toList();
  }

  private Span span(Item item) {
    return candidates.all().get(item.first).span().union(candidates.all().get(item.last).span());
  }

  private SummarySentence sentence(Item item) {
    Candidate first = candidates.all().get(item.first);
    Span span = span(item);
    List<Candidate> copies = item.first == item.last ? candidates.copies(first) : List.of();
    return new SummarySentence(
        first.origin().words(span),
        first.origin().card(),
        first.path(),
        span,
        copies.stream()
            .limit(Summarizer.MOST_PLACES)
            .map(copy -> new SummaryPlace(copy.origin().card(), copy.path(), copy.span()))
            .toList());
  }
}
