package kr.malmungchi.cli;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.corpus.DictionaryEffect;
import kr.malmungchi.dictionary.Fault;
import kr.malmungchi.dictionary.ParsedDictionary;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.folder.DataFolder;
import kr.malmungchi.json.DictionaryJson;
import kr.malmungchi.search.Place;

/** Changes the dictionary or tells what a change would do, and prints that or what is wrong. */
final class DictionaryChange {
  private static final String INDENT = "  ";

  private final Program program;
  private final Console console;
  private final boolean preview;

  DictionaryChange(Program program, boolean preview) {
    this.program = program;
    this.console = program.console();
    this.preview = preview;
  }

  /**
   * Changes it, if nothing is wrong.
   *
   * @param source what the faults are in: {@code RULE}, or a file's name
   * @param typed what the user gave; with faults no data folder is opened
   */
  int run(
      String source, ParsedDictionary typed, Function<UserDictionary, ParsedDictionary> change) {
    return typed.faults().isEmpty() ? run(source, change) : failed(source, typed.faults());
  }

  private int run(String source, Function<UserDictionary, ParsedDictionary> change) {
    if (preview) {
      try (Corpus corpus = program.openForReading()) {
        return run(source, change, corpus);
      }
    }
    try (DataFolder folder = DataFolder.hold(program.data());
        Corpus corpus = folder.open(program.catalog())) {
      return run(source, change, corpus);
    }
  }

  /** Nobody else changes a corpus that is held, between reading its dictionary and using one. */
  private int run(String source, Function<UserDictionary, ParsedDictionary> change, Corpus corpus) {
    ParsedDictionary changed = change.apply(corpus.dictionary());
    if (!changed.faults().isEmpty()) {
      return failed(source, changed.faults());
    }
    UserDictionary dictionary = changed.dictionary();
    DictionaryEffect effect = preview ? corpus.preview(dictionary) : corpus.use(dictionary);
    if (program.json()) {
      program.printJson(DictionaryJson.of(effect, preview));
    } else {
      print(effect);
    }
    return ExitCode.DONE;
  }

  /** As compilers do, so that an editor can jump there. */
  private int failed(String source, List<Fault> faults) {
    for (Fault fault : faults) {
      console.note(
          "corpus: %s:%d:%d: %s"
              .formatted(source, fault.line(), fault.column(), console.told(fault.message())));
    }
    console.note(console.say("사전은 그대로입니다.", "The dictionary is as it was."));
    return ExitCode.ERROR;
  }

  private void print(DictionaryEffect effect) {
    int rules = effect.dictionary().rules().size();
    console.line(
        console
            .say("규칙 %,d개 · 다시 읽%s 지문 %,d개", "rules %,d · passages %s %,d")
            .formatted(
                console.language() == Language.KOREAN
                    ? new Object[] {rules, preview ? "을" : "은", effect.passages()}
                    : new Object[] {
                      rules, preview ? "to read again" : "read again", effect.passages()
                    }));
    effect.words().forEach(term -> print("", term));
    for (DictionaryEffect.Synonyms synonyms : effect.synonyms()) {
      console.line(synonyms.rule());
      synonyms.terms().forEach(term -> print(INDENT, term));
    }
  }

  private void print(String indent, DictionaryEffect.Term term) {
    console.line(
        "%s%s: %s"
            .formatted(
                indent,
                term.words(),
                console
                    .say("지문 %,d개", term.passages() == 1 ? "%,d passage" : "%,d passages")
                    .formatted(term.passages())));
    term.examples().forEach(place -> console.line(indent + INDENT + shown(place)));
  }

  private String shown(Place place) {
    return "%s%s%s  %s"
        .formatted(
            oneLine(place.before()),
            console.highlight("[" + oneLine(place.text()) + "]"),
            oneLine(place.after()),
            console.dim(place.document().metadata().origin()));
  }

  private static String oneLine(String text) {
    return text.codePoints()
        .mapToObj(c -> Character.isISOControl(c) ? " " : Character.toString(c))
        .collect(Collectors.joining());
  }
}
