package kr.malmungchi.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kr.malmungchi.text.Sentence;
import kr.malmungchi.text.SentenceSplitter;
import kr.malmungchi.text.Span;

/**
 * Cuts a document into passages: short neighbouring blocks of one section are joined until they are
 * worth finding, long ones are cut between sentences. Every character of every block lies in
 * exactly one passage. The first passage below a heading begins with it: whoever asks for the
 * heading's words means the place where its text begins.
 *
 * <p>Sizes are in UTF-16 units. A paragraph of 200 to 500 characters retrieves best: single
 * sentences lose context, pages lose place.
 */
public final class PassageCutter {
  private static final int SHORT = 200;
  private static final int LONG = 600;
  private static final int HARD = 1_200;

  /** A heading, or several in a row, further away than this is not taken along. */
  private static final int LONGEST_HEADINGS = 400;

  private final SentenceSplitter splitter = new SentenceSplitter();

  public List<Passage> cut(Document document) {
    List<Passage> passages = new ArrayList<>();
    cut(document, passages::add);
    return passages;
  }

  /** How many passages {@link #cut} makes. */
  public int count(Document document) {
    int[] passages = {0};
    cut(document, passage -> passages[0]++);
    return passages[0];
  }

  /**
   * Hands over one passage after the other, so that a very large document never stands twice in
   * memory.
   */
  public void cut(Document document, Consumer<Passage> passages) {
    new Cut(document, passages).run();
  }

  private final class Cut {
    private final Document document;
    private final Consumer<Passage> passages;
    private int cutUpTo;

    Cut(Document document, Consumer<Passage> passages) {
      this.document = document;
      this.passages = passages;
    }

    void run() {
      List<Span> open = new ArrayList<>();
      Span section = document.root().span();
      for (Block block : document.blocks()) {
        Span here = document.root().innermostAt(block.span().start()).span();
        if (!here.equals(section) || !joins(open, block.span())) {
          close(open);
          open.clear();
        }
        open.add(block.span());
        section = here;
      }
      close(open);
    }

    private static boolean joins(List<Span> open, Span block) {
      if (open.isEmpty()) {
        return true;
      }
      int start = open.get(0).start();
      return open.get(open.size() - 1).end() - start < SHORT && block.end() - start <= LONG;
    }

    private void close(List<Span> blocks) {
      if (blocks.size() == 1) {
        split(blocks.get(0));
      } else if (!blocks.isEmpty()) {
        emit(blocks.get(0).union(blocks.get(blocks.size() - 1)), blocks);
      }
    }

    private void split(Span span) {
      if (span.length() <= LONG) {
        emit(span);
        return;
      }
      int start = span.start();
      for (Sentence sentence : splitter.split(document.normalized(span))) {
        int end = sentence.span().end();
        if (end - start > LONG && sentence.span().start() > start) {
          emit(new Span(start, sentence.span().start()));
          start = sentence.span().start();
        }
        while (end - start > HARD) {
          int cut = wordBoundary(start + LONG);
          emit(new Span(start, cut));
          start = cut;
        }
      }
      emit(new Span(start, span.end()));
    }

    /**
     * A place near {@code at} that cuts no word; a text without spaces is cut where no surrogate
     * pair breaks.
     */
    private int wordBoundary(int at) {
      String text = document.text();
      for (int i = at; i > at - SHORT; i--) {
        if (Character.isWhitespace(text.charAt(i))) {
          return i;
        }
      }
      return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private void emit(Span span) {
      emit(span, List.of(span));
    }

    private void emit(Span span, List<Span> blocks) {
      Span words = span.trimmed(document.text());
      if (!words.isEmpty()) {
        Span headed = new Span(startOfHeadings(words.start()), words.end());
        passages.accept(
            new Passage(
                document.root().pathAt(words.start()),
                headed,
                document.text(headed),
                blocks.stream().map(block -> block.trimmed(document.text())).toList(),
                document.structure().gapsIn(headed)));
        cutUpTo = words.end();
      }
    }

    /** Where the outermost of those headings begins that nothing but headings parts from a text. */
    private int startOfHeadings(int text) {
      return document.root().sectionsAt(text).stream()
          .mapToInt(section -> section.heading().start())
          .filter(heading -> heading >= cutUpTo && heading >= text - LONGEST_HEADINGS)
          .filter(heading -> heading < text)
          .filter(heading -> !document.structure().hasFurnitureIn(new Span(heading, text)))
          .findFirst()
          .orElse(text);
    }
  }
}
