package kr.malmungchi.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.malmungchi.text.Span;

/**
 * Turns the furniture of some rules into body, a paragraph for each of its lines, and that of all
 * other rules back into furniture.
 *
 * <p>A line that a heading, a block of the reader or a rule in force has to itself stays theirs.
 * The way back needs no record of what was added, since no reader makes a paragraph of a line that
 * it calls furniture.
 */
final class Overruling {
  private final Structure structure;
  private final String text;

  Overruling(Structure structure, String text) {
    this.structure = structure;
    this.text = text;
  }

  Structure of(Set<String> rules) {
    List<Block> read = blocksOfReader();
    Stream<Block> added =
        free(lines(spans(rules, true)), taken(read, rules)).stream().map(Block.Paragraph::new);
    return new Structure(
        structure.root(),
        Stream.concat(read.stream(), added).sorted(Comparator.comparing(Block::span)).toList(),
        structure.furniture().stream()
            .map(part -> new Furniture(part.rule(), part.span(), rules.contains(part.rule())))
            .toList(),
        structure.gaps(),
        structure.findings());
  }

  private List<Block> blocksOfReader() {
    Set<Span> added = new HashSet<>(lines(spans(structure.overruled(), true)));
    return structure.blocks().stream()
        .filter(block -> !(block instanceof Block.Paragraph && added.contains(block.span())))
        .toList();
  }

  /** The furniture of these rules, or that of all others. */
  private List<Span> spans(Set<String> rules, boolean these) {
    return structure.furniture().stream()
        .filter(part -> rules.contains(part.rule()) == these)
        .map(Furniture::span)
        .toList();
  }

  /** The lines that show something, in order; parts that overlap give each line once. */
  private List<Span> lines(List<Span> parts) {
    List<Span> lines = new ArrayList<>();
    for (Span part : joined(parts)) {
      int start = part.start();
      for (int i = start; i <= part.end(); i++) {
        if (i == part.end() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
          Span line = new Span(start, i).trimmed(text);
          if (!line.isEmpty()) {
            lines.add(line);
          }
          start = i + 1;
        }
      }
    }
    return lines;
  }

  /** In order, with those that touch as one. */
  private static List<Span> joined(List<Span> parts) {
    List<Span> joined = new ArrayList<>();
    for (Span part : parts.stream().sorted().toList()) {
      int last = joined.size() - 1;
      if (last >= 0 && part.start() <= joined.get(last).end()) {
        joined.set(last, joined.get(last).union(part));
      } else {
        joined.add(part);
      }
    }
    return joined;
  }

  /** What the lines may not touch, by where it starts. */
  private List<Span> taken(List<Block> read, Set<String> rules) {
    List<Span> taken = new ArrayList<>(spans(rules, false));
    read.forEach(block -> taken.add(block.span()));
    addHeadings(structure.root(), taken);
    taken.sort(Comparator.naturalOrder());
    return taken;
  }

  private static void addHeadings(Section section, List<Span> taken) {
    taken.add(section.heading());
    section.sections().forEach(inner -> addHeadings(inner, taken));
  }

  private static List<Span> free(List<Span> lines, List<Span> taken) {
    List<Span> free = new ArrayList<>();
    int next = 0;
    int reached = 0;
    for (Span line : lines) {
      while (next < taken.size() && taken.get(next).start() < line.end()) {
        reached = Math.max(reached, taken.get(next).end());
        next++;
      }
      if (reached <= line.start()) {
        free.add(line);
      }
    }
    return free;
  }
}
