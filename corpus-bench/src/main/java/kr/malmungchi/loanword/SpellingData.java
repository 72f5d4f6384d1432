package kr.malmungchi.loanword;

import com.google.common.base.Splitter;
import com.google.common.primitives.Ints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Pairs of spellings of one name, split by the Latin key so that all spellings of a name stay
 * together.
 *
 * @param pairs Latin with Hangul
 * @param variants Hangul with Hangul
 */
record SpellingData(List<Pair> pairs, List<Variant> variants) {
  private static final Splitter TABS = Splitter.on('\t');
  private static final Splitter COMMAS = Splitter.on(',');

  /** Sources that a table may be trained on; the others are for measuring only. */
  private static final Set<String> FREE =
      Set.of("korean-go", "krdict", "wiktionary", "self", "suggests");

  /** What a name is used for. */
  enum Part {
    TRAIN,
    /** For the confidence. */
    FIT,
    TEST
  }

  /**
   * @param latin the key of the name: its letters only
   * @param written the name as it is written, with spaces and capitals
   */
  record Pair(String latin, String written, String hangul, boolean free) {
    Part part() {
      return SpellingData.part(latin);
    }
  }

  record Variant(
      String latin, String one, String other, boolean related, boolean hand, boolean free) {
    Part part() {
      return SpellingData.part(latin);
    }

    Variant turned() {
      return new Variant(latin, /* one= */ other, /* other= */ one, related, hand, free);
    }
  }

  /**
   * Reads the files of eval/loanwords. Variants from data count as free when both their spellings
   * come from free sources.
   */
  static SpellingData read(Path folder) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    Set<String> freePairs = new HashSet<>();
    for (String line : Files.readAllLines(folder.resolve("pairs.tsv"))) {
      List<String> fields = TABS.splitToList(line);
      boolean free = COMMAS.splitToStream(fields.get(4)).anyMatch(FREE::contains);
      Pair pair = new Pair(fields.get(0), fields.get(2), fields.get(1), free);
      if (!Spellings.hangul(pair.hangul()).isEmpty()
          && !Spellings.latin(pair.written()).isEmpty()) {
        pairs.add(pair);
        if (free) {
          freePairs.add(pair.latin() + " " + pair.hangul());
        }
      }
    }
    List<Variant> variants = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("variants.tsv"))) {
      List<String> fields = TABS.splitToList(line);
      String latin = fields.get(0);
      boolean hand = fields.get(3).equals("hand");
      boolean free =
          hand
              || (freePairs.contains(latin + " " + fields.get(1))
                  && freePairs.contains(latin + " " + fields.get(2)));
      variants.add(
          new Variant(
              latin, fields.get(1), fields.get(2), fields.get(4).equals("rel"), hand, free));
    }
    variants.addAll(ownVariants());
    return new SpellingData(List.copyOf(pairs), List.copyOf(variants));
  }

  /** Every pair within each line of the hand-written list of this module. */
  private static List<Variant> ownVariants() {
    List<Variant> variants = new ArrayList<>();
    for (String line : TableText.resource("variants.txt").lines().toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      List<String> fields = TABS.splitToList(line);
      for (int i = 1; i < fields.size(); i++) {
        for (int j = i + 1; j < fields.size(); j++) {
          boolean related = Truth.isRelated(fields.get(i), fields.get(j));
          variants.add(
              new Variant(fields.get(0), fields.get(i), fields.get(j), related, true, true));
        }
      }
    }
    return variants;
  }

  List<Pair> pairs(Predicate<Pair> wanted) {
    return pairs.stream().filter(wanted).toList();
  }

  List<Variant> variants(Predicate<Variant> wanted) {
    return variants.stream().filter(wanted).toList();
  }

  /** The Latin keys of each Hangul spelling. */
  Map<String, Set<String>> latinOf() {
    Map<String, Set<String>> latin = new HashMap<>();
    for (Pair pair : pairs) {
      latin.computeIfAbsent(pair.hangul(), hangul -> new HashSet<>()).add(pair.latin());
    }
    for (Variant variant : variants) {
      for (String hangul : Arrays.asList(variant.one(), variant.other())) {
        latin.computeIfAbsent(hangul, key -> new HashSet<>()).add(variant.latin());
      }
    }
    return latin;
  }

  static Part part(String latin) {
    int share = hash(latin) % 100;
    return share < 15 ? Part.TEST : share < 25 ? Part.FIT : Part.TRAIN;
  }

  /** From the MD5 of a Latin key; not negative. */
  static int hash(String latin) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(latin.getBytes(StandardCharsets.UTF_8));
      return Ints.fromByteArray(digest) & Integer.MAX_VALUE;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
