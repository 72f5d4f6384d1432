package kr.malmungchi.document;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.text.Span;

/**
 * A heading with all that stands below it, up to the next heading of its level or a higher one.
 *
 * @param title the heading's words; empty only for the root
 * @param level 0 for the root, 1 for the highest headings
 * @param heading where the heading stands; empty span for the root
 * @param span the whole section, heading and sub-sections included
 */
public record Section(String title, int level, Span heading, Span span, List<Section> sections) {

  public Section {
    checkArgument(span.contains(heading), "heading %s outside its section %s", heading, span);
    sections = List.copyOf(sections);
    int at = span.start();
    for (Section section : sections) {
      checkArgument(
          section.level > level, "section of level %s below one of level %s", section.level, level);
      checkArgument(
          at <= section.span.start() && section.span.end() <= span.end(),
          "section %s out of order",
          section.span);
      at = section.span.end();
    }
  }

  /** A document without headings. */
  public static Section root(int length, List<Section> sections) {
    return new Section("", 0, new Span(0, 0), new Span(0, length), sections);
  }

  /**
   * The titles from the outermost section down to the innermost one that holds {@code offset};
   * empty outside all headings.
   */
  public List<String> pathAt(int offset) {
    return sectionsAt(offset).stream().map(Section::title).toList();
  }

  /** The sections around {@code offset} inside this one, outermost first. */
  List<Section> sectionsAt(int offset) {
    List<Section> path = new ArrayList<>();
    for (Optional<Section> inner = childAt(offset); inner.isPresent(); ) {
      path.add(inner.get());
      inner = inner.get().childAt(offset);
    }
    return path;
  }

  /** The innermost section that holds {@code offset}, which may be this one. */
  public Section innermostAt(int offset) {
    Section section = this;
    for (Optional<Section> inner = childAt(offset); inner.isPresent(); ) {
      section = inner.get();
      inner = section.childAt(offset);
    }
    return section;
  }

  private Optional<Section> childAt(int offset) {
    int low = 0;
    int high = sections.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Section candidate = sections.get(middle);
      if (candidate.span.contains(offset)) {
        return Optional.of(candidate);
      }
      if (offset < candidate.span.start()) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return Optional.empty();
  }
}
