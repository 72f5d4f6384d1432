package kr.malmungchi.summary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.Metadata;

/** Chooses the sentences of one document. */
final class DocumentChoice {
  /** How many sentences of one part are looked at for one that is taken. */
  private static final int MOST_TRIED = 50;

  /** In one text, what is said again says more. */
  static final double ALIKE = 0.75;

  private final Document document;
  private final Candidates candidates;
  private final List<Candidate> sentences;
  private final Pairs title;
  private final Salience salience;

  DocumentChoice(Document document, Candidates candidates) {
    this.document = document;
    this.candidates = candidates;
    this.sentences = candidates.distinct();
    this.title = title();
    this.salience = new Salience(sentences, candidates.table());
  }

  /** A derived title is a sentence of the text, and says nothing about the others. */
  private Pairs title() {
    Metadata metadata = document.metadata();
    return candidates.table().read(metadata.titleDerived() ? "" : metadata.title());
  }

  List<SummarySentence> of(Length length) {
    double characters =
        sentences.stream().mapToInt(sentence -> sentence.span().length()).average().orElse(1);
    Selection selection = new Selection(candidates, salience, length, ALIKE);
    take(zones(length.sentences(characters)), selection);
    if (selection.size() == 0) {
      selection.takeAny(sentences);
    }
    return selection.inOrder();
  }

  private List<Zone> zones(int number) {
    double[] salient = salience.of(sentences);
    double[] likeness = Salience.likeness(title, sentences);
    List<Zone> zones = new ArrayList<>();
    for (Zones.Zone part : Zones.of(document.root(), sentences, number)) {
      double[] worth = new double[part.to() - part.from()];
      for (int i = 0; i < worth.length; i++) {
        int at = part.from() + i;
        double place = (double) i / worth.length;
        worth[i] = Worth.of(sentences.get(at), salient[at], likeness[at], place);
      }
      List<Candidate> here = sentences.subList(part.from(), part.to());
      zones.add(new Zone(new ArrayDeque<>(Worth.ranked(here, worth)), part.share()));
    }
    return zones;
  }

  /** What is left of a part's sentences, the best first. */
  private record Zone(Deque<Candidate> ranked, int share) {

    /** Whether its best sentence that can be taken was. */
    boolean giveTo(Selection selection) {
      for (int tried = 0; tried < MOST_TRIED && !ranked.isEmpty(); tried++) {
        if (selection.take(ranked.remove())) {
          return true;
        }
      }
      return false;
    }
  }

  /** One of each part, then a second of each, up to their shares; if there is room, more. */
  private static void take(List<Zone> zones, Selection selection) {
    int largest = zones.stream().mapToInt(Zone::share).max().orElse(0);
    for (int round = 0; round < largest; round++) {
      for (Zone zone : zones) {
        if (round < zone.share && !selection.isFull()) {
          zone.giveTo(selection);
        }
      }
    }
    List<Zone> open = new ArrayList<>(zones);
    open.sort(Comparator.comparingInt((Zone zone) -> -zone.ranked.size()));
    while (!open.isEmpty() && !selection.isFull()) {
      open.removeIf(zone -> selection.isFull() || !zone.giveTo(selection));
    }
  }
}
