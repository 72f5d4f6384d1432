package kr.malmungchi.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.malmungchi.dictionary.UserDictionary.Line;

/** Finds rules that say a thing twice or say two things of the same words. */
final class RuleConflicts {
  private final Map<String, Line> words = new HashMap<>();
  private final Map<String, Line> members = new HashMap<>();
  private final Map<List<String>, Line> pairs = new HashMap<>();
  private final List<Line> oneWays = new ArrayList<>();
  private final Map<Set<String>, Line> aparts = new LinkedHashMap<>();

  /** Takes the next line. */
  void add(Line line, List<Fault> faults) {
    if (line.rule().isEmpty()) {
      return;
    }
    switch (line.rule().get()) {
      case Rule.Word word -> addWord(word, line, faults);
      case Rule.Synonyms synonyms -> addMembers(synonyms, line, faults);
      case Rule.OneWay oneWay -> addPair(oneWay, line, faults);
      case Rule.Apart apart -> addApart(apart, line, faults);
    }
  }

  private void addWord(Rule.Word word, Line line, List<Fault> faults) {
    Line older = words.putIfAbsent(Terms.key(word.word()), line);
    if (older != null) {
      boolean same = older.rule().equals(line.rule());
      faults.add(
          fault(
              line,
              word.word(),
              "\"%s\" stands in line %d already%s; delete one"
                  .formatted(word.word(), older.number(), same ? "" : " with other parts")));
    }
  }

  private void addMembers(Rule.Synonyms synonyms, Line line, List<Fault> faults) {
    for (String member : synonyms.members()) {
      Line older = members.putIfAbsent(Terms.key(member), line);
      if (older != null) {
        faults.add(
            fault(
                line,
                member,
                "\"%s\" means the words of line %d already; join the two lines, or write =>"
                    .formatted(member, older.number())));
      }
    }
  }

  private void addPair(Rule.OneWay pair, Line line, List<Fault> faults) {
    List<String> keys = List.of(Terms.key(pair.from()), Terms.key(pair.to()));
    Line older = pairs.putIfAbsent(keys, line);
    if (older != null) {
      faults.add(
          fault(line, pair.from(), "line %d says the same; delete one".formatted(older.number())));
    }
    Line reverse = pairs.get(keys.reversed());
    if (reverse != null) {
      faults.add(
          fault(
              line,
              pair.from(),
              "line %d says it the other way round; write \"%s = %s\" instead of both"
                  .formatted(reverse.number(), pair.from(), pair.to())));
    }
    oneWays.add(line);
  }

  private void addApart(Rule.Apart apart, Line line, List<Fault> faults) {
    Line older = aparts.putIfAbsent(Set.of(Terms.key(apart.one()), Terms.key(apart.other())), line);
    if (older != null) {
      faults.add(
          fault(line, apart.one(), "line %d says the same; delete one".formatted(older.number())));
    }
  }

  /** Says what can only be said when all lines are known. */
  void finish(List<Fault> faults) {
    for (Line line : oneWays) {
      if (line.rule().orElseThrow() instanceof Rule.OneWay(String from, String to)) {
        sharedSet(from, to)
            .ifPresent(
                set ->
                    faults.add(
                        fault(
                            line,
                            from,
                            "line %d says both ways already; delete one".formatted(set.number()))));
      }
    }
    for (Line line : aparts.values()) {
      if (line.rule().orElseThrow() instanceof Rule.Apart(String one, String other)) {
        sharedSet(one, other)
            .ifPresent(
                set ->
                    faults.add(
                        fault(
                            line,
                            one,
                            "line %d says that both mean the same; delete one"
                                .formatted(set.number()))));
      }
    }
  }

  /** The line of synonyms that has both. */
  private Optional<Line> sharedSet(String one, String other) {
    Line set = members.get(Terms.key(one));
    return set != null && set.equals(members.get(Terms.key(other)))
        ? Optional.of(set)
        : Optional.empty();
  }

  private static Fault fault(Line line, String term, String message) {
    return new Fault(line.number(), Math.max(0, line.text().indexOf(term)) + 1, message);
  }
}
