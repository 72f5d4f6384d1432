package kr.malmungchi.agreement;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.malmungchi.timeline.DatePrecision;

/**
 * Decides whether two claims are about one thing: one deed or one thing counted, on the same people
 * and things, in words that tell enough. Values that differ need more than values that agree, since
 * agreeing is itself a sign.
 */
final class SameThing {
  /** The share of telling words that both must have. */
  private static final double ENOUGH = 0.4;

  /** Where what is done once is done to one and the same, at one time. */
  private static final double ENOUGH_OF_ONE_PATIENT = 0.25;

  private static final double ENOUGH_TO_DIFFER = 0.5;

  /** For what may happen again, and for amounts of which no deed is known. */
  private static final double ENOUGH_ALONE = 0.65;

  private static final int WORDS_ALONE = 2;
  private static final int RARE_DIGITS = 3;

  private final List<Reading> readings;
  private final Rarity rarity;

  SameThing(List<Reading> readings, Rarity rarity) {
    this.readings = readings;
    this.rarity = rarity;
  }

  boolean isOne(Claim one, Claim other) {
    if (one.statement() == other.statement() || one.kind() != other.kind()) {
      return false;
    }
    boolean differ = one.value().beside(other.value()) == Verdict.DIFFERENT;
    return switch (one.kind()) {
      case DATE -> isOneEvent(one, other, differ);
      case AMOUNT -> isOneAmount(one, other, differ);
    };
  }

  private boolean isOneEvent(Claim one, Claim other, boolean differ) {
    Deed deed = one.clause().deed().orElseThrow();
    if (!deed.equals(other.clause().deed().orElseThrow()) || sharedBeside(one, other, deed) == 0) {
      return false;
    }
    double likeness = likeness(one, other);
    boolean known = !one.clause().patient().isEmpty() && !other.clause().patient().isEmpty();
    if (conflict(one, other, one.clause().patient(), other.clause().patient())) {
      return false;
    }
    if (!differ) {
      return likeness >= enoughToAgree(one, other, deed, known);
    }
    return known
        && deed.sort() == Deed.Sort.ONCE
        && one.firm()
        && other.firm()
        && !one.clause().told()
        && !other.clause().told()
        && leastShare(one, other) >= ENOUGH_TO_DIFFER
        && arePatientsOne(one, other)
        && !conflict(one, other, one.clause().agent(), other.clause().agent());
  }

  private double enoughToAgree(Claim one, Claim other, Deed deed, boolean known) {
    if (deed.sort() != Deed.Sort.ONCE) {
      return isExact(one) && isExact(other) ? ENOUGH_TO_DIFFER : ENOUGH_ALONE;
    }
    return !known ? ENOUGH_TO_DIFFER : arePatientsOne(one, other) ? ENOUGH_OF_ONE_PATIENT : ENOUGH;
  }

  /** Whether each statement names the other's patient, or one says the name in fewer words. */
  private boolean arePatientsOne(Claim one, Claim other) {
    Set<String> patient = one.clause().patient();
    Set<String> otherPatient = other.clause().patient();
    return (words(other).containsAll(patient) && words(one).containsAll(otherPatient))
        || patient.containsAll(otherPatient)
        || otherPatient.containsAll(patient);
  }

  /** The smaller of the shares that either clause has among the words of the other statement. */
  private double leastShare(Claim one, Claim other) {
    return Math.min(
        rarity.share(one.clause().words(), words(other)),
        rarity.share(other.clause().words(), words(one)));
  }

  /** Whether a date is exact enough to be a sign: a year has room for many deeds. */
  private static boolean isExact(Claim claim) {
    return claim.value() instanceof Value.Days days
        && days.range().precision().compareTo(DatePrecision.YEAR) < 0;
  }

  private boolean isOneAmount(Claim one, Claim other, boolean differ) {
    if (!unit(one).equals(unit(other))
        || one.whole() != other.whole()
        || areOfOtherTimes(one, other)) {
      return false;
    }
    if (conflict(one, other, one.counted(), other.counted())) {
      return false;
    }
    double likeness = likeness(one, other);
    if (one.whole()) {
      boolean counted = !one.counted().isEmpty() && !other.counted().isEmpty();
      return sharedWords(one, other) >= WORDS_ALONE
          && likeness >= (counted ? ENOUGH : ENOUGH_TO_DIFFER);
    }
    Optional<Deed> deed = one.clause().deed();
    Optional<Deed> otherDeed = other.clause().deed();
    if (deed.isPresent() && otherDeed.isPresent()) {
      boolean people =
          differ
              && (conflict(one, other, one.clause().agent(), other.clause().agent())
                  || conflict(one, other, one.clause().aim(), other.clause().aim()));
      return deed.equals(otherDeed)
          && !people
          && !conflict(one, other, one.clause().patient(), other.clause().patient())
          && sharedBeside(one, other, deed.get())
              >= (differ && deed.get().sort() != Deed.Sort.ONCE ? WORDS_ALONE : 1)
          && (differ ? leastShare(one, other) >= ENOUGH_TO_DIFFER : likeness >= ENOUGH);
    }
    boolean rare = !differ && isRare(one);
    return (!differ || leastShare(one, other) >= ENOUGH_TO_DIFFER)
        && sharedWords(one, other) >= (rare ? 1 : WORDS_ALONE)
        && likeness >= (rare ? ENOUGH : ENOUGH_ALONE);
  }

  /** Whether a number has digits enough to be a sign itself: 4340만, not 100만. */
  private static boolean isRare(Claim claim) {
    return claim.value() instanceof Value.Quantity quantity
        && quantity.value().stripTrailingZeros().precision() >= RARE_DIGITS;
  }

  private static String unit(Claim claim) {
    return claim.value() instanceof Value.Quantity quantity ? quantity.unit() : "";
  }

  private boolean areOfOtherTimes(Claim one, Claim other) {
    List<Value.Days> days = readings.get(one.statement()).days();
    List<Value.Days> others = readings.get(other.statement()).days();
    return !days.isEmpty()
        && !others.isEmpty()
        && days.stream().noneMatch(day -> others.stream().anyMatch(day::touches));
  }

  /** Whether each phrase has a word that the other statement lacks: 윤가람 대표 and 도해솔 대표. */
  private boolean conflict(Claim one, Claim other, Set<String> phrase, Set<String> otherPhrase) {
    return !phrase.isEmpty()
        && !otherPhrase.isEmpty()
        && !words(other).containsAll(phrase)
        && !words(one).containsAll(otherPhrase);
  }

  private double likeness(Claim one, Claim other) {
    return (rarity.share(one.clause().words(), words(other))
            + rarity.share(other.clause().words(), words(one)))
        / 2;
  }

  private int sharedWords(Claim one, Claim other) {
    Set<String> shared = new HashSet<>(one.clause().words());
    shared.retainAll(words(other));
    return shared.size();
  }

  private int sharedBeside(Claim one, Claim other, Deed deed) {
    return sharedWords(one, other) - (one.clause().words().contains(deed.name()) ? 1 : 0);
  }

  private Set<String> words(Claim claim) {
    return readings.get(claim.statement()).words();
  }
}
