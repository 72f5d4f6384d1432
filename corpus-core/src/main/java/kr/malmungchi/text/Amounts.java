package kr.malmungchi.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the numbers of a text and reads their values: digits with thousands commas and a decimal
 * point, and the Korean scales 십, 백, 천, 만, 억, 조, 경 after digits or alone (1조 5천억, 3만 5,000, 백만,
 * 15.7조).
 *
 * <p>A scale counts only where the word can end after it or a unit can follow: 5조각, 3만큼 and 천사 hold
 * none. Digits inside of Latin words (GPT4) and of dates and versions (1.2.3) are no amounts.
 */
public final class Amounts {
  private static final String SMALL = "십백천";
  private static final String LARGE = "만억조경";
  private static final String DIGITS = "일이삼사오육칠팔구";
  private static final int LONGEST = 24;

  /** What may follow the last scale: units, particles and words such as 이상. */
  private static final String AFTER_SCALE =
      "원달명개년월일번회배대톤평주표건권쪽장채호위파유엔위가이은는의에로으과와도까부정여며인짜씩쯤분초시세살곳팀곡종편점킬미센그헥마리가구상하내외";

  /** What follows a further group after a space: scales and the units of amounts. */
  private static final String GOES_ON = SMALL + LARGE + "원달명개";

  private Amounts() {}

  /** The amounts of normalised text, in order. */
  public static List<Amount> of(String text) {
    return new Scan(text).amounts();
  }

  private static final class Scan {
    private final String text;
    private final List<Amount> amounts = new ArrayList<>();
    private int at;

    Scan(String text) {
      this.text = text;
    }

    List<Amount> amounts() {
      while (at < text.length()) {
        char c = text.charAt(at);
        boolean wordStart = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        if (isDigit(c)) {
          readDigits();
        } else if (wordStart && isNumeral(c)) {
          readNumerals();
        } else {
          at++;
        }
      }
      return amounts;
    }

    /** A number that begins with a digit. */
    private void readDigits() {
      int start = at;
      boolean inside = start > 0 && (isLatin(start - 1) || isPointAfterDigit(start - 1));
      Sum sum = new Sum(digits());
      boolean version = isPointAt(at) && isDigitAt(at + 1);
      int end = at;
      while (takeScale(sum) || takeDigits(sum)) {
        end = at;
      }
      if (!inside && !version && !isLatinWord(end) && end - start <= LONGEST) {
        amounts.add(new Amount(sum.value(), start, end));
      }
    }

    private boolean takeScale(Sum sum) {
      if (at >= text.length() || !endsScale(at + 1)) {
        return false;
      }
      char c = text.charAt(at);
      boolean taken =
          LARGE.indexOf(c) >= 0
              ? sum.large(4 * (LARGE.indexOf(c) + 1))
              : SMALL.indexOf(c) >= 0 && sum.small(SMALL.indexOf(c) + 1);
      at += taken ? 1 : 0;
      return taken;
    }

    /** 5천 after 2만, with a space between or none. */
    private boolean takeDigits(Sum sum) {
      int next = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
      if (!isDigitAt(next) || !isNumeral(text.charAt(at - 1))) {
        return false;
      }
      int before = at;
      at = next;
      BigDecimal more = digits();
      boolean goesOn = at < text.length() && GOES_ON.indexOf(text.charAt(at)) >= 0;
      if ((next > before && !goesOn) || !sum.add(more)) {
        at = before;
        return false;
      }
      return true;
    }

    /** What has been read of a number: the large groups, and the one that is being read. */
    private static final class Sum {
      private BigDecimal large = BigDecimal.ZERO;
      private BigDecimal group;
      private BigDecimal most = BigDecimal.TEN.pow(4 * (LARGE.length() + 1));

      Sum(BigDecimal first) {
        this.group = first;
      }

      boolean large(int power) {
        BigDecimal scale = BigDecimal.TEN.pow(power);
        if (scale.compareTo(most) >= 0 || group.signum() == 0) {
          return false;
        }
        large = large.add(group.multiply(scale));
        group = BigDecimal.ZERO;
        most = scale;
        return true;
      }

      boolean small(int power) {
        BigDecimal scale = BigDecimal.TEN.pow(power);
        BigDecimal times = group.remainder(scale);
        if (times.signum() == 0) {
          return false;
        }
        group = group.subtract(times).add(times.multiply(scale));
        return true;
      }

      boolean add(BigDecimal more) {
        if (group.add(more).compareTo(most) >= 0) {
          return false;
        }
        group = group.add(more);
        return true;
      }

      BigDecimal value() {
        return large.add(group);
      }
    }

    /** Digits with commas every three and at most one point; leaves {@link #at} behind them. */
    private BigDecimal digits() {
      StringBuilder digits = new StringBuilder();
      boolean point = false;
      while (at < text.length()) {
        char c = text.charAt(at);
        if (isDigit(c)) {
          digits.append(c);
        } else if (c == ',' && !point && isThousand(at + 1)) {
          at++;
          continue;
        } else if (c == '.' && !point && isDigitAt(at + 1)) {
          point = true;
          digits.append(c);
        } else {
          break;
        }
        at++;
        if (digits.length() > LONGEST) {
          while (isDigitAt(at)) {
            at++;
          }
          break;
        }
      }
      return new BigDecimal(digits.toString());
    }

    private boolean isThousand(int from) {
      return isDigitAt(from) && isDigitAt(from + 1) && isDigitAt(from + 2) && !isDigitAt(from + 3);
    }

    /** A word of numerals alone, such as 백만 or 삼십오억; it needs a scale and two syllables. */
    private void readNumerals() {
      int start = at;
      Sum sum = new Sum(BigDecimal.ZERO);
      int digit = 0;
      int lowest = SMALL.length() + 1;
      boolean scaled = false;
      boolean regular = true;
      while (at < text.length() && at - start < LONGEST && isNumeral(text.charAt(at))) {
        char c = text.charAt(at++);
        if (DIGITS.indexOf(c) >= 0) {
          regular &= digit == 0;
          digit = DIGITS.indexOf(c) + 1;
          continue;
        }
        scaled = true;
        int power = SMALL.indexOf(c) + 1;
        if (power > 0) {
          regular &= power < lowest;
          lowest = power;
          sum.add(BigDecimal.valueOf(Math.max(1, digit)).scaleByPowerOfTen(power));
        } else {
          boolean alone = digit == 0 && lowest > SMALL.length();
          sum.add(BigDecimal.valueOf(alone ? 1 : digit));
          regular &= sum.large(4 * (LARGE.indexOf(c) + 1));
          lowest = SMALL.length() + 1;
        }
        digit = 0;
      }
      sum.add(BigDecimal.valueOf(digit));
      boolean word = at - start == 2 && digit > 0; // 천사, 만일, 조사
      if (scaled && regular && at - start >= 2 && !word && endsScale(at) && !isDigitAt(at)) {
        amounts.add(new Amount(sum.value(), start, at));
      }
      while (at < text.length() && Character.isLetter(text.charAt(at))) {
        at++;
      }
    }

    private boolean endsScale(int next) {
      if (next >= text.length()) {
        return true;
      }
      char c = text.charAt(next);
      return !Characters.isHangul(c)
          || LARGE.indexOf(c) >= 0
          || SMALL.indexOf(c) >= 0
          || AFTER_SCALE.indexOf(c) >= 0;
    }

    private static boolean isNumeral(char c) {
      return SMALL.indexOf(c) >= 0 || LARGE.indexOf(c) >= 0 || DIGITS.indexOf(c) >= 0;
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }

    private boolean isDigitAt(int place) {
      return place < text.length() && isDigit(text.charAt(place));
    }

    private boolean isLatin(int place) {
      char c = text.charAt(place);
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** A unit such as km or GB is no longer than three letters. */
    private boolean isLatinWord(int from) {
      int end = from;
      while (end < text.length() && isLatin(end)) {
        end++;
      }
      return end - from > 3;
    }

    private boolean isPointAt(int place) {
      return place < text.length() && text.charAt(place) == '.';
    }

    private boolean isPointAfterDigit(int place) {
      return isPointAt(place) && place > 0 && isDigit(text.charAt(place - 1));
    }
  }
}
