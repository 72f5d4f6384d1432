package kr.malmungchi.fact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.Passage;
import kr.malmungchi.document.Structure;
import kr.malmungchi.loanword.Gloss;
import kr.malmungchi.loanword.Glosses;
import kr.malmungchi.loanword.Loanwords;
import kr.malmungchi.name.Mention;
import kr.malmungchi.name.NameFinder;
import kr.malmungchi.quotation.Quotations;
import kr.malmungchi.quotation.Quote;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Span;
import kr.malmungchi.timeline.TimelineReader;

/**
 * Reads the facts of one document along with its passages, from its beginning to its end.
 *
 * <p>Quotations and names are told by what stands anywhere in the document; of one longer than a
 * thousand pages, by what stands in the same part of it, so that its facts never are in memory all
 * at once. Paragraphs that nobody writes by hand are not read for them.
 */
public final class FactReader {
  /** In characters, of the blocks that are read together for quotations and names. */
  private static final int PART = 1 << 20;

  private static final int LONGEST_PARAGRAPH = 1 << 18;

  private final Document document;
  private final TimelineReader timeline;
  private final Quotations quotations = new Quotations();
  private final NameFinder nameFinder = new NameFinder();
  private final Glosses glosses = new Glosses(Loanwords.standard());
  private final Deque<Quote> quotes = new ArrayDeque<>();
  private final Deque<Mention> mentions = new ArrayDeque<>();
  private int nextBlock;

  public FactReader(Document document) {
    this.document = document;
    this.timeline = new TimelineReader(document);
  }

  /** The facts that begin in the next passage; ask in the order of the passages. */
  public Facts in(Passage passage) {
    int end = passage.span().end();
    List<Block> blocks = document.blocks();
    while (nextBlock < blocks.size() && blocks.get(nextBlock).span().start() < end) {
      Document part = nextPart();
      quotes.addAll(quotations.of(part));
      mentions.addAll(nameFinder.of(part));
    }
    return new Facts(
        timeline.datesBefore(end),
        timeline.eventsBefore(end),
        taken(quotes, quote -> quote.span().start() < end),
        taken(mentions, mention -> mention.span().start() < end),
        glosses(passage));
  }

  /** The same document with its next blocks only. */
  private Document nextPart() {
    List<Block> part = new ArrayList<>();
    int characters = 0;
    while (nextBlock < document.blocks().size() && characters < PART) {
      Block block = document.blocks().get(nextBlock++);
      if (block.span().length() <= LONGEST_PARAGRAPH) {
        part.add(block);
        characters += block.span().length();
      }
    }
    Structure whole = document.structure();
    return part.size() == document.blocks().size()
        ? document
        : document.withStructure(
            new Structure(whole.root(), part, List.of(), whole.gaps(), List.of()));
  }

  private static <T> List<T> taken(Deque<T> facts, Predicate<T> isBefore) {
    List<T> taken = new ArrayList<>();
    while (!facts.isEmpty() && isBefore.test(facts.peek())) {
      taken.add(facts.remove());
    }
    return taken;
  }

  private List<Gloss> glosses(Passage passage) {
    if (passage.text().indexOf('(') < 0) {
      return List.of();
    }
    NormalizedText text = passage.normalized();
    return glosses.in(text.text()).stream()
        .map(
            gloss -> {
              Span here = text.source(gloss.span().start(), gloss.span().end());
              Span place = here.shifted(passage.span().start());
              return new Gloss(
                  gloss.kind(), gloss.hangul(), gloss.other(), place, gloss.confidence());
            })
        .toList();
  }
}
