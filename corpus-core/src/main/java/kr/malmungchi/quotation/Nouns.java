package kr.malmungchi.quotation;

import java.util.HashSet;
import java.util.Set;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * The words of a document that stand in it with a particle that follows nouns only. So a name is
 * told from the stem of a verb: 설명하는 and 머스크는 look alike, but 머스크의 is somewhere and 설명하의 is not.
 */
final class Nouns {
  private static final int LONGEST = 10;
  private static final int MOST = 300_000;
  private static final String ONE = "의을를과와가";

  private final Document document;
  private @Nullable Set<String> nouns;

  Nouns(Document document) {
    this.document = document;
  }

  boolean contains(String word) {
    return known().contains(word);
  }

  /** Adds a word that is a noun for another reason. */
  void learn(String word) {
    if (known().size() < MOST) {
      known().add(word);
    }
  }

  private Set<String> known() {
    Set<String> known = nouns;
    if (known == null) {
      known = read();
      nouns = known;
    }
    return known;
  }

  private Set<String> read() {
    Set<String> read = new HashSet<>();
    for (Block block : document.blocks()) {
      int start = block.span().start();
      for (int i = start; i <= block.span().end() && read.size() < MOST; i++) {
        boolean inside =
            i < block.span().end() && Character.isLetterOrDigit(document.text().charAt(i));
        if (!inside) {
          add(document.text(), start, i, read);
          start = i + 1;
        }
      }
    }
    return read;
  }

  private static void add(String text, int start, int end, Set<String> nouns) {
    int length = end - start;
    if (length < 2 || length > LONGEST) {
      return;
    }
    if (ONE.indexOf(text.charAt(end - 1)) >= 0) {
      nouns.add(text.substring(start, end - 1));
    } else if (length > 2 && (text.startsWith("에게", end - 2) || text.startsWith("한테", end - 2))) {
      nouns.add(text.substring(start, end - 2));
    }
  }
}
