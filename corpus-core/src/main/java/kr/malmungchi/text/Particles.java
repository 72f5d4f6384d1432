package kr.malmungchi.text;

import com.google.common.base.Splitter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Knows the particles (조사) and after which sounds they stand; the table is {@code particles.txt}.
 */
final class Particles {
  private static final Splitter FIELDS = Splitter.on('\t').trimResults().omitEmptyStrings();

  /** What the syllable before a particle must end in. */
  private enum After {
    ANY,
    CONSONANT,
    VOWEL,
    /** A vowel or ㄹ: 서울로, 회사로. */
    VOWEL_OR_RIEUL,
    /** A consonant other than ㄹ: 집으로. */
    CONSONANT_BUT_RIEUL
  }

  private final Map<String, After> table;
  private final int longest;

  private Particles(Map<String, After> table) {
    this.table = table;
    this.longest = table.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  static Particles load() {
    Map<String, After> table = new HashMap<>();
    for (String line : TableLines.of(Particles.class, "particles.txt")) {
      List<String> fields = FIELDS.splitToList(line);
      After after = After.valueOf(fields.get(0));
      fields.subList(1, fields.size()).forEach(particle -> table.put(particle, after));
    }
    return new Particles(table);
  }

  /** Whether the whole of {@code [start, end)} is a particle, whatever stands before it. */
  boolean isParticle(String text, int start, int end) {
    return end - start <= longest && table.containsKey(text.substring(start, end));
  }

  /**
   * Where the word ends when its longest fitting particle is taken off. What remains has at least
   * two syllables, so that short words such as 나이, 회의 and 바로 stay whole.
   */
  int stemEnd(String text, int start, int end) {
    for (int length = Math.min(longest, end - start - 1); length > 0; length--) {
      int cut = end - length;
      After after = particle(text, cut, end);
      if (after != null && fits(after, text.charAt(cut - 1))) {
        return leavesEnough(text, start, cut) ? cut : end;
      }
    }
    return end;
  }

  /**
   * Where the word ends when its shortest fitting particle is taken off: what {@link #stemEnd}
   * takes for a particle may begin with the word's own last syllable (미켈란젤로는).
   */
  int longStemEnd(String text, int start, int end) {
    for (int cut = end - 1; cut > start && end - cut <= longest; cut--) {
      After after = particle(text, cut, end);
      if (after != null && fits(after, text.charAt(cut - 1)) && leavesEnough(text, start, cut)) {
        return cut;
      }
    }
    return end;
  }

  private @Nullable After particle(String text, int start, int end) {
    return Characters.isHangulSyllable(text.charAt(start))
        ? table.get(text.substring(start, end))
        : null;
  }

  private static boolean leavesEnough(String text, int start, int cut) {
    return cut - start >= 2 || (cut - start == 1 && Character.isDigit(text.charAt(start)));
  }

  private static boolean fits(After after, char before) {
    if (!Characters.isHangulSyllable(before)) {
      return true;
    }
    boolean consonant = Characters.hasFinalConsonant(before);
    boolean rieul = Characters.endsInRieul(before);
    return switch (after) {
      case ANY -> true;
      case CONSONANT -> consonant;
      case VOWEL -> !consonant;
      case VOWEL_OR_RIEUL -> !consonant || rieul;
      case CONSONANT_BUT_RIEUL -> consonant && !rieul;
    };
  }
}
