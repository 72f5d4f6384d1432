package kr.malmungchi.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Finding;
import kr.malmungchi.text.Span;

/**
 * Makes the blocks of a text from its lines: one paragraph a line, unless a line goes on with
 * another; one block an item, a note or a source; one block a table or a quotation.
 */
final class TextBlocks {
  private final TextLines lines;
  private final SortedMap<Integer, TextHeadings.Heading> headings;
  private final LineKinds kinds;
  private final Notes notes;
  private final LineJoints joints;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Span> gaps = new ArrayList<>();
  private final Set<Integer> taken = new HashSet<>();
  private Span open = new Span(0, 0);
  private LineKinds.Kind kind = LineKinds.Kind.RULE;
  private int last = -1;

  TextBlocks(TextLines lines, SortedMap<Integer, TextHeadings.Heading> headings, LineKinds kinds) {
    this.lines = lines;
    this.headings = headings;
    this.kinds = kinds;
    this.notes = Notes.in(lines, kinds);
    this.joints = LineJoints.in(lines, kinds);
    for (int i = 0; i < lines.size(); i++) {
      add(i);
    }
    close();
  }

  List<Block> blocks() {
    return blocks;
  }

  List<Span> gaps() {
    return gaps;
  }

  /** Lines that stand inside a paragraph, such as page numbers: the machine does not read them. */
  Set<Integer> taken() {
    return taken;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(joints.findings());
    findings.addAll(notes.findings());
    return findings;
  }

  private void add(int line) {
    LineKinds.Kind here = kinds.at(line);
    switch (here) {
      case HEADING -> {
        close();
        addRest(line);
      }
      // What stands between two halves of a paragraph does not end it.
      case FURNITURE, RULE -> {
        if (!isBetweenHalves(line)) {
          close();
        }
      }
      case PROSE -> addProse(line);
      case ROW, QUOTATION -> {
        if (kind == here
            && last == line - 1
            && lines.span(line).end() - open.start() < TextLines.LONGEST) {
          open = open.union(lines.span(line));
        } else {
          begin(line);
        }
      }
      case ITEM, NOTE, REFERENCE -> begin(line);
    }
    last = open.isEmpty() ? last : line;
  }

  private boolean isBetweenHalves(int line) {
    for (int next = line + 1; next < lines.size() && next <= line + 2; next++) {
      Optional<LineJoints.Joint> joint = joints.at(next);
      if (joint.isPresent()) {
        return joint.get().before() < line;
      }
    }
    return false;
  }

  private void addProse(int line) {
    Optional<LineJoints.Joint> joint = joints.at(line);
    boolean fits = lines.span(line).end() - open.start() < TextLines.LONGEST;
    if (joint.isPresent() && !open.isEmpty() && fits) {
      leaveOut(joint.get(), line);
      open = open.union(lines.span(line));
    } else if (!isBetweenHalves(line)) {
      begin(line);
    }
  }

  private void begin(int line) {
    close();
    open = lines.span(line);
    kind = kinds.at(line);
    last = line;
  }

  /** What is glued to a heading is a paragraph. */
  private void addRest(int line) {
    TextHeadings.Heading heading = headings.get(line);
    if (heading != null && heading.span().end() < lines.span(line).end()) {
      Span rest = new Span(heading.span().end(), lines.span(line).end());
      blocks.add(new Block.Paragraph(rest.trimmed(lines.source())));
    }
  }

  /** A cut word has no break for the machine; a page number between two words is not there. */
  private void leaveOut(LineJoints.Joint joint, int line) {
    for (int between = joint.before() + 1; between < line; between++) {
      taken.add(between);
    }
    Span before = lines.span(joint.before());
    int from = before.end();
    int to = lines.span(line).start();
    if (joint.evidence().cutsWord()) {
      gaps.add(new Span(from, to));
    } else if (joint.before() < line - 1) {
      Span between = lines.span(joint.before() + 1).union(lines.span(line - 1));
      gaps.add(between);
    }
  }

  private void close() {
    if (!open.isEmpty()) {
      blocks.add(
          switch (kind) {
            case ITEM, ROW -> new Block.Listing(open);
            case QUOTATION -> new Block.Quotation(open);
            case NOTE -> new Block.Footnote(open, notes.markers(last));
            case REFERENCE -> new Block.Reference(open);
            case PROSE, HEADING, FURNITURE, RULE -> new Block.Paragraph(open);
          });
    }
    open = new Span(0, 0);
  }
}
