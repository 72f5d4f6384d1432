package kr.malmungchi.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kr.malmungchi.loanword.Gloss;
import kr.malmungchi.loanword.Loanwords;
import kr.malmungchi.text.Characters;

/**
 * The names of a corpus, each with all its spellings: 알트만, 샘 알트만, 샘 올트먼 and Sam Altman are one.
 *
 * <p>Spellings come together, the surest first: what a user has merged; what differs by spaces
 * only; what a text glosses (제프 베이조스(Jeff Bezos)); what sounds alike; a first name or a surname
 * alone with the one full name that has it; and, as probable, slips of the keyboard. What a user
 * has split never comes together. Immutable.
 */
public final class NameDirectory {
  /** The most frequent first; of equal ones a Korean one, then the fullest. */
  private static final Comparator<SeenName> BY_USE =
      Comparator.comparingInt(SeenName::mentions)
          .reversed()
          .thenComparing(seen -> !Characters.isHangul(seen.spelling().charAt(0)))
          .thenComparing(
              Comparator.comparingInt((SeenName seen) -> seen.spelling().length()).reversed())
          .thenComparing(SeenName::spelling);

  private final List<Name> names;
  private final Map<String, Name> bySpelling;

  private NameDirectory(List<Name> names) {
    this.names = List.copyOf(names);
    this.bySpelling = new HashMap<>();
    for (Name name : this.names) {
      for (Spelling spelling : name.spellings()) {
        bySpelling.putIfAbsent(spelling.text(), name);
      }
    }
    for (Name name : this.names) {
      for (Spelling spelling : name.spellings()) {
        bySpelling.putIfAbsent(NameForm.of(spelling.text()).key(), name);
      }
    }
  }

  /**
   * Groups the spellings of a corpus.
   *
   * @param seen what a corpus has; rows of one spelling with different kinds are one, of the kind
   *     with the most mentions
   * @param glosses what its texts say themselves
   */
  public static NameDirectory of(
      Collection<SeenName> seen, Collection<Gloss> glosses, NameDecisions decisions) {
    return new NameDirectory(new Building(united(seen)).names(glosses, decisions));
  }

  /** The names with the most mentions first, equal ones in the order of their letters. */
  public List<Name> names() {
    return names;
  }

  /** The name that has a spelling; spaces, hyphens and capitals make no difference. */
  public Optional<Name> find(String anySpelling) {
    Name exact = bySpelling.get(anySpelling);
    return Optional.ofNullable(
        exact != null ? exact : bySpelling.get(NameForm.of(anySpelling).key()));
  }

  /** One row a spelling, the most frequent first. */
  private static List<SeenName> united(Collection<SeenName> seen) {
    Map<String, List<SeenName>> rows = new TreeMap<>();
    seen.forEach(row -> rows.computeIfAbsent(row.spelling(), none -> new ArrayList<>()).add(row));
    List<SeenName> united = new ArrayList<>();
    rows.forEach(
        (spelling, same) -> {
          NameKind kind =
              same.stream()
                  .max(
                      Comparator.comparingInt(SeenName::mentions)
                          .thenComparing(SeenName::kind, Comparator.reverseOrder()))
                  .orElseThrow()
                  .kind();
          int mentions = same.stream().mapToInt(SeenName::mentions).sum();
          int documents = same.stream().mapToInt(SeenName::documents).max().orElse(0);
          united.add(new SeenName(spelling, kind, mentions, documents));
        });
    united.sort(BY_USE);
    return united;
  }

  /** Joins the spellings of one corpus. */
  private static final class Building {
    private final List<SeenName> seen;
    private final List<NameForm> forms;
    private final NameGroups groups;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> byKey = new HashMap<>();

    Building(List<SeenName> seen) {
      this.seen = seen;
      this.forms = seen.stream().map(row -> NameForm.of(row.spelling())).toList();
      this.groups = new NameGroups(forms);
      for (int i = 0; i < seen.size(); i++) {
        numbers.put(seen.get(i).spelling(), i);
        byKey.putIfAbsent(forms.get(i).key(), i);
      }
    }

    List<Name> names(Collection<Gloss> glosses, NameDecisions decisions) {
      Loanwords loanwords = Loanwords.standard();
      decide(decisions);
      for (int i = 0; i < forms.size(); i++) {
        groups.join(byKey.getOrDefault(forms.get(i).key(), i), i);
      }
      glosses.stream()
          .sorted(Comparator.comparingDouble(Gloss::confidence).reversed())
          .forEach(this::join);
      joinAlike(new SoundPairs(loanwords, seen, forms));
      new ShortNames(seen, forms, groups).join();
      return written(slips(loanwords));
    }

    private void joinAlike(SoundPairs sounds) {
      for (SoundPairs.Pair pair : sounds.find()) {
        int one = groups.first(pair.one());
        int other = groups.first(pair.other());
        boolean first = one == pair.one() && other == pair.other();
        if (one != other && (first || sounds.mayJoin(one, other))) {
          groups.joinAlike(one, other);
        }
      }
    }

    private void decide(NameDecisions decisions) {
      for (NameDecisions.Split split : decisions.splits()) {
        number(split.one())
            .ifPresent(one -> number(split.other()).ifPresent(two -> groups.keepApart(one, two)));
      }
      for (NameDecisions.Merge merge : decisions.merges()) {
        List<Integer> merged =
            merge.spellings().stream().flatMap(spelling -> number(spelling).stream()).toList();
        merged.forEach(number -> groups.join(merged.get(0), number));
      }
    }

    private Optional<Integer> number(String spelling) {
      return Optional.ofNullable(numbers.get(spelling))
          .or(() -> Optional.ofNullable(byKey.get(NameForm.of(spelling).key())));
    }

    private void join(Gloss gloss) {
      number(gloss.hangul())
          .ifPresent(
              hangul -> number(gloss.other()).ifPresent(latin -> groups.joinAlike(hangul, latin)));
    }

    /** Slips that nothing else explains, each joined to the name that was meant. */
    private Set<Integer> slips(Loanwords loanwords) {
      Set<Integer> probable = new HashSet<>();
      Map<Integer, Integer> slips = new TreeMap<>(new Slips(seen, forms, loanwords).find());
      slips.forEach(
          (slip, name) -> {
            boolean alone = groups.members(slip).size() == 1;
            if (alone && groups.join(name, slip)) {
              probable.add(slip);
            }
          });
      return probable;
    }

    private List<Name> written(Set<Integer> probable) {
      List<Name> names = new ArrayList<>();
      for (int i = 0; i < seen.size(); i++) {
        if (groups.root(i) == i) {
          names.add(name(groups.members(i).stream().sorted().toList(), probable));
        }
      }
      names.sort(Comparator.comparingInt(Name::mentions).reversed().thenComparing(Name::display));
      return names;
    }

    private Name name(List<Integer> members, Set<Integer> probable) {
      List<Spelling> spellings = new ArrayList<>();
      Map<NameKind, Integer> kinds = new EnumMap<>(NameKind.class);
      for (int member : members) {
        SeenName row = seen.get(member);
        spellings.add(
            new Spelling(
                row.spelling(), row.mentions(), row.documents(), probable.contains(member)));
        kinds.merge(row.kind(), row.kind() == NameKind.OTHER ? 0 : row.mentions(), Integer::sum);
      }
      // The members are in the order of their mentions; what is only probable comes last.
      spellings.sort(Comparator.comparing(Spelling::probable));
      NameKind kind =
          kinds.entrySet().stream()
              .max(
                  Map.Entry.<NameKind, Integer>comparingByValue()
                      .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
              .orElseThrow()
              .getKey();
      return new Name(spellings.get(0).text(), kind, spellings);
    }
  }
}
