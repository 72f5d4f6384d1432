package kr.malmungchi.summary;

import kr.malmungchi.document.Document;
import kr.malmungchi.document.PassageCutter;
import kr.malmungchi.summary.Summary.Reason;

/**
 * Chooses the sentences of a document that say the most; writes none of its own. The same input
 * always gives the same summary, in time that grows with the text.
 *
 * <p>A sentence is worth its {@link Salience} and what its form and place add ({@link Worth}). A
 * long text is summarised part by part, so that the last chapter has its say as well as the first.
 */
public final class Summarizer {
  /** How many other places of a sentence are told. */
  public static final int MOST_PLACES = 1_000;

  private final PassageCutter cutter = new PassageCutter();

  /** The whole document in so many sentences or characters, in the order of the text. */
  public Summary summarize(Document document, Length length) {
    int passages = cutter.count(document);
    if (document.blocks().isEmpty()) {
      return Summary.empty(Reason.NO_BODY, 1, passages);
    }
    Candidates candidates = Candidates.of(document);
    if (candidates.distinct().isEmpty()) {
      return Summary.empty(Reason.NO_SENTENCE, 1, passages);
    }
    return Summary.of(
        new DocumentChoice(document, candidates).of(length), 1, passages, Reason.TOO_SHORT);
  }

  /**
   * One or two sentences for the whole, for each chapter and for each section.
   *
   * @return the section tree, its root first
   */
  public OutlineSummary outline(Document document) {
    return new Outline(document, Candidates.of(document)).of(document.root());
  }
}
