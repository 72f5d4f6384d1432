package kr.malmungchi.quotation;

import com.google.common.base.Splitter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.loanword.Loanwords;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.Words;

/**
 * Knows the fullest form of each name that speaks in a document: 알트만 is 샘 알트만, 김 대표 is 김하늘, if the
 * document writes that too. Of several, the most frequent.
 */
final class People {
  private static final Splitter WORDS = Splitter.on(' ');
  private static final int LONGEST_WORD = 8;
  private static final int AFFILIATION = 4;
  private static final int MOST_JOINTS = 50_000;

  private final NameForms forms;
  private final Set<String> singles = new HashSet<>();
  private final Set<Character> first = new HashSet<>();
  private final Set<String> surnames = new HashSet<>();

  /** Surname and title: 김 대표. */
  private final Set<String> offices = new HashSet<>();

  private final Map<String, Map<String, Integer>> fuller = new HashMap<>();
  private final Map<String, String> spellings = new HashMap<>();
  private final Map<String, Boolean> joints = new HashMap<>();

  private People(NameForms forms) {
    this.forms = forms;
  }

  static People of(Document document, List<Mention> named, NameForms forms) {
    People people = new People(forms);
    named.forEach(people::look);
    if (!named.isEmpty()) {
      for (Block block : document.blocks()) {
        people.read(document.text(), block.span().start(), block.span().end());
      }
      people.compareSpellings();
    }
    return people;
  }

  private void look(Mention mention) {
    String name = mention.name();
    if (isOffice(mention)) {
      offices.add(name + " " + mention.title());
      surnames.add(name);
      return;
    }
    for (String word : name.split(" ", -1)) {
      if (!word.isEmpty() && word.length() <= LONGEST_WORD) {
        singles.add(word);
        first.add(word.charAt(0));
      }
    }
  }

  /** 김 대표, 남궁 대표. */
  private boolean isOffice(Mention mention) {
    return !mention.title().isEmpty() && forms.isSurname(mention.name());
  }

  /** Whether a word is a name that speaks somewhere in the document, or a part of one. */
  boolean knows(String name) {
    return singles.contains(name.substring(name.lastIndexOf(' ') + 1));
  }

  /** Whether a name has more than a surname or a given name. */
  boolean isFullName(String name) {
    return name.indexOf(' ') > 0 || forms.isWhole(name);
  }

  /** The fullest form of a mentioned name. */
  String name(Mention mention) {
    String name = mention.name();
    if (isOffice(mention)) {
      String office = name + " " + mention.title();
      return best(office).orElse(office);
    }
    String full = name.indexOf(' ') < 0 ? best(name).orElse(name) : name;
    return spellings.getOrDefault(key(full), full);
  }

  /** What all spellings of a foreign name have in common. */
  private static String key(String name) {
    StringBuilder key = new StringBuilder();
    for (String word : WORDS.split(name)) {
      key.append(Loanwords.standard().key(word).orElse(word)).append(' ');
    }
    return key.toString();
  }

  /** Of the spellings of one name the most frequent counts. */
  private void compareSpellings() {
    Map<String, Integer> counts = new HashMap<>();
    for (Map<String, Integer> one : fuller.values()) {
      one.forEach(
          (full, count) -> {
            int most = counts.getOrDefault(key(full), 0);
            if (full.indexOf(' ') > 0 && count > most) {
              counts.put(key(full), count);
              spellings.put(key(full), full);
            }
          });
    }
  }

  /** The most frequent fuller form of a word. */
  private Optional<String> best(String word) {
    return fuller.getOrDefault(word, Map.of()).entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  /** Looks in a range of the source for fuller forms. */
  private void read(String text, int from, int to) {
    Deque<String> recent = new ArrayDeque<>();
    Token before = new Token(from, from);
    int start = from;
    for (int at = from; at <= to; at++) {
      if (at < to && Character.isLetterOrDigit(text.charAt(at))) {
        continue;
      }
      if (at > start) {
        Token word = new Token(start, Math.min(at, start + NameForms.LONGEST));
        boolean adjacent = before.end() == start - 1 && text.charAt(start - 1) == ' ';
        read(text, adjacent ? before : new Token(start, start), word, recent);
        before = word;
      }
      start = at + 1;
    }
  }

  private void read(String text, Token before, Token word, Deque<String> recent) {
    boolean known = first.contains(text.charAt(word.start()));
    if (!before.isEmpty() && (known || first.contains(text.charAt(before.start())))) {
      names(before.in(text), word.in(text));
    }
    if (!offices.isEmpty()) {
      office(word.in(text), recent);
    }
    if (word.end() - word.start() >= 3 && first.contains(text.charAt(word.start() + 1))) {
      given(word.in(text));
    }
  }

  private void names(String before, String word) {
    for (int end = Math.min(word.length(), LONGEST_WORD); end > 0; end--) {
      String stem = word.substring(0, end);
      if (singles.contains(stem) && isEnding(word, end)) {
        join(before, stem);
        return;
      }
    }
    if (singles.contains(before)) {
      join(before, word.substring(0, Words.stemEnd(word, 0)));
    }
  }

  private void join(String one, String other) {
    if (NameForms.isBare(one) && isJoint(one, other)) {
      String full = one + " " + other;
      count(one, full);
      count(other, full);
    }
  }

  private boolean isJoint(String one, String other) {
    if (joints.size() > MOST_JOINTS) {
      joints.clear();
    }
    return joints.computeIfAbsent(
        one + " " + other, pair -> !one.equals(other) && forms.joins(one, other));
  }

  /** 김하늘 대표, 김하늘 한빛대 법학과 교수. */
  private void office(String word, Deque<String> recent) {
    for (String name : recent) {
      String surname = name.isEmpty() ? "" : forms.surname(name);
      for (int start = 0; !name.isEmpty() && start < word.length(); start++) {
        for (int end = start + 1; end <= Math.min(word.length(), start + LONGEST_WORD); end++) {
          String office = surname + " " + word.substring(start, end);
          if (offices.contains(office)) {
            count(office, name);
          }
        }
      }
    }
    recent.addFirst(fullName(word));
    if (recent.size() > AFFILIATION) {
      recent.removeLast();
    }
  }

  /** The name that a word begins with if somebody of its surname speaks; else nothing. */
  private String fullName(String word) {
    if (word.length() >= 3) {
      String surname = forms.surname(word);
      for (int end = surname.length() + 2; end >= 3 && surnames.contains(surname); end--) {
        if (end <= word.length() && isEnding(word, end) && forms.isWhole(word.substring(0, end))) {
          return word.substring(0, end);
        }
      }
    }
    return "";
  }

  /** 김하늘 for 하늘. */
  private void given(String word) {
    if (Characters.isHangulSyllable(word.charAt(0))
        && singles.contains(word.substring(1, 3))
        && isEnding(word, 3)
        && forms.isKoreanName(word.substring(0, 3))) {
      count(word.substring(1, 3), word.substring(0, 3));
    }
  }

  private static boolean isEnding(String word, int end) {
    return end == word.length() || Words.isParticle(word.substring(end));
  }

  private void count(String word, String full) {
    fuller.computeIfAbsent(word, unknown -> new LinkedHashMap<>()).merge(full, 1, Integer::sum);
  }
}
