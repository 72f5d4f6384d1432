package kr.malmungchi.document;

import com.google.common.collect.ImmutableSortedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.Span;

/**
 * What a document's structure comes to, in numbers. Characters are UTF-16 units without white
 * space.
 *
 * @param characters of the whole text
 * @param bodyCharacters of its blocks
 * @param sections how many by their level
 * @param blocks how many by their role
 * @param tiedNotes how many notes the text refers to
 * @param gaps how many places cut a word in two
 * @param rules the furniture by its rules
 */
public record StructureCounts(
    int characters,
    int bodyCharacters,
    ImmutableSortedMap<Integer, Integer> sections,
    ImmutableSortedMap<String, Integer> blocks,
    int tiedNotes,
    int gaps,
    List<Rule> rules) {

  /**
   * The furniture of one rule.
   *
   * @param parts how many pieces of it there are
   * @param lines how many lines of them show something
   */
  public record Rule(String name, boolean overruled, int parts, int lines, int characters) {
    private Rule plus(Rule more) {
      return new Rule(
          name, overruled, parts + more.parts, lines + more.lines, characters + more.characters);
    }
  }

  public StructureCounts {
    rules = List.copyOf(rules);
  }

  public static StructureCounts of(Document document) {
    String text = document.text();
    SortedMap<Integer, Integer> sections = new TreeMap<>();
    countSections(document.root(), sections);
    SortedMap<String, Integer> blocks = new TreeMap<>();
    int body = 0;
    int tied = 0;
    for (Block block : document.blocks()) {
      blocks.merge(block.role(), 1, Integer::sum);
      body += characters(text, block.span());
      tied += block instanceof Block.Footnote note && !note.markers().isEmpty() ? 1 : 0;
    }
    return new StructureCounts(
        characters(text, document.root().span()),
        body,
        ImmutableSortedMap.copyOf(sections),
        ImmutableSortedMap.copyOf(blocks),
        tied,
        document.structure().gapsIn(document.root().span()).size(),
        rules(document));
  }

  /** How much of the text is body, from 0 to 1. */
  public double bodyShare() {
    return characters == 0 ? 0 : (double) bodyCharacters / characters;
  }

  /** The number of notes, whether the text refers to them or not. */
  public int notes() {
    return blocks.getOrDefault("footnote", 0);
  }

  private static void countSections(Section section, Map<Integer, Integer> counts) {
    for (Section inner : section.sections()) {
      counts.merge(inner.level(), 1, Integer::sum);
      countSections(inner, counts);
    }
  }

  private static int characters(String text, Span span) {
    int characters = 0;
    for (int i = span.start(); i < span.end(); i++) {
      if (!Characters.isBlank(text.charAt(i))) {
        characters++;
      }
    }
    return characters;
  }

  /** In the order in which the text first shows them. */
  private static List<Rule> rules(Document document) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    for (Furniture part : document.furniture()) {
      Rule one =
          new Rule(
              part.rule(),
              part.overruled(),
              1,
              lines(document.text(), part.span()),
              characters(document.text(), part.span()));
      rules.merge(part.rule(), one, Rule::plus);
    }
    return List.copyOf(rules.values());
  }

  private static int lines(String text, Span span) {
    int lines = 0;
    boolean shows = false;
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        shows = false;
      } else if (!shows && !Characters.isBlank(c)) {
        shows = true;
        lines++;
      }
    }
    return lines;
  }
}
