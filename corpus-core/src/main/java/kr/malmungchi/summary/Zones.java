package kr.malmungchi.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import kr.malmungchi.document.Section;

/**
 * Shares the sentences of a summary out among the parts of a text, so that its last chapter has its
 * say as well as its first.
 *
 * <p>Each section has one, then the longer ones have more: by the method of D'Hondt over the square
 * roots of their lengths, since what is twice as long does not say twice as much. Within a section
 * it goes on so with its own sections. Where there are fewer sentences than sections, neighbouring
 * ones stand together; a long text without sections is cut into parts of one size.
 */
final class Zones {
  /** A longer text without sections is cut, in UTF-16 units. */
  private static final int LONG = 5_000;

  /**
   * A part of the text, as a range of its sentences.
   *
   * @param share how many sentences of it the summary should have
   */
  record Zone(int from, int to, int share) {}

  private final List<Candidate> sentences;

  /** How long all sentences before each one are together. */
  private final long[] lengths;

  private final List<Zone> zones = new ArrayList<>();

  private Zones(List<Candidate> sentences) {
    this.sentences = sentences;
    this.lengths = new long[sentences.size() + 1];
    for (int i = 0; i < sentences.size(); i++) {
      lengths[i + 1] = lengths[i] + sentences.get(i).span().length();
    }
  }

  /** The parts in order, for a summary of so many sentences. */
  static List<Zone> of(Section root, List<Candidate> sentences, int number) {
    Zones zones = new Zones(sentences);
    zones.share(root, new Zone(0, sentences.size(), number));
    return zones.zones;
  }

  private void share(Section section, Zone whole) {
    List<Part> parts = parts(section, whole);
    if (whole.share == 1 || parts.size() < 2) {
      if (parts.size() == 1 && !parts.get(0).own) {
        share(parts.get(0).section, whole);
      } else {
        cut(whole);
      }
    } else if (parts.size() > whole.share) {
      group(parts, whole.share);
    } else {
      int[] shares = shares(parts, whole.share);
      for (int i = 0; i < shares.length; i++) {
        Part part = parts.get(i);
        Zone zone = new Zone(part.from, part.to, shares[i]);
        if (part.own) {
          cut(zone);
        } else {
          share(part.section, zone);
        }
      }
    }
  }

  /** A section below another with its sentences, or what the other says before its first. */
  private record Part(Section section, boolean own, int from, int to) {}

  private List<Part> parts(Section section, Zone whole) {
    List<Part> parts = new ArrayList<>();
    int at = whole.from;
    for (Section inner : section.sections()) {
      int start = Math.clamp(Candidate.firstFrom(inner.span().start(), sentences), at, whole.to);
      int end = Math.clamp(Candidate.firstFrom(inner.span().end(), sentences), start, whole.to);
      if (start > at) {
        parts.add(new Part(section, true, at, start));
      }
      if (end > start) {
        parts.add(new Part(inner, false, start, end));
      }
      at = end;
    }
    if (whole.to > at) {
      parts.add(new Part(section, true, at, whole.to));
    }
    return parts;
  }

  private int[] shares(List<Part> parts, int number) {
    int[] shares = new int[parts.size()];
    PriorityQueue<Quotient> next = new PriorityQueue<>();
    for (int i = 0; i < shares.length; i++) {
      shares[i] = 1;
      next.add(new Quotient(i, Math.sqrt((double) length(parts.get(i).from, parts.get(i).to)), 2));
    }
    for (int left = number - shares.length; left > 0; left--) {
      Quotient largest = next.remove();
      shares[largest.part]++;
      next.add(new Quotient(largest.part, largest.weight, largest.divisor + 1));
    }
    return shares;
  }

  private record Quotient(int part, double weight, int divisor) implements Comparable<Quotient> {
    @Override
    public int compareTo(Quotient other) {
      int byValue = Double.compare(other.weight / other.divisor, weight / divisor);
      return byValue != 0 ? byValue : Integer.compare(part, other.part);
    }
  }

  private long length(int from, int to) {
    return lengths[to] - lengths[from];
  }

  /** Neighbouring parts together, in so many groups of about the same length. */
  private void group(List<Part> parts, int number) {
    int first = parts.get(0).from;
    int end = parts.get(parts.size() - 1).to;
    double size = (double) length(first, end) / number;
    int from = first;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      double middle = (length(first, part.from) + length(first, part.to)) / 2.0;
      if (part.from > from && middle >= size * (count(first, from, size) + 1)) {
        zones.add(new Zone(from, part.from, 1));
        from = part.from;
      }
    }
    zones.add(new Zone(from, end, 1));
  }

  /** How many groups end before a sentence. */
  private int count(int first, int from, double size) {
    return (int) Math.round(length(first, from) / size);
  }

  /** A part without sections. */
  private void cut(Zone whole) {
    long all = length(whole.from, whole.to);
    int number = (int) Math.min(whole.share, (all + LONG - 1) / LONG);
    int from = whole.from;
    for (int i = 1; i <= number; i++) {
      int to = i == number ? whole.to : from;
      while (length(whole.from, to) < all * i / number) {
        to++;
      }
      int share = whole.share * i / number - whole.share * (i - 1) / number;
      if (to > from) {
        zones.add(new Zone(from, to, share));
      }
      from = to;
    }
  }
}
