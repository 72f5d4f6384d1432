package kr.malmungchi.cli;

import java.util.ArrayList;
import java.util.List;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.Kind;
import kr.malmungchi.search.Filter;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say in which documents and sections to look. */
final class FilterOptions {
  @Option(
      names = "--kind",
      paramLabel = "KIND",
      converter = KindConverter.class,
      description =
          "Only documents of this kind: book, blog, forum, news, report, note. Given twice, as"
              + " --author, --document and --section too: of either.")
  private List<Kind> kinds = new ArrayList<>();

  @Option(names = "--author", paramLabel = "NAME", description = "Only documents by this author.")
  private List<String> authors = new ArrayList<>();

  @Option(
      names = "--document",
      paramLabel = "DOC",
      description = "Only this document: its id, or the name it was added under.")
  private List<String> documents = new ArrayList<>();

  @Option(
      names = "--section",
      paramLabel = "WORDS",
      description = "Only below headings with these words.")
  private List<String> sections = new ArrayList<>();

  /** Throws a usage error of the command for values that cannot be meant. */
  void check(String command, Program program) {
    if (authors.stream().anyMatch(String::isBlank)) {
      throw program.wrongUsage(command, "--author needs a name");
    }
    if (sections.stream().anyMatch(String::isBlank)) {
      throw program.wrongUsage(command, "--section needs a word");
    }
  }

  List<Filter> filters(Corpus corpus) {
    List<Filter> filters = new ArrayList<>();
    if (!kinds.isEmpty()) {
      filters.add(new Filter.OfKind(kinds));
    }
    if (!authors.isEmpty()) {
      filters.add(new Filter.ByAuthor(authors));
    }
    if (!documents.isEmpty()) {
      filters.add(new Filter.InDocument(documents.stream().map(corpus::named).toList()));
    }
    if (!sections.isEmpty()) {
      filters.add(new Filter.Below(sections));
    }
    return filters;
  }

  static final class KindConverter implements ITypeConverter<Kind> {
    @Override
    public Kind convert(String label) {
      return Kind.of(label)
          .orElseThrow(() -> new TypeConversionException("no kind of document: \"" + label + "\""));
    }
  }
}
