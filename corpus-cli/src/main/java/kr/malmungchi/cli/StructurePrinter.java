package kr.malmungchi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.Finding;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.Section;
import kr.malmungchi.document.StructureCounts;

/** Prints what was made out in a document, from what, and what stayed uncertain. */
final class StructurePrinter {
  private static final int OUTLINE_LINES = 20;
  private static final int OUTLINE_LEVELS = 2;

  private final Console console;
  private final StructureNames names;

  StructurePrinter(Console console) {
    this.console = console;
    this.names = new StructureNames(console.language());
  }

  void print(Document document) {
    StructureCounts counts = StructureCounts.of(document);
    console.line(console.bold(console.say("문서", "Document")));
    print(facts(document.metadata()));
    if (!document.structure().findings().isEmpty()) {
      heading(console.say("근거", "Evidence"));
      print(findings(document.structure().findings()));
    }
    heading(console.say("구성", "Structure"));
    print(numbers(counts));
    if (!counts.rules().isEmpty()) {
      heading(console.say("본문이 아닌 것", "Furniture"));
      new FurniturePrinter(console).rules(counts.rules());
    }
    if (!document.root().sections().isEmpty()) {
      heading(console.say("차례", "Outline"));
      outline(document.root());
    }
  }

  private void heading(String words) {
    console.line("");
    console.line(console.bold(words));
  }

  private Table facts(Metadata metadata) {
    Table table = new Table();
    table.row(
        console.say("제목", "title"),
        DisplayWidth.oneLine(metadata.title())
            + (metadata.titleDerived() ? console.say(" (글에서 만듦)", " (derived)") : ""));
    table.row(
        console.say("저자", "authors"),
        known(Optional.of(String.join(", ", metadata.authors())).filter(name -> !name.isEmpty())));
    table.row(console.say("날짜", "date"), known(metadata.published().map(Object::toString)));
    table.row(
        console.say("종류", "kind"),
        known(Optional.of(metadata.kind()).filter(kind -> kind != Kind.UNKNOWN).map(Kind::label)));
    table.row(console.say("매체", "site"), known(metadata.site()));
    table.row(console.say("이름", "name"), DisplayWidth.oneLine(metadata.origin()));
    table.row(console.say("형식", "format"), DisplayWidth.oneLine(metadata.format()));
    return table;
  }

  private String known(Optional<String> value) {
    return value.map(DisplayWidth::oneLine).orElseGet(() -> console.say("모름", "unknown"));
  }

  private Table findings(List<Finding> findings) {
    Table table = new Table();
    for (Finding finding : findings) {
      table.row(
          names.subject(finding.subject()),
          names.certainty(finding.certainty()),
          DisplayWidth.oneLine(finding.value()),
          DisplayWidth.oneLine(finding.evidence()),
          finding.place().map(span -> "%d–%d".formatted(span.start(), span.end())).orElse(""));
    }
    return table;
  }

  private Table numbers(StructureCounts counts) {
    Table table = new Table();
    table.row(
        console.say("글자", "characters"),
        console
            .say("%,d · 본문 %.1f%%", "%,d · %.1f%% body")
            .formatted(counts.characters(), 100 * counts.bodyShare()));
    table.row(
        console.say("구역", "sections"),
        listed(counts.sections(), level -> console.say(level + "단계", "level " + level)));
    table.row(console.say("본문", "body"), listed(counts.blocks(), names::role));
    if (counts.notes() > 0) {
      table.row(
          console.say("각주", "notes"),
          console
              .say("글과 이어진 것 %,d · 따로 남은 것 %,d", "%,d tied to the text · %,d untied")
              .formatted(counts.tiedNotes(), counts.notes() - counts.tiedNotes()));
    }
    table.row(console.say("끊긴 낱말", "gaps"), "%,d".formatted(counts.gaps()));
    return table;
  }

  private <T> String listed(Map<T, Integer> counts, Function<T, String> name) {
    return counts.isEmpty()
        ? console.say("없음", "none")
        : counts.entrySet().stream()
            .map(entry -> "%s %,d".formatted(name.apply(entry.getKey()), entry.getValue()))
            .collect(Collectors.joining(" · "));
  }

  /** The highest levels, as far as they fit on a screen. */
  private void outline(Section root) {
    List<String> lines = new ArrayList<>();
    collect(root, "", lines);
    lines.stream().limit(OUTLINE_LINES).forEach(console::line);
    if (lines.size() > OUTLINE_LINES) {
      console.line(
          console.dim(
              console
                  .say("… %,d줄 더: --outline", "… %,d more lines: --outline")
                  .formatted(lines.size() - OUTLINE_LINES)));
    }
  }

  private static void collect(Section section, String indent, List<String> lines) {
    for (Section inner : section.sections()) {
      lines.add(indent + DisplayWidth.oneLine(inner.title()));
      if (indent.length() / 2 + 1 < OUTLINE_LEVELS) {
        collect(inner, indent + "  ", lines);
      }
    }
  }

  private void print(Table table) {
    for (String line : table.lines()) {
      console.line(console.isTerminal() ? DisplayWidth.cut(line, console.width()) : line);
    }
  }
}
