package kr.malmungchi.name;

import java.util.ArrayList;
import java.util.List;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.loanword.Loanwords;
import kr.malmungchi.text.NormalizedText;

/**
 * Finds the names in the body of a document: 샘 알트만, 김민수, 한빛은행, 서울. It reads the text twice: first
 * it collects what speaks for a name anywhere in the document (a title behind it, a verb of speech,
 * a bracket with its Latin spelling), then it finds where the names stand, also without any of
 * that.
 *
 * <p>It knows no list of names and no morphemes, so it rather misses a name than take a word for
 * one. The time is linear in the length of the text. Immutable.
 */
public final class NameFinder {
  private final Loanwords loanwords;

  public NameFinder() {
    this.loanwords = Loanwords.standard();
  }

  /** The mentions in the order of the text; none overlaps another. */
  public List<Mention> of(Document document) {
    DocumentWords words = new DocumentWords(loanwords);
    DocumentNames names = new DocumentNames(words);
    for (Block block : document.blocks()) {
      TokenRow row = new TokenRow(document.normalized(block.span()).text(), words);
      for (int i = 0; i < row.size(); i++) {
        words.see(row.get(i));
      }
      new ForeignEvidence(row, names).collect();
      new KoreanEvidence(row, names).collect();
    }
    names.decide();
    List<Mention> mentions = new ArrayList<>();
    for (Block block : document.blocks()) {
      NormalizedText text = document.normalized(block.span());
      mentions.addAll(new MentionReader(text, new TokenRow(text.text(), words), names).read());
    }
    return mentions;
  }
}
