package kr.malmungchi.index;

import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.util.Locale;
import java.util.Set;
import kr.malmungchi.text.Characters;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.KoMorphData;
import org.apache.lucene.analysis.ko.dict.TokenInfoDictionary;
import org.apache.lucene.analysis.ko.dict.UnknownDictionary;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.apache.lucene.util.IntsRef;
import org.jspecify.annotations.Nullable;

/**
 * Reads morphemes with Nori's dictionaries: the same as Lucene's {@code KoreanTokenizer} that
 * discards compounds and punctuation, in less time. Only where that gives up a text of more than
 * 1,024 characters without a sure border, this one goes on to look for the best.
 *
 * <p>For one thread at a time.
 */
final class MorphemeReader {
  /** Where a space before it makes a word unlikely, as in mecab-ko-dic's dicrc. */
  private static final Set<POS.Tag> BOUND =
      Sets.immutableEnumSet(
          Iterables.concat(
              MorphemePolicy.ENDINGS,
              MorphemePolicy.PARTICLES,
              MorphemePolicy.SUFFIXES,
              Set.of(POS.Tag.VCP)));

  private static final int SPACE_PENALTY = 3000;

  private static final int KNOWN = 0;
  private static final int UNKNOWN = 1;
  private static final int USER = 2;

  private final TokenInfoDictionary dictionary = TokenInfoDictionary.getInstance();
  private final UnknownDictionary classes = UnknownDictionary.getInstance();
  private final @Nullable KoMorphData[] data;
  private final WordWalk knownWords = new WordWalk(dictionary.getFST());
  private final @Nullable WordWalk userWords;
  private final UnknownWords unknownWords = new UnknownWords(classes.getCharacterDefinition());
  private final IntsRef ids = new IntsRef();
  private final Lattice lattice = new Lattice();

  /** Up to where the user's words reach so far. */
  private int userEnd;

  MorphemeReader(@Nullable UserDictionary user) {
    userWords = user == null ? null : new WordWalk(user.getFST());
    data =
        new KoMorphData[] {
          dictionary.getMorphAttributes(),
          classes.getMorphAttributes(),
          user == null ? null : user.getMorphAttributes()
        };
  }

  /** Gives the morphemes of a text from left to right. */
  void read(String text, Morpheme.Taker taker) {
    char[] characters = text.toCharArray();
    lattice.clear(characters.length);
    userEnd = 0;
    for (int at = 0; at < characters.length; at++) {
      if (lattice.beginAt(at)) {
        boolean spaced = isSpace(characters[at]) && at + 1 < characters.length;
        if (spaced) {
          at++;
        }
        addWords(characters, at, spaced);
      }
    }
    lattice.cheapest(
        characters.length, (start, end, entry) -> give(characters, start, end, entry, taker));
  }

  private static boolean isSpace(char c) {
    return c == ' ' || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  private void addWords(char[] text, int start, boolean spaced) {
    boolean found = addUserWord(text, start, spaced) || addKnownWords(text, start, spaced);
    if (!found || unknownWords.standBesideKnown(text[start])) {
      int end = unknownWords.end(text, start);
      classes.lookupWordIds(unknownWords.classOf(text, start, end), ids);
      addAll(UNKNOWN, start, end, spaced);
    }
  }

  /** The longest that begins here, unless one that began before reaches as far. */
  private boolean addUserWord(char[] text, int start, boolean spaced) {
    if (userWords == null) {
      return false;
    }
    int longest = start;
    int word = 0;
    userWords.begin();
    for (int i = start; i < text.length && userWords.follow(text[i]); i++) {
      if (userWords.isWord()) {
        longest = i + 1;
        word = userWords.number();
      }
    }
    if (longest > start && longest > userEnd) {
      add(USER, word, start, longest, spaced);
      userEnd = longest;
    }
    return longest > start;
  }

  private boolean addKnownWords(char[] text, int start, boolean spaced) {
    boolean found = false;
    knownWords.begin();
    for (int i = start; i < text.length && knownWords.follow(text[i]); i++) {
      if (knownWords.isWord()) {
        dictionary.lookupWordIds(knownWords.number(), ids);
        addAll(KNOWN, start, i + 1, spaced);
        found = true;
      }
    }
    return found;
  }

  private void addAll(int source, int start, int end, boolean spaced) {
    for (int i = ids.offset; i < ids.offset + ids.length; i++) {
      add(source, ids.ints[i], start, end, spaced);
    }
  }

  private void add(int source, int id, int start, int end, boolean spaced) {
    KoMorphData words = data[source];
    int cost = words.getWordCost(id);
    if (spaced && BOUND.contains(words.getLeftPOS(id))) {
      cost += SPACE_PENALTY;
    }
    lattice.add(start, end, id << 2 | source, words.getLeftId(id), words.getRightId(id), cost);
  }

  /** A word of the cheapest row: itself, or the parts that its dictionary tells. */
  private void give(char[] text, int start, int end, int entry, Morpheme.Taker taker) {
    KoMorphData words = data[entry & 3];
    int id = entry >>> 2;
    POS.Type type = words.getPOSType(id);
    KoMorphData.Morpheme[] parts =
        type == POS.Type.MORPHEME ? null : words.getMorphemes(id, text, start, end - start);
    if (parts != null) {
      giveParts(parts, start, end, type == POS.Type.COMPOUND, taker);
    } else if (type != POS.Type.MORPHEME || !UnknownWords.isPunctuation(text[start])) {
      taker.take(new Morpheme(form(text, start, end, words, id), words.getLeftPOS(id), start, end));
    }
  }

  /** Parts of a compound have a place of their own, those of an inflected word (됐 = 되 + 었) none. */
  private static void giveParts(
      KoMorphData.Morpheme[] parts, int start, int end, boolean compound, Morpheme.Taker taker) {
    int at = start;
    for (KoMorphData.Morpheme part : parts) {
      String form = part.surfaceForm();
      int after = compound ? at + form.length() : end;
      taker.take(new Morpheme(form.toLowerCase(Locale.ROOT), part.posTag(), at, after));
      at = compound ? after : start;
    }
  }

  /** Hanja by its reading (人工 as 인공), Latin in lower case. */
  private static String form(char[] text, int start, int end, KoMorphData words, int id) {
    if (Characters.isHanja(text[start])) {
      String reading = words.getReading(id);
      if (reading != null) {
        return reading;
      }
    }
    return new String(text, start, end - start).toLowerCase(Locale.ROOT);
  }
}
