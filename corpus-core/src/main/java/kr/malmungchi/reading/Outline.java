package kr.malmungchi.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import kr.malmungchi.document.Section;
import kr.malmungchi.text.Span;

/**
 * Builds the section tree from headings in the order of the text; each section ends where the next
 * of its level or above begins.
 */
final class Outline {
  private final int deepest;
  private final List<Section> top = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();

  Outline(int deepest) {
    this.deepest = deepest;
  }

  private record Open(String title, int level, Span heading, List<Section> sections) {}

  void add(String title, int level, Span heading) {
    int bounded = Math.min(level, deepest);
    closeDownTo(bounded, heading.start());
    open.push(new Open(title, bounded, heading, new ArrayList<>()));
  }

  boolean isEmpty() {
    return top.isEmpty() && open.isEmpty();
  }

  Section root(int length) {
    closeDownTo(1, length);
    return Section.root(length, top);
  }

  private void closeDownTo(int level, int end) {
    while (!open.isEmpty() && open.peek().level >= level) {
      Open done = open.pop();
      Section section =
          new Section(
              done.title,
              done.level,
              done.heading,
              new Span(done.heading.start(), end),
              done.sections);
      (open.isEmpty() ? top : open.peek().sections).add(section);
    }
  }
}
