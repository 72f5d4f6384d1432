package kr.malmungchi.index;

import java.util.List;
import java.util.Set;
import kr.malmungchi.lexicon.Neighbours;
import kr.malmungchi.lexicon.SoundTerms;
import kr.malmungchi.text.Word;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;

/** Writes what the {@link LuceneVocabulary} knows of a passage beside its words. */
final class LexiconFields {
  private final SoundTerms soundTerms = new SoundTerms();
  private final BareTerms neighbours = new BareTerms();
  private final BareTerms sounds = new BareTerms();
  private List<String> headingNeighbours = List.of();
  private Set<String> headingSounds = Set.of();

  /** The words above the passages that follow. */
  void setHeading(List<Word> words, String text) {
    headingNeighbours = Neighbours.of(words, text);
    headingSounds = soundTerms.of(words, text);
  }

  /** The words of the next passage. */
  void set(List<Word> words, String text) {
    neighbours.set(headingNeighbours, Neighbours.of(words, text));
    sounds.set(headingSounds, soundTerms.of(words, text));
  }

  void addTo(Document fields) {
    fields.add(new Field(LuceneVocabulary.NEIGHBOURS, neighbours, PassageFields.PRESENT));
    fields.add(new Field(LuceneVocabulary.SOUNDS, sounds, PassageFields.PRESENT));
  }
}
