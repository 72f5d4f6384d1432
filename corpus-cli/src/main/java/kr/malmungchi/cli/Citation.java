package kr.malmungchi.cli;

import java.util.List;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.text.Span;

/** The place of words, for people: {@code AI 10년 · 제3부 › 3.1. · 2023-11-22}. */
record Citation(DocumentCard document, List<String> section, Span span) {

  String title() {
    return DisplayWidth.oneLine(document.metadata().title());
  }

  /** Section and date, each after a dot; empty if neither is known. */
  String rest() {
    StringBuilder rest = new StringBuilder();
    if (!section.isEmpty()) {
      rest.append(" · ").append(DisplayWidth.oneLine(String.join(" › ", section)));
    }
    document.metadata().published().ifPresent(date -> rest.append(" · ").append(date));
    return rest.toString();
  }

  /** What {@code corpus show} needs to print the words. */
  String place() {
    return "%s --start %d --end %d".formatted(document.id(), span.start(), span.end());
  }
}
