package kr.malmungchi.interpretation;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import kr.malmungchi.lexicon.Remembered;
import kr.malmungchi.lexicon.Vocabulary;
import kr.malmungchi.lexicon.Vocabulary.Entry;
import kr.malmungchi.loanword.LoanwordMatch;
import kr.malmungchi.loanword.LoanwordQuery;
import kr.malmungchi.loanword.Loanwords;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;

/**
 * Reads foreign names in their other spellings: 샘 올트먼 → 샘 알트만, Sam Altman → 샘 알트만, 오픈에이아이 → OpenAI.
 * Ordinary Korean words are left alone, and short ones suggested only.
 */
final class SoundRule implements Rule {
  private static final int MOST_NAMES = 8;
  private static final int CANDIDATES = 2_000;
  private static final int MOST_READINGS = 5;

  /** In how many of its passages the rarer part of a name at least stands beside the other. */
  private static final double LEAST_TOGETHER = 0.1;

  private static final int MOST_INITIALS = 5;

  private static final int SHORT = 2;
  private static final double PROBABLY_FOREIGN = 0;
  private static final int MOST_REMEMBERED = 5_000;

  /** Just below the confidence of what is searched for without being asked. */
  private static final double SUGGESTION = 0.59;

  private final Remembered<String, List<LoanwordMatch>> matches = new Remembered<>(MOST_REMEMBERED);

  @Override
  public String name() {
    return "name-variant";
  }

  @Override
  public List<Reading> read(Question question) {
    List<Reading> readings = new ArrayList<>();
    int names = 0;
    for (int number = 0; number < question.size() && names < MOST_NAMES; number++) {
      for (int end = Math.min(question.size(), number + 2); end > number; end--) {
        Set<String> spellings = spellings(question, number, end);
        if (!spellings.isEmpty()) {
          names++;
          read(question, number, end, spellings, readings);
        }
      }
    }
    return readings;
  }

  private void read(
      Question question, int first, int end, Set<String> spellings, List<Reading> readings) {
    Map<String, Reading> best = new HashMap<>();
    for (String spelling : spellings) {
      for (LoanwordMatch match : matches(spelling, question.vocabulary())) {
        if (spellings.stream().noneMatch(typed -> isSame(match.word(), typed))) {
          double confidence =
              match.expands() ? match.confidence() : Math.min(SUGGESTION, match.confidence());
          best.merge(
              match.word().toLowerCase(Locale.ROOT),
              new Reading(name(), first, end, match.word(), confidence),
              (one, other) -> one.confidence() >= other.confidence() ? one : other);
        }
      }
    }
    Collection<Reading> once = withoutRepetitions(best.values());
    if (end > first + 1) {
      Set<String> pairs = names(question, once);
      once.removeIf(reading -> !pairs.contains(reading.to()));
    }
    once.stream()
        .sorted((a, b) -> Double.compare(b.confidence(), a.confidence()))
        .limit(MOST_READINGS)
        .forEach(readings::add);
  }

  private List<LoanwordMatch> matches(String spelling, Vocabulary vocabulary) {
    return matches.of(
        spelling,
        vocabulary.state(),
        () -> {
          LoanwordQuery query = Loanwords.standard().query(spelling);
          return query.match(
              vocabulary.soundingLike(query.keys().keySet(), CANDIDATES).stream()
                  .map(Entry::words)
                  .toList());
        });
  }

  /** A word with and without its particle is one; whether it ends in one, its sound decides. */
  private static Collection<Reading> withoutRepetitions(Collection<Reading> readings) {
    Map<String, Reading> once = new LinkedHashMap<>();
    for (Reading reading : readings) {
      List<Word> words = Words.of(reading.to());
      once.merge(
          reading.to().substring(0, words.get(words.size() - 1).end()),
          reading,
          (one, other) -> one.confidence() >= other.confidence() ? one : other);
    }
    return new ArrayList<>(once.values());
  }

  /**
   * Those of which one part often stands beside the other, as the parts of names do: not a name
   * beside a word.
   */
  private static Set<String> names(Question question, Collection<Reading> readings) {
    Set<String> wanted = new LinkedHashSet<>();
    for (Reading reading : readings) {
      wanted.addAll(parts(reading.to()));
      wanted.add(String.join(" ", parts(reading.to())));
    }
    Map<String, Long> passages = question.vocabulary().passages(wanted);
    Set<String> names = new LinkedHashSet<>();
    for (Reading reading : readings) {
      List<String> parts = parts(reading.to());
      long together = passages.getOrDefault(String.join(" ", parts), 1L);
      long alone =
          parts.stream().mapToLong(part -> passages.getOrDefault(part, 1L)).min().orElse(1);
      if (parts.size() == 1 || together >= LEAST_TOGETHER * alone) {
        names.add(reading.to());
      }
    }
    return names;
  }

  private static List<String> parts(String words) {
    return Words.of(words).stream().map(Word::whole).toList();
  }

  /** Neither spaces nor capitals nor particles make another name. */
  private static boolean isSame(String found, String typed) {
    return joined(found, Word::whole).equals(joined(typed, Word::whole))
        || joined(found, Word::form).equals(joined(typed, Word::form));
  }

  private static String joined(String name, Function<Word, String> part) {
    return Words.of(name).stream().map(part).collect(joining());
  }

  /** The names that these words may be, with and without a particle; none if they are none. */
  private static Set<String> spellings(Question question, int first, int end) {
    for (int number = first; number < end; number++) {
      if (question.isUnderstood(number)) {
        return Set.of();
      }
    }
    Word last = question.word(end - 1);
    int start = question.word(first).start();
    Set<String> spellings = new LinkedHashSet<>();
    for (int wordEnd : List.of(last.end(), question.longStemEnd(end - 1), last.wholeEnd())) {
      String spelling = question.text().substring(start, wordEnd);
      if (isName(question, first, end, spelling)
          && isWorthReading(question, first, end, spelling)) {
        spellings.add(withInitials(spelling));
      }
    }
    return spellings;
  }

  /**
   * Not one that some passage has and that looks Korean. Other spellings of a short word are only
   * suggested, and only for one that no passage has: so 미국 and 이름 need no look among the thousands
   * that sound like them.
   */
  private static boolean isWorthReading(Question question, int first, int end, String spelling) {
    if (!isHangul(spelling) || IntStream.range(first, end).anyMatch(question::isOpen)) {
      return true;
    }
    return spelling.length() > SHORT
        && Loanwords.standard().foreignnessOfAnySpelling(withInitials(spelling)) > PROBABLY_FOREIGN;
  }

  private static boolean isName(Question question, int first, int end, String spelling) {
    if (isLatin(spelling)) {
      return true;
    }
    if (!isHangul(spelling)) {
      return false;
    }
    String second = spelling.substring(spelling.indexOf(' ') + 1);
    boolean joined = end == first + 1 || !question.spaceBefore(end - 1);
    return joined
        ? Loanwords.standard().looksForeign(withInitials(spelling))
        : Loanwords.standard().joins(question.typed(first), second);
  }

  /** Initials in small letters: 오픈ai → 오픈AI. */
  private static String withInitials(String spelling) {
    int at = 0;
    while (at < spelling.length() && Characters.isHangulSyllable(spelling.charAt(at))) {
      at++;
    }
    return at > 0 && spelling.length() - at <= MOST_INITIALS
        ? spelling.substring(0, at) + spelling.substring(at).toUpperCase(Locale.ROOT)
        : spelling;
  }

  private static boolean isHangul(String word) {
    return Characters.isHangulSyllable(word.charAt(0));
  }

  private static boolean isLatin(String word) {
    return word.toLowerCase(Locale.ROOT).chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == ' ');
  }
}
