package kr.malmungchi.summary;

import java.util.ArrayList;
import java.util.List;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.Section;
import kr.malmungchi.text.Span;

/** Chooses the sentences of each section of one document, from the whole down to its parts. */
final class Outline {
  /** A text of so many sentences gets two. */
  private static final int LONG = 12;

  private static final int MOST_TRIED = 50;

  private final Candidates candidates;
  private final List<Candidate> sentences;
  private final Salience salience;
  private final boolean[] taken;

  Outline(Document document, Candidates candidates) {
    this.candidates = candidates;
    this.sentences = candidates.distinct();
    // The titles are read first, since the salience counts with all pairs.
    readTitles(document.root());
    this.salience = new Salience(sentences, candidates.table());
    this.taken = new boolean[candidates.all().size()];
  }

  private void readTitles(Section section) {
    candidates.table().read(section.title());
    section.sections().forEach(this::readTitles);
  }

  OutlineSummary of(Section section) {
    List<SummarySentence> chosen = choose(section);
    return new OutlineSummary(section, chosen, section.sections().stream().map(this::of).toList());
  }

  private List<SummarySentence> choose(Section section) {
    List<Candidate> here = within(section.span());
    if (here.isEmpty()) {
      return List.of();
    }
    int wanted = here.size() < LONG ? 1 : 2;
    double[] salient = salience.of(here);
    double[] likeness = Salience.likeness(candidates.table().read(section.title()), here);
    double[] worth = new double[here.size()];
    for (int i = 0; i < worth.length; i++) {
      worth[i] = Worth.of(here.get(i), salient[i], likeness[i], (double) i / worth.length);
    }
    List<Candidate> ranked = Worth.ranked(here, worth);
    List<SummarySentence> chosen = choose(ranked, wanted, false);
    return chosen.isEmpty() ? choose(ranked, 1, true) : chosen;
  }

  private List<SummarySentence> choose(List<Candidate> ranked, int wanted, boolean again) {
    Selection selection =
        new Selection(candidates, salience, new Length.Sentences(wanted), DocumentChoice.ALIKE);
    List<Candidate> open = new ArrayList<>();
    for (Candidate candidate : ranked) {
      if (again || !taken[candidate.order()]) {
        open.add(candidate);
      }
      if (open.size() == MOST_TRIED) {
        break;
      }
    }
    for (Candidate candidate : open) {
      if (selection.take(candidate)) {
        taken[candidate.order()] = true;
      }
    }
    if (again && selection.size() == 0) {
      selection.takeAny(open);
    }
    return selection.inOrder();
  }

  private List<Candidate> within(Span span) {
    return sentences.subList(
        Candidate.firstFrom(span.start(), sentences), Candidate.firstFrom(span.end(), sentences));
  }
}
