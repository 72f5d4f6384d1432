package kr.malmungchi.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.malmungchi.document.Finding;
import kr.malmungchi.text.Span;

/**
 * Finds notes (각주) by how their lines begin, and the places in the text that refer to them: [1] …,
 * 주1) …, ¹ …, * …, ※ …; under 각주 also 1. and 1).
 *
 * <p>A line that begins with 1) or * may as well be an item of a list: it is a note only if the
 * text before it has such a marker behind a word.
 */
final class Notes {
  /** Markers that are kept; what refers to notes behind them stays unknown. */
  private static final int MOST_MARKERS = 100_000;

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final Pattern NOTE =
      Pattern.compile(
          "(?:\\[\\^?(?<square>\\d{1,3})]:? ?|주 ?(?<word>\\d{1,3})\\) ?|(?<half>\\d{1,3})\\) ?|(?<super>[⁰¹²³⁴-⁹]{1,3}) ?|(?<number>\\d{1,3})\\. |(?<star>\\*{1,3}|†|‡) ?|(?<other>※) ?)[^\\s*].*");
  private static final Pattern MARKER =
      Pattern.compile(
          "\\[\\^?(?<square>\\d{1,3})]|(?<=[가-힣a-zA-Z.”\"’')\\]])(?:주 ?(?<word>\\d{1,3})\\)|(?<half>\\d{1,3})\\)|(?<super>[⁰¹²³⁴-⁹]{1,3})|(?<star>\\*{1,3}|†|‡)(?![*\\p{L}]))");

  private final TextLines lines;
  private final LineKinds kinds;
  private final Map<String, List<Integer>> markers = new HashMap<>();
  private final Map<String, Integer> since = new HashMap<>();
  private final SortedMap<Integer, List<Span>> notes = new TreeMap<>();
  private int found;

  private Notes(TextLines lines, LineKinds kinds) {
    this.lines = lines;
    this.kinds = kinds;
  }

  /** Marks the lines that are notes as such and keeps what refers to them. */
  static Notes in(TextLines lines, LineKinds kinds) {
    Notes notes = new Notes(lines, kinds);
    notes.search();
    return notes;
  }

  /** Where the text refers to the note on a line. */
  List<Span> markers(int line) {
    return notes.getOrDefault(line, List.of());
  }

  private void search() {
    SortedMap<Integer, Matcher> candidates = candidates();
    if (candidates.isEmpty()) {
      return;
    }
    collectMarkers(candidates.keySet());
    BitSet last = atEnds(candidates);
    for (Map.Entry<Integer, Matcher> candidate : candidates.entrySet()) {
      int line = candidate.getKey();
      boolean section = kinds.at(line) == LineKinds.Kind.NOTE;
      List<Span> places = new ArrayList<>();
      anyKey(candidate.getValue()).forEach(key -> places.addAll(places(key, line)));
      if (section || !places.isEmpty() || isNoteAlone(candidate.getValue(), line, last.get(line))) {
        kinds.set(line, LineKinds.Kind.NOTE);
        notes.put(line, places);
        anyKey(candidate.getValue()).forEach(key -> since.put(key, lines.span(line).end()));
      }
    }
  }

  /** Lines that begin as notes do. */
  private SortedMap<Integer, Matcher> candidates() {
    SortedMap<Integer, Matcher> candidates = new TreeMap<>();
    for (int i = 0; i < lines.size() && candidates.size() < MOST_MARKERS; i++) {
      LineKinds.Kind kind = kinds.at(i);
      boolean note = kind == LineKinds.Kind.NOTE;
      boolean text = note || kind == LineKinds.Kind.PROSE || kind == LineKinds.Kind.ITEM;
      char first = lines.source().charAt(lines.span(i).start());
      if (text
          && (first < 'A' || SUPERSCRIPTS.indexOf(first) >= 0 || "[주†‡※".indexOf(first) >= 0)) {
        Matcher matcher = NOTE.matcher(lines.get(i).text());
        if (matcher.matches() && (note || matcher.group("number") == null)) {
          candidates.put(i, matcher);
        }
      }
    }
    return candidates;
  }

  private static Optional<String> group(Matcher matcher, String name) {
    return Optional.ofNullable(matcher.group(name));
  }

  /** The name that a note and its markers share: [1 of [1], *. */
  private static String key(Matcher note) {
    return group(note, "square")
        .map(number -> "[" + number)
        .or(() -> group(note, "word").map(number -> "주" + number))
        .or(() -> group(note, "half").map(number -> ")" + number))
        .or(() -> group(note, "super").map(number -> "^" + digits(number)))
        .or(() -> group(note, "star"))
        .orElse("※");
  }

  /** Under 각주 a number fits any form of marker: 1. fits [1], 1) and ¹. */
  private static List<String> anyKey(Matcher note) {
    return group(note, "number")
        .map(number -> List.of("[" + number, "주" + number, ")" + number, "^" + number))
        .orElseGet(() -> List.of(key(note)));
  }

  private static String digits(String superscripts) {
    StringBuilder digits = new StringBuilder();
    superscripts.chars().forEach(c -> digits.append(SUPERSCRIPTS.indexOf(c)));
    return digits.toString();
  }

  private void collectMarkers(Set<Integer> candidates) {
    for (int i = 0; i < lines.size() && found < MOST_MARKERS; i++) {
      LineKinds.Kind kind = kinds.at(i);
      if (kind == LineKinds.Kind.FURNITURE || kind == LineKinds.Kind.NOTE) {
        continue;
      }
      Span line = lines.span(i);
      int from = line.start() + (candidates.contains(i) ? 4 : 0);
      Matcher marker =
          MARKER.matcher(lines.source()).region(Math.min(from, line.end()), line.end());
      marker.useTransparentBounds(true);
      while (marker.find() && found < MOST_MARKERS) {
        add(marker);
      }
    }
  }

  private void add(Matcher marker) {
    String key = key(marker);
    markers.computeIfAbsent(key, k -> new ArrayList<>()).add(marker.start());
    found++;
  }

  /** What refers to a note since the last note of its name. */
  private List<Span> places(String key, int line) {
    List<Integer> places = markers.getOrDefault(key, List.of());
    int end = lines.span(line).start();
    List<Span> spans = new ArrayList<>();
    int from = Collections.binarySearch(places, since.getOrDefault(key, 0));
    for (int i = from < 0 ? -from - 1 : from; i < places.size() && places.get(i) < end; i++) {
      spans.add(markerAt(places.get(i)));
    }
    return spans;
  }

  private Span markerAt(int at) {
    Matcher marker = MARKER.matcher(lines.source()).useTransparentBounds(true);
    marker.region(at, Math.min(lines.source().length(), at + 8));
    return marker.lookingAt() ? new Span(at, marker.end()) : new Span(at, at + 1);
  }

  /** ※ and 주1) are notes wherever they stand; [1], ¹ and * at the end of a section. */
  private boolean isNoteAlone(Matcher note, int line, boolean last) {
    if (note.group("other") != null || note.group("word") != null) {
      return true;
    }
    boolean list = kinds.at(line) == LineKinds.Kind.ITEM;
    boolean star =
        note.group("star") != null && note.start("star") == 0 && !note.group().contains("* ");
    return !list && (note.group("square") != null || note.group("super") != null || star) && last;
  }

  /** The lines that nothing but other notes follows up to the end of their section. */
  private BitSet atEnds(SortedMap<Integer, Matcher> candidates) {
    BitSet last = new BitSet();
    for (int line : new TreeMap<>(candidates).descendingKeySet()) {
      int next = line + 1;
      boolean end = next == lines.size() || !kinds.isText(next);
      last.set(line, end || last.get(next));
    }
    return last;
  }

  /** How many notes were found, and how many of them the text refers to. */
  List<Finding> findings() {
    if (notes.isEmpty()) {
      return List.of();
    }
    long tied = notes.values().stream().filter(places -> !places.isEmpty()).count();
    return List.of(
        new Finding(
            Finding.Subject.NOTES,
            Counted.of(notes.size(), "note"),
            "lines that begin with a marker; the text refers to " + tied + " of them",
            Optional.of(lines.span(notes.firstKey())),
            Finding.Certainty.LIKELY));
  }
}
