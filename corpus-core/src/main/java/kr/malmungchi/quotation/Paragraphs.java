package kr.malmungchi.quotation;

import com.google.common.base.CharMatcher;
import java.util.List;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.Section;
import kr.malmungchi.text.Span;
import org.jspecify.annotations.Nullable;

/** The blocks of a document with their marked words; each is read when it is first asked for. */
final class Paragraphs {
  private static final CharMatcher MARKS = CharMatcher.anyOf(MarkScanner.MARKS).precomputed();

  private final Document document;
  private final List<Block> blocks;
  private final @Nullable MarkedText[] texts;

  Paragraphs(Document document) {
    this.document = document;
    this.blocks = document.blocks();
    this.texts = new MarkedText[blocks.size()];
  }

  int count() {
    return blocks.size();
  }

  Block block(int index) {
    return blocks.get(index);
  }

  Document document() {
    return document;
  }

  /** Whether words of it may be quoted; those of a list of sources are titles. */
  boolean hasMarks(int index) {
    Span span = blocks.get(index).span();
    String text = document.text();
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      if (c < 0xAC00 && MARKS.matches(c)) {
        return !(blocks.get(index) instanceof Block.Reference);
      }
    }
    return false;
  }

  MarkedText text(int index) {
    MarkedText known = texts[index];
    if (known == null) {
      known = new MarkedText(document.normalized(blocks.get(index).span()), continues(index));
      texts[index] = known;
    }
    return known;
  }

  /** Whether the block before ended inside a quotation. */
  boolean continues(int index) {
    return index > 0 && endsOpen(index - 1);
  }

  /** Read in the order of the text, so that this goes one step back and no further. */
  private boolean endsOpen(int index) {
    MarkedText known = texts[index];
    return known != null && known.endsOpen();
  }

  /** Whether two blocks stand below one heading. */
  boolean areTogether(int one, int other) {
    return section(one).equals(section(other));
  }

  private Span section(int index) {
    Section section = document.root().innermostAt(blocks.get(index).span().start());
    return section.span();
  }
}
