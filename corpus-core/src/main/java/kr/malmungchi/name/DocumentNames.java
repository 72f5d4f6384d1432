package kr.malmungchi.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.malmungchi.name.NameWords.Role;

/**
 * Decides, when a document has been read through, what its names are and what else they are called.
 */
final class DocumentNames {
  /** Of more names than these in one document the further ones are left out. */
  private static final int MOST_NAMES = 100_000;

  /** How often a first name of one syllable must stand alone: it is a word of its own as well. */
  private static final int OFTEN = 3;

  private static final List<String> ENDINGS =
      List.of("은", "는", "이", "가", "의", "을", "를", "에게", "과", "와", "도");

  private final DocumentWords words;
  private final Map<String, Evidence> evidence = new HashMap<>();
  private final Map<String, NameKind> kinds = new HashMap<>();
  private final Set<String> shortNames = new HashSet<>();
  private final Set<String> surnames = new HashSet<>();

  DocumentNames(DocumentWords words) {
    this.words = words;
  }

  /** What is known of a name so far; what is written to it counts. */
  Evidence evidence(String name) {
    Evidence known = evidence.get(name);
    if (known == null) {
      known = new Evidence();
      if (evidence.size() < MOST_NAMES) {
        evidence.put(name, known);
      }
    }
    return known;
  }

  /** To be called once, when all evidence is there. */
  void decide() {
    evidence.forEach(
        (name, known) -> {
          if (known.isName()) {
            kinds.put(name, known.kind());
          }
        });
    List.copyOf(kinds.keySet()).stream()
        .filter(name -> kinds.get(name) == NameKind.PERSON)
        .sorted()
        .forEach(this::callShort);
  }

  private void callShort(String name) {
    int first = name.indexOf(' ');
    if (!evidence(name).firm()) {
      return;
    }
    if (first > 0) {
      callBy(name.substring(0, first));
      callBy(name.substring(name.lastIndexOf(' ') + 1));
    } else if (KoreanNames.look(name) != KoreanNames.Look.NONE && name.length() > 2) {
      int surname = KoreanNames.surnameLength(name);
      surnames.add(name.substring(0, surname));
      callBy(name.substring(surname));
    }
  }

  private void callBy(String part) {
    if (kinds.containsKey(part)
        || NameWords.isAny(part, Role.ORDINARY, Role.NOUN)
        || NameWords.isAny(part, Role.TITLE, Role.PLACE)) {
      return;
    }
    if (part.length() > 1) {
      kinds.put(part, NameKind.PERSON);
    } else if (words.of(part).soundsForeign() && timesWithEnding(part) >= OFTEN) {
      kinds.put(part, NameKind.PERSON);
      shortNames.add(part);
    }
  }

  private int timesWithEnding(String part) {
    return ENDINGS.stream().mapToInt(ending -> words.timesAlone(part + ending)).sum();
  }

  Optional<NameKind> kind(String name) {
    return Optional.ofNullable(kinds.get(name));
  }

  /** Whether this one syllable is what somebody is called. */
  boolean isShortName(String syllable) {
    return shortNames.contains(syllable);
  }

  /** Whether somebody has this surname whose full name the document has. */
  boolean hasSurname(String surname) {
    return surnames.contains(surname);
  }
}
