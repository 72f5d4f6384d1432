package kr.malmungchi.index;

import java.io.IOException;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.document.Passage;
import kr.malmungchi.lexicon.Remembered;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;

/**
 * Passages as they are stored. Those shown last are kept until the index changes: unpacking ten of
 * them took a tenth of a search, and different questions find the same ones. For many threads.
 */
final class StoredPassages {
  private static final int MOST_CHARACTERS = 4_000_000;

  /** What a passage weighs besides its text. */
  private static final int CARD_CHARACTERS = 500;

  private final Remembered<Integer, StoredPassage> kept =
      Remembered.weighing(
          MOST_CHARACTERS, stored -> stored.passage().text().length() + CARD_CHARACTERS);

  /** A passage with what is known of its document. */
  record StoredPassage(DocumentCard card, Passage passage) {}

  /** The passage of this number in what a searcher sees. */
  StoredPassage of(int number, IndexSearcher searcher) throws IOException {
    Object state = searcher.getIndexReader().getReaderCacheHelper().getKey();
    return kept.of(number, state, () -> read(searcher.storedFields().document(number)));
  }

  private static StoredPassage read(Document fields) {
    return new StoredPassage(PassageFields.card(fields), PassageFields.passage(fields));
  }
}
