package kr.malmungchi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.Section;
import kr.malmungchi.document.Structure;
import kr.malmungchi.name.Mention;
import kr.malmungchi.name.NameFinder;
import kr.malmungchi.name.NameKind;
import kr.malmungchi.text.Span;

/**
 * Measures names found in sentences with marked names, in the form of KLUE-NER: a character and its
 * tag a line. Each sentence is a document of its own. A name is right if both its ends and its kind
 * are; one of which a marked name is only a part, or the other way round, is wrong.
 */
final class NameJudgments {
  private static final Map<String, NameKind> TAGS =
      Map.of("PS", NameKind.PERSON, "OG", NameKind.ORGANISATION, "LC", NameKind.PLACE);

  /** A marked sentence. */
  record Marked(String text, Set<Mention> names) {}

  private NameJudgments() {}

  static void measure(Path file) throws IOException {
    Map<NameKind, Score> scores = new EnumMap<>(NameKind.class);
    TAGS.values().forEach(kind -> scores.put(kind, new Score()));
    NameFinder finder = new NameFinder();
    for (Marked marked : read(file)) {
      List<Mention> found = finder.of(document(marked.text()));
      scores.forEach((kind, score) -> score.add(of(kind, found), of(kind, marked.names())));
    }
    scores.forEach((kind, score) -> System.out.println(kind + "  " + score));
  }

  private static Set<Span> of(NameKind kind, Iterable<Mention> mentions) {
    Set<Span> spans = new HashSet<>();
    for (Mention mention : mentions) {
      if (mention.kind() == kind) {
        spans.add(mention.span());
      }
    }
    return spans;
  }

  /** A text that is one paragraph. */
  static Document document(String text) {
    Metadata metadata =
        new Metadata(
            "sentence",
            true,
            List.of(),
            Optional.empty(),
            Kind.BLOG,
            Optional.empty(),
            "sentence",
            "text");
    List<Block> blocks =
        text.isEmpty() ? List.of() : List.of(new Block.Paragraph(new Span(0, text.length())));
    return new Document(
        DocumentId.of("sentence"),
        metadata,
        text,
        "",
        new Structure(Section.root(text.length(), List.of()), blocks, List.of()));
  }

  static List<Marked> read(Path file) throws IOException {
    List<Marked> sentences = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Set<Mention> names = new HashSet<>();
    String tag = "";
    int start = 0;
    for (String line : Files.readAllLines(file)) {
      boolean letter = line.indexOf('\t') > 0 && !line.startsWith("## ");
      String mark = letter ? line.substring(line.indexOf('\t') + 1) : "";
      if (!tag.isEmpty() && !mark.equals("I-" + tag)) {
        String name = text.substring(start);
        Optional.ofNullable(TAGS.get(tag))
            .ifPresent(kind -> names.add(mention(name, kind, text.length() - name.length())));
        tag = "";
      }
      if (letter) {
        if (mark.startsWith("B-")) {
          tag = mark.substring(2);
          start = text.length();
        }
        text.append(line, 0, line.indexOf('\t'));
      } else if (line.isEmpty() && text.length() > 0) {
        sentences.add(new Marked(text.toString(), Set.copyOf(names)));
        text.setLength(0);
        names.clear();
      }
    }
    if (text.length() > 0) {
      sentences.add(new Marked(text.toString(), Set.copyOf(names)));
    }
    return sentences;
  }

  private static Mention mention(String name, NameKind kind, int start) {
    return new Mention(name, kind, new Span(start, start + name.length()));
  }

  private static final class Score {
    private int found;
    private int wanted;
    private int right;

    void add(Set<Span> foundSpans, Set<Span> wantedSpans) {
      found += foundSpans.size();
      wanted += wantedSpans.size();
      right += (int) foundSpans.stream().filter(wantedSpans::contains).count();
    }

    @Override
    public String toString() {
      double precision = (double) right / Math.max(1, found);
      double recall = (double) right / Math.max(1, wanted);
      return "n %d  found %d  precision %.3f  recall %.3f  F1 %.3f"
          .formatted(
              wanted,
              found,
              precision,
              recall,
              2 * precision * recall / Math.max(1e-9, precision + recall));
    }
  }
}
