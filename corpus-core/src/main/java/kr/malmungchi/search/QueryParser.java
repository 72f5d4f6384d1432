package kr.malmungchi.search;

import java.util.ArrayList;
import java.util.List;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.Limits;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Words;

/**
 * Turns what a person typed into a {@link Query}: words, {@code "phrases"}, {@code -without},
 * {@code -"without this phrase"}.
 *
 * <p>Nothing typed is an error but too much of it: an unbalanced quotation mark is read as if it
 * were not there, with a warning.
 */
public final class QueryParser {
  private static final String OPENING_QUOTES = "\"“„";
  private static final String CLOSING_QUOTES = "\"”“";

  private final Limits limits;

  public QueryParser(Limits limits) {
    this.limits = limits;
  }

  public ParsedQuery parse(String typed) {
    if (typed.length() > limits.queryCharacters()) {
      throw new CorpusException(
          Kind.INVALID,
          "the question has %,d characters, and at most %,d are read"
              .formatted(typed.length(), limits.queryCharacters()));
    }
    return new Scan(NormalizedText.of(typed).text().strip()).parse(typed);
  }

  private final class Scan {
    private final String text;
    private final StringBuilder words = new StringBuilder();
    private final List<Query> wanted = new ArrayList<>();
    private final List<Query> unwanted = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int count;

    Scan(String text) {
      this.text = text;
    }

    ParsedQuery parse(String typed) {
      int at = 0;
      while (at < text.length()) {
        if (text.charAt(at) == ' ') {
          at++;
        } else {
          at = part(at);
        }
      }
      if (!words.isEmpty()) {
        wanted.add(0, new Query.Words(words.toString()));
      }
      if (wanted.isEmpty()) {
        warnings.add(
            unwanted.isEmpty()
                ? "no word to look for"
                : "only words to leave out: add one to look for");
      }
      return new ParsedQuery(typed, new Query.All(wanted, unwanted), warnings);
    }

    /** Reads one word or phrase and returns the place after it. */
    private int part(int at) {
      boolean without =
          text.charAt(at) == '-' && at + 1 < text.length() && text.charAt(at + 1) != ' ';
      int start = without ? at + 1 : at;
      if (OPENING_QUOTES.indexOf(text.charAt(start)) >= 0) {
        int close = closingQuote(start + 1);
        if (close > 0) {
          keep(text.substring(start + 1, close), true, without);
          return close + 1;
        }
        warnings.add("a quotation mark without its partner was left out");
        return start + 1;
      }
      int end = start;
      while (end < text.length()
          && text.charAt(end) != ' '
          && OPENING_QUOTES.indexOf(text.charAt(end)) < 0) {
        end++;
      }
      keep(text.substring(start, end), false, without);
      return Math.max(end, at + 1);
    }

    private int closingQuote(int from) {
      for (int i = from; i < text.length(); i++) {
        if (CLOSING_QUOTES.indexOf(text.charAt(i)) >= 0) {
          return i;
        }
      }
      return -1;
    }

    private void keep(String part, boolean phrase, boolean without) {
      int size = Words.of(part).size();
      if (size == 0) {
        return;
      }
      if (count + size > limits.queryWords() && !phrase) {
        if (count <= limits.queryWords()) {
          warnings.add("only the first %d words were looked for".formatted(limits.queryWords()));
          count = limits.queryWords() + 1;
        }
        return;
      }
      count += phrase ? 0 : size;
      if (without) {
        unwanted.add(phrase || size > 1 ? new Query.Phrase(part) : new Query.Words(part));
      } else if (phrase) {
        wanted.add(new Query.Phrase(part));
      } else {
        words.append(words.isEmpty() ? "" : " ").append(part);
      }
    }
  }
}
