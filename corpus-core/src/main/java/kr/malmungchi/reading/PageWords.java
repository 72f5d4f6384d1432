package kr.malmungchi.reading;

import com.google.common.base.Splitter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import kr.malmungchi.text.TableLines;

/**
 * Knows the words that menus, buttons and notices of pages are made of ({@code page-words.txt}): a
 * line of nothing else, such as 댓글 알림 설정 or "전체 목차 보기", says nothing that anybody would look for.
 */
final class PageWords {
  private static final int LONGEST_LINE = 60;
  private static final int LONGEST_WORD = 12;
  private static final Splitter WORDS =
      Splitter.on(Pattern.compile("[^가-힣a-z…']+")).omitEmptyStrings();
  private static final PageWords LISTED = load();

  private final Set<String> page = new HashSet<>();
  private final Set<String> beside = new HashSet<>();
  private final Set<String> ends = new HashSet<>();

  private PageWords() {}

  private static PageWords load() {
    PageWords listed = new PageWords();
    TableLines.of(PageWords.class, "page-words.txt").forEach(listed::add);
    return listed;
  }

  private void add(String line) {
    int tab = line.indexOf('\t');
    Set<String> words =
        switch (line.substring(0, tab)) {
          case "page" -> page;
          case "with" -> beside;
          case "end" -> ends;
          default -> throw new IllegalStateException("no sort of page words: " + line);
        };
    Splitter.on(' ')
        .split(line.substring(tab + 1))
        .forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
  }

  /** Whether a line has words of pages only, at least one that nothing else talks about. */
  static boolean are(String line) {
    return line.length() <= LONGEST_LINE && LISTED.holdAll(line.toLowerCase(Locale.ROOT));
  }

  private boolean holdAll(String line) {
    boolean told = false;
    for (String word : WORDS.split(line)) {
      if (page.contains(word)) {
        told = true;
      } else if (!beside.contains(word)) {
        if (word.length() > LONGEST_WORD) {
          return false;
        }
        int parts = parts(word);
        if (parts == 0) {
          return false;
        }
        told |= parts == TOLD;
      }
    }
    return told;
  }

  private static final int TOLD = 2;

  /**
   * 0 if a word is not made of listed words, {@value #TOLD} if one of them is of pages, else 1. A
   * listed part has two syllables at least, and only what hangs on them may be shorter.
   */
  private int parts(String word) {
    int[] best = new int[word.length() + 1];
    best[0] = 1;
    boolean[] reached = new boolean[word.length() + 1];
    reached[0] = true;
    for (int end = 1; end <= word.length(); end++) {
      for (int start = 0; start < end; start++) {
        if (reached[start]) {
          int told = told(word.substring(start, end), start, end == word.length());
          if (told > 0) {
            reached[end] = true;
            best[end] = Math.max(best[end], Math.max(best[start], told));
          }
        }
      }
    }
    return reached[word.length()] ? best[word.length()] : 0;
  }

  private int told(String part, int start, boolean last) {
    boolean whole = part.length() > 1;
    if ((whole || start == 0) && page.contains(part)) {
      return TOLD;
    }
    return (whole && beside.contains(part)) || (start > 0 && last && ends.contains(part)) ? 1 : 0;
  }
}
