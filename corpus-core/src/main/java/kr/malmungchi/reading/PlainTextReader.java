package kr.malmungchi.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.Section;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.Span;

/**
 * Reads plain text: paragraphs by lines, or by blank lines where a text is hard-wrapped.
 *
 * <p>Saved pages and e-books keep one paragraph a line. A text whose lines break at a fixed width
 * is told by its lines: most are about equally long and end in the middle of a sentence.
 */
public final class PlainTextReader implements DocumentReader {
  @Override
  public Set<String> extensions() {
    return Set.of("txt", "text", "log", "");
  }

  @Override
  public String version() {
    return "text/1";
  }

  @Override
  public Document read(LoadedSource source) {
    DecodedText decoded = DecodedText.decode(source.bytes());
    String text = decoded.text();
    Metadata metadata =
        new Metadata(
            DerivedTitle.of(text, source.origin()),
            true,
            List.of(),
            Optional.empty(),
            Kind.UNKNOWN,
            source.origin(),
            "text, " + decoded.charset());
    return new Document(
        source.id(),
        metadata,
        text,
        source.fingerprint(this),
        Section.root(text.length(), List.of()),
        paragraphs(text),
        List.of());
  }

  private static List<Block> paragraphs(String text) {
    List<Span> lines = lines(text);
    boolean wrapped = isHardWrapped(lines, text);
    List<Block> blocks = new ArrayList<>();
    Span open = new Span(0, 0);
    for (Span line : lines) {
      Span words = line.trimmed(text);
      boolean blank = words.isEmpty() || isRule(words, text);
      if (!open.isEmpty() && (blank || !wrapped)) {
        blocks.add(new Block.Paragraph(open));
        open = new Span(0, 0);
      }
      if (!blank) {
        open = open.isEmpty() ? words : open.union(words);
      }
    }
    if (!open.isEmpty()) {
      blocks.add(new Block.Paragraph(open));
    }
    return blocks;
  }

  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length()
          || text.charAt(i) == '\n'
          || (text.charAt(i) == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
        lines.add(new Span(start, i));
        start = i + 1;
      }
    }
    return lines;
  }

  /** A line of dashes or the like: "----", "* * *". */
  private static boolean isRule(Span words, String text) {
    for (int i = words.start(); i < words.end(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHardWrapped(List<Span> lines, String text) {
    int inner = 0;
    int broken = 0;
    int longest = 0;
    for (Span line : lines) {
      longest = Math.max(longest, line.trimmed(text).length());
    }
    if (longest > 120) {
      return false;
    }
    for (int i = 0; i + 1 < lines.size(); i++) {
      Span line = lines.get(i).trimmed(text);
      if (line.isEmpty() || lines.get(i + 1).trimmed(text).isEmpty()) {
        continue;
      }
      inner++;
      char last = text.charAt(line.end() - 1);
      if (line.length() >= longest * 0.7 && (Characters.isHangul(last) || last == ',')) {
        broken++;
      }
    }
    return inner >= 4 && broken >= inner * 0.6;
  }
}
