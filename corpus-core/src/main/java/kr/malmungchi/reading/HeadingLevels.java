package kr.malmungchi.reading;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Gives headings their levels by their forms: each form stands one below the deepest form that it
 * is found under. 제1부 above 1.1. above titles without a number; dates and ① stand below what they
 * come under, whichever that is.
 */
final class HeadingLevels {
  private final SortedMap<Integer, HeadingForm> headings;
  private final Map<HeadingForm, Integer> ranks = new EnumMap<>(HeadingForm.class);

  private HeadingLevels(SortedMap<Integer, HeadingForm> headings) {
    this.headings = headings;
  }

  /** The level by the index of the line. */
  static Map<Integer, Integer> of(SortedMap<Integer, HeadingForm> headings) {
    return headings.isEmpty() ? Map.of() : new HeadingLevels(headings).levels();
  }

  private Map<Integer, Integer> levels() {
    List<HeadingForm> order = order();
    for (HeadingForm form : order) {
      ranks.put(form, ranks.size());
    }
    Map<HeadingForm, Set<HeadingForm>> above = above();
    Map<HeadingForm, Integer> levels = new EnumMap<>(HeadingForm.class);
    for (HeadingForm form : order) {
      int deepest =
          above.getOrDefault(form, Set.of()).stream()
              .mapToInt(parent -> levels.getOrDefault(parent, 0))
              .max()
              .orElse(0);
      levels.put(form, deepest + 1);
    }
    Map<Integer, Integer> byLine = new HashMap<>();
    int first = headings.firstKey();
    boolean once = Collections.frequency(headings.values(), HeadingForm.BRACKET) == 1;
    headings.forEach(
        (line, form) -> {
          boolean frame =
              line == first || form == HeadingForm.FRAME || (once && form == HeadingForm.BRACKET);
          byLine.put(line, frame ? 1 : levels.getOrDefault(form, 1));
        });
    return byLine;
  }

  /**
   * The forms in use from the highest down: numbers in their usual order, others before the numbers
   * if they come before the first of them.
   */
  private List<HeadingForm> order() {
    Set<HeadingForm> order = new LinkedHashSet<>();
    boolean numbered = false;
    for (HeadingForm form : headings.values()) {
      numbered |= !form.isFloating() && form != HeadingForm.FRAME;
      if (!numbered && form.isFloating() && form != HeadingForm.PLAIN) {
        order.add(form);
      }
    }
    order.addAll(EnumSet.copyOf(headings.values()));
    return List.copyOf(order);
  }

  private int rank(HeadingForm form) {
    return ranks.getOrDefault(form, 0);
  }

  /** Under which forms each form is found. */
  private Map<HeadingForm, Set<HeadingForm>> above() {
    Map<HeadingForm, Set<HeadingForm>> above = new EnumMap<>(HeadingForm.class);
    Deque<HeadingForm> open = new ArrayDeque<>();
    for (HeadingForm form : headings.values()) {
      Set<HeadingForm> parents =
          above.computeIfAbsent(form, f -> EnumSet.noneOf(HeadingForm.class));
      if (form == HeadingForm.FRAME) {
        open.clear();
        continue;
      }
      while (!open.isEmpty() && rank(open.peek()) >= rank(form)) {
        open.pop();
      }
      if (!open.isEmpty()) {
        parents.add(open.peek());
      }
      open.push(form);
    }
    return above;
  }
}
