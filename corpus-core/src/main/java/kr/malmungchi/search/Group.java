package kr.malmungchi.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands between two parentheses, or in the whole question, while it is being read. */
final class Group {

  /** A part of a group, before it is known whether it is one side of an OR. */
  private sealed interface Item {

    /** A free word. */
    record Piece(String text) implements Item {}

    /** Parentheses; alone they change nothing. */
    record Nested(Group group) implements Item {}

    record Condition(Query query) implements Item {}
  }

  private final List<Item> items = new ArrayList<>();
  private final List<Query> unwanted = new ArrayList<>();
  private boolean choosing;

  void word(String text) {
    add(new Item.Piece(text));
  }

  void group(Group nested) {
    if (nested.asOne().isPresent()) {
      add(new Item.Nested(nested));
    } else {
      unwanted.addAll(nested.unwanted);
    }
  }

  void condition(Query query) {
    add(new Item.Condition(query));
  }

  void leaveOut(Query query) {
    unwanted.add(query);
  }

  /** Whether there is something that an OR can stand behind. */
  boolean canChoose() {
    return !items.isEmpty() && !choosing;
  }

  /** What comes next is an alternative to what came last. */
  void choose() {
    choosing = true;
  }

  boolean isChoosing() {
    return choosing;
  }

  /** What was meant to begin an alternative does not. */
  void chooseNot() {
    choosing = false;
  }

  private void add(Item item) {
    if (choosing) {
      choosing = false;
      Query before = asOne(items.remove(items.size() - 1));
      items.add(new Item.Condition(Query.Any.of(before, asOne(item))));
    } else {
      items.add(item);
    }
  }

  private static Query asOne(Item item) {
    return switch (item) {
      case Item.Piece piece -> new Query.Words(piece.text);
      case Item.Nested nested -> nested.group.asOne().orElseThrow();
      case Item.Condition condition -> condition.query;
    };
  }

  /** The group as one condition; empty if it wants nothing. */
  Optional<Query> asOne() {
    Query.All all = all();
    if (all.wanted().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        all.wanted().size() == 1 && all.unwanted().isEmpty() ? all.wanted().get(0) : all);
  }

  /** The group with everything in it, the free words first and as one. */
  Query.All all() {
    StringBuilder words = new StringBuilder();
    Map<Object, Query> conditions = new LinkedHashMap<>();
    List<Query> without = new ArrayList<>();
    collect(words, conditions, without);
    List<Query> wanted = new ArrayList<>();
    if (!words.isEmpty()) {
      wanted.add(new Query.Words(words.toString()));
    }
    wanted.addAll(conditions.values());
    return new Query.All(wanted, without);
  }

  private void collect(StringBuilder words, Map<Object, Query> conditions, List<Query> without) {
    for (Item item : items) {
      switch (item) {
        case Item.Piece piece -> words.append(words.isEmpty() ? "" : " ").append(piece.text);
        case Item.Nested nested -> nested.group.collect(words, conditions, without);
        case Item.Condition(Query.Where where) ->
            // The same field twice: one of its values suffices, as with filters.
            conditions.merge(where.filter().getClass(), where, Query.Any::of);
        case Item.Condition condition -> conditions.put(new Object(), condition.query);
      }
    }
    without.addAll(unwanted);
  }
}
