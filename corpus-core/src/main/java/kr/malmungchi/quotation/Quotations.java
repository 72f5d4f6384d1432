package kr.malmungchi.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.text.Span;

/** Finds the quotations of a document's body and who said them. */
public final class Quotations {
  /** More is a forgotten mark. */
  private static final int LONGEST = 5_000;

  private static final SpeechWords WORDS = SpeechWords.load();

  /** The quotations in the order of the text. */
  public List<Quote> of(Document document) {
    return new Reading(document).quotes();
  }

  /** Words with who says them, as far as their paragraph tells. */
  private record Found(int block, Span span, Voice voice) {}

  private static final class Reading {
    private final Document document;
    private final Paragraphs paragraphs;
    private final NameForms forms;
    private final NounPhrases phrases;
    private final Attribution attribution;
    private final List<Found> found = new ArrayList<>();

    Reading(Document document) {
      this.document = document;
      this.paragraphs = new Paragraphs(document);
      this.forms = new NameForms(WORDS, new Nouns(document));
      this.phrases = new NounPhrases(WORDS, forms);
      this.attribution = new Attribution(WORDS, phrases);
    }

    List<Quote> quotes() {
      Turns turns = Turns.of(paragraphs, WORDS, phrases);
      for (int i = 0; i < paragraphs.count(); i++) {
        Optional<Turns.Turn> turn = turns.at(i);
        if (turn.isPresent()) {
          found.add(new Found(i, turn.get().words(), turn.get().voice()));
        } else if (paragraphs.block(i) instanceof Block.Quotation) {
          setApart(i);
        } else if (paragraphs.hasMarks(i)) {
          find(i);
        }
      }
      return found.isEmpty() ? List.of() : resolved();
    }

    private void setApart(int index) {
      SetApart.words(document, paragraphs.block(index).span())
          .ifPresent(part -> found.add(new Found(index, part, new Voice.Apart())));
    }

    private void find(int index) {
      MarkedText text = paragraphs.text(index);
      boolean continued = paragraphs.continues(index);
      Optional<Voice> before = Optional.empty();
      for (Marked marked : text.marked()) {
        if (marked.end() - marked.start() <= LONGEST) {
          Optional<Voice> voice =
              continued && marked.open() == 0 && marked.mark() == Marked.Mark.DOUBLE
                  ? Optional.of(new Voice.Same())
                  : attribution.of(text, marked, before);
          voice.ifPresent(
              one ->
                  found.add(
                      new Found(
                          index,
                          text.source(marked.start(), marked.end()).trimmed(document.text()),
                          one)));
          before = voice;
        }
      }
    }

    private List<Quote> resolved() {
      Speakers speakers = new Speakers(paragraphs, attribution, phrases, people());
      List<Quote> quotes = new ArrayList<>();
      for (Found one : found) {
        Optional<Speaker> speaker = speakers.of(one.block(), one.voice());
        if (!one.span().isEmpty()) {
          quotes.add(
              new Quote(
                  document.card(),
                  document.root().pathAt(one.span().start()),
                  speaker,
                  document.text(one.span()),
                  one.span()));
        }
      }
      return quotes;
    }

    private People people() {
      List<Mention> named = new ArrayList<>();
      for (Found one : found) {
        Voice voice = one.voice();
        if (voice instanceof Voice.Apart) {
          voice = Speakers.leadBefore(paragraphs, attribution, one.block()).orElse(voice);
        }
        if (voice instanceof Voice.Of of && of.mention().canBeName()) {
          named.add(of.mention());
        }
      }
      return People.of(document, named, forms);
    }
  }
}
