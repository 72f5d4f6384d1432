package kr.malmungchi.cli;

import java.util.List;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.Furniture;
import kr.malmungchi.document.StructureCounts;
import kr.malmungchi.text.Span;

/** Prints what of a document is not body. */
final class FurniturePrinter {
  /** As many words as any terminal shows in a line. */
  private static final int LONGEST_WORDS = 200;

  private final Console console;
  private final StructureNames names;

  FurniturePrinter(Console console) {
    this.console = console;
    this.names = new StructureNames(console.language());
  }

  /** One line for each part, with its first words. */
  void parts(Document document) {
    Table table = new Table();
    table.row(
        console.say("규칙", "RULE"),
        console.say("자리", "PLACE"),
        console.say("판정", "VERDICT"),
        console.say("첫머리", "WORDS"));
    for (Furniture part : document.furniture()) {
      Span span = part.span();
      int end = Math.min(span.end(), span.start() + LONGEST_WORDS);
      table.row(
          DisplayWidth.oneLine(part.rule()),
          "%d–%d".formatted(span.start(), span.end()),
          names.verdict(part.overruled()),
          DisplayWidth.oneLine(document.text(new Span(span.start(), end))).strip());
    }
    print(table.lines());
  }

  /** One line for each rule, with its numbers. */
  void rules(List<StructureCounts.Rule> rules) {
    Table table = new Table();
    table.row(
        console.say("규칙", "RULE"),
        console.say("곳", "PARTS"),
        console.say("줄", "LINES"),
        console.say("글자", "CHARACTERS"),
        console.say("판정", "VERDICT"));
    for (StructureCounts.Rule rule : rules) {
      table.row(
          DisplayWidth.oneLine(rule.name()),
          "%,d".formatted(rule.parts()),
          "%,d".formatted(rule.lines()),
          "%,d".formatted(rule.characters()),
          names.verdict(rule.overruled()));
    }
    print(table.lines());
  }

  private void print(List<String> lines) {
    for (String line : lines) {
      console.line(console.isTerminal() ? DisplayWidth.cut(line, console.width()) : line);
    }
  }
}
