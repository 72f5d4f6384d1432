package kr.malmungchi.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kr.malmungchi.corpus.NameInUse.Place;
import kr.malmungchi.corpus.NameInUse.Together;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.name.Mention;
import kr.malmungchi.name.Name;
import kr.malmungchi.name.NameDirectory;
import kr.malmungchi.search.FoundFacts.Telling;

/** Counts the names that some passages mention, and which of them stand together. */
final class NameUses {
  /** Of one passage; a list of participants says nothing about who belongs together. */
  private static final int MOST_OF_A_PASSAGE = 30;

  private static final int MOST_TOGETHER = 30;

  private final NameDirectory directory;
  private final Map<Name, Use> uses = new LinkedHashMap<>();

  private static final class Use {
    private final Set<DocumentId> documents = new HashSet<>();
    private final Map<Name, Integer> together = new HashMap<>();
    private final Place first;
    private int mentions;

    Use(Place first) {
      this.first = first;
    }
  }

  /** The passages in the order in which a mention counts as the first. */
  NameUses(NameDirectory directory, List<Telling> passages) {
    this.directory = directory;
    passages.forEach(this::count);
  }

  private void count(Telling passage) {
    Map<Name, Use> here = new TreeMap<>(Comparator.comparing(Name::display));
    for (Mention mention : passage.facts().mentions()) {
      directory
          .find(mention.name())
          .ifPresent(
              name -> {
                Use use =
                    uses.computeIfAbsent(
                        name,
                        none ->
                            new Use(
                                new Place(
                                    passage.document(),
                                    passage.passage().section(),
                                    mention.span())));
                use.mentions++;
                use.documents.add(passage.document().id());
                here.put(name, use);
              });
    }
    if (here.size() <= MOST_OF_A_PASSAGE) {
      here.forEach(
          (name, use) ->
              here.keySet().stream()
                  .filter(other -> !other.equals(name))
                  .forEach(other -> use.together.merge(other, 1, Integer::sum)));
    }
  }

  /** Those mentioned most first. */
  List<NameInUse> all() {
    List<NameInUse> all = new ArrayList<>();
    uses.forEach(
        (name, use) ->
            all.add(
                new NameInUse(name, use.mentions, use.documents.size(), use.first, together(use))));
    all.sort(
        Comparator.comparingInt(NameInUse::mentions)
            .reversed()
            .thenComparing(use -> use.name().display()));
    return all;
  }

  private static List<Together> together(Use use) {
    return use.together.entrySet().stream()
        .map(entry -> new Together(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt(Together::passages)
                .reversed()
                .thenComparing(other -> other.name().display()))
        .limit(MOST_TOGETHER)
        .toList();
  }
}
