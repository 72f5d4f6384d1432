package kr.malmungchi.agreement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.malmungchi.loanword.Loanwords;

/**
 * Gives words that are one word one key: 직원 and 직원들, 알트만, 올트먼 and Altman. Reads one set of
 * statements. Not for use by two threads.
 */
final class WordKeys {
  /** Log-odds from which a Hangul word is compared by its sounds. */
  private static final double FOREIGN = 0.5;

  /** The same for words that are compared with Latin ones. */
  private static final double VERY_FOREIGN = 1.5;

  private static final double ALIKE = 0.75;
  private static final int SHORTEST_SOUNDS = 4;
  private static final int SHORTEST_LATIN = 4;
  private static final int LONGEST_LATIN = 20;
  private static final int BEST_SOUNDS = 4;

  /** How many Latin words are read by their sounds; that takes about half a millisecond each. */
  private static final int MOST_LATIN = 60;

  private static final Set<String> COMMON = new HashSet<>();
  private static final Set<String> TITLES = new HashSet<>();

  static {
    for (Resource.Row row : Resource.rows("common-words.txt")) {
      (row.name().equals("TITLE") ? TITLES : COMMON).addAll(row.words());
    }
  }

  private final Loanwords loanwords = Loanwords.standard();
  private final Map<String, String> keys = new HashMap<>();

  /** The keys of sounds of the Latin words. */
  private final Map<String, String> latin = new LinkedHashMap<>();

  WordKeys(List<String> texts) {
    Set<String> words = new LinkedHashSet<>();
    for (String text : texts) {
      int start = 0;
      for (int i = 0; i <= text.length() && words.size() < MOST_LATIN; i++) {
        if (i == text.length() || !isLatin(text.charAt(i))) {
          if (i - start >= SHORTEST_LATIN && i - start <= LONGEST_LATIN) {
            words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
          }
          start = i + 1;
        }
      }
    }
    words.forEach(this::readLatin);
  }

  private void readLatin(String word) {
    loanwords.latinKeys(word).stream()
        .limit(BEST_SOUNDS)
        .filter(key -> key.length() >= SHORTEST_SOUNDS)
        .forEach(key -> latin.putIfAbsent("~" + key, word));
  }

  /** The key of a word without its particle, as it is written; "" for one that never tells. */
  String of(String word) {
    return keys.computeIfAbsent(word, this::read);
  }

  boolean isForeign(String word) {
    return loanwords.foreignness(word) >= FOREIGN;
  }

  static boolean isCommon(String word) {
    return COMMON.contains(word);
  }

  static boolean isTitle(String key) {
    return TITLES.contains(key);
  }

  private String read(String word) {
    String form = word.toLowerCase(Locale.ROOT);
    if (COMMON.contains(form)) {
      return "";
    }
    if (TITLES.contains(form)) {
      return form;
    }
    int tail = latinTail(form);
    if (tail > 0 && tail < form.length()) {
      return ofMixed(word, form.substring(tail)).orElse(form);
    }
    if (isForeign(word)) {
      Optional<String> sounds = loanwords.key(word);
      if (sounds.isPresent() && sounds.get().length() >= SHORTEST_SOUNDS) {
        String key = "~" + sounds.get();
        String name = latin.get(key);
        return name != null && isLatin(name, word) ? name : key;
      }
    }
    return withoutPlural(form);
  }

  /** Where the Latin letters at the end of a word begin: 챗GPT. */
  private static int latinTail(String form) {
    int tail = form.length();
    while (tail > 0 && isLatin(form.charAt(tail - 1))) {
      tail--;
    }
    return tail;
  }

  /** The Latin word that ends in the same letters and sounds the same: ChatGPT for 챗GPT. */
  private Optional<String> ofMixed(String word, String tail) {
    return latin.values().stream()
        .distinct()
        .filter(name -> name.endsWith(tail) && name.length() > tail.length())
        .filter(name -> loanwords.alike(name, word) >= ALIKE)
        .findFirst();
  }

  private boolean isLatin(String name, String word) {
    return loanwords.foreignness(word) >= VERY_FOREIGN && loanwords.alike(name, word) >= ALIKE;
  }

  private static String withoutPlural(String form) {
    return form.length() > 2 && form.endsWith("들") ? form.substring(0, form.length() - 1) : form;
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
