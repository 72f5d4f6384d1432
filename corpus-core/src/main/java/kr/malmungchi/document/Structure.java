package kr.malmungchi.document;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.malmungchi.text.Span;

/**
 * What a reader has made out in a text, all of it as spans of the source.
 *
 * @param root the section tree; the root spans the whole text
 * @param blocks the body in order, without overlaps
 * @param furniture what is not body, in order; no paragraph is a line of it, unless its rule is
 *     overruled
 * @param gaps what cuts a word in two, as a page break does, in order: for the machine these
 *     characters are not there
 * @param findings what was concluded from which evidence, and what was given up
 */
public record Structure(
    Section root,
    List<Block> blocks,
    List<Furniture> furniture,
    List<Span> gaps,
    List<Finding> findings) {

  public Structure {
    checkArgument(root.level() == 0 && root.span().start() == 0, "no root: %s", root.span());
    blocks = List.copyOf(blocks);
    furniture = List.copyOf(furniture);
    gaps = List.copyOf(gaps);
    findings = List.copyOf(findings);
    checkOrder(blocks.stream().map(Block::span).toList(), root.span().end());
    checkOrder(gaps, root.span().end());
    for (Furniture part : furniture) {
      checkArgument(
          part.span().end() <= root.span().end(), "furniture %s outside the text", part.span());
    }
  }

  /** A structure without gaps and findings. */
  public Structure(Section root, List<Block> blocks, List<Furniture> furniture) {
    this(root, blocks, furniture, List.of(), List.of());
  }

  /**
   * The gaps that lie inside a part of the text, in order. One that holds furniture of an overruled
   * rule, such as a page's number, is none: the words of that are body now.
   */
  public List<Span> gapsIn(Span part) {
    List<Span> inside = new ArrayList<>();
    for (int i = firstFrom(part.start(), gaps, gap -> gap);
        i < gaps.size() && gaps.get(i).end() <= part.end();
        i++) {
      if (!holdsOverruled(gaps.get(i))) {
        inside.add(gaps.get(i));
      }
    }
    return inside;
  }

  /** Whether something that is not body begins inside a part of the text. */
  boolean hasFurnitureIn(Span part) {
    for (int i = firstFrom(part.start(), furniture, Furniture::span);
        i < furniture.size() && furniture.get(i).span().start() < part.end();
        i++) {
      if (!furniture.get(i).overruled()) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsOverruled(Span gap) {
    for (int i = firstFrom(gap.start(), furniture, Furniture::span);
        i < furniture.size() && furniture.get(i).span().start() < gap.end();
        i++) {
      if (furniture.get(i).overruled() && gap.contains(furniture.get(i).span())) {
        return true;
      }
    }
    return false;
  }

  /** The index of the first of the ordered parts that starts at an offset or behind it. */
  private static <T> int firstFrom(int offset, List<T> parts, Function<T, Span> span) {
    int from = 0;
    int to = parts.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (span.apply(parts.get(middle)).start() < offset) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** The rules that said so of its furniture. */
  public ImmutableSortedSet<String> rules() {
    return rulesOf(furniture.stream());
  }

  /** The rules that a person has decided against. */
  public ImmutableSortedSet<String> overruled() {
    return rulesOf(furniture.stream().filter(Furniture::overruled));
  }

  private static ImmutableSortedSet<String> rulesOf(Stream<Furniture> furniture) {
    return furniture
        .map(Furniture::rule)
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /**
   * What whoever adds the document should hear at once: what was given up, and a guessed charset.
   */
  public List<Finding> warnings() {
    return findings.stream().filter(Finding::isWarning).toList();
  }

  private static void checkOrder(List<Span> spans, int end) {
    int at = 0;
    for (Span span : spans) {
      checkArgument(at <= span.start() && span.end() <= end, "%s is out of order", span);
      at = span.end();
    }
  }
}
