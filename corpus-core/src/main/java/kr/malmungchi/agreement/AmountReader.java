package kr.malmungchi.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.malmungchi.text.Amount;
import kr.malmungchi.text.Amounts;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.Words;

/** Finds the amounts of a sentence with their units; a range of numbers (60~65%) is none. */
final class AmountReader {
  private static final int MOST = 20;
  private static final int REACH = 12;
  private static final int MOST_BLANKS = 3;
  private static final Pattern ABOUT_BEFORE = Pattern.compile("(?:약|대략|거의|어림잡아) ?$");
  private static final Pattern LEAST_BEFORE = Pattern.compile("(?:최소|적어도) ?$");
  private static final Pattern MOST_BEFORE = Pattern.compile("최대 ?$");
  private static final Pattern ALL_BEFORE = Pattern.compile("(?:전체|총|모두|전) ?\\S{0,8} ?$");
  private static final Pattern RANGE_BEFORE =
      Pattern.compile("[\\p{L}\\d%][-~∼〜–—]$|\\d ?대 ?$|\\d\\S{0,4}에서 $");
  private static final Pattern RANGE_AFTER =
      Pattern.compile(" ?[-~∼〜–—] ?\\d|에서 (?:약 )?\\d|부터 (?:약 )?\\d");
  private static final Pattern ODD = Pattern.compile(" ?여 ?| ?남짓 ?");
  private static final Pattern EACH = Pattern.compile("당|꼴|씩|마다");
  private static final Pattern LEAST =
      Pattern.compile(" ?(?:이상|(?:[이을를가] )?(?:훨씬 )?넘|(?:[을를] )?(?:돌파|초과))");
  private static final Pattern UP_TO =
      Pattern.compile(" ?(?:이하|미만|도 안|[에이] 못 ?미치|가까이|[에이] 가까운|[에이] 육박)");
  private static final Pattern ABOUT = Pattern.compile(" ?(?:정도|가량|쯤|안팎|내외|남짓)");
  private static final Pattern OF_WHICH =
      Pattern.compile("(?:의? [가-힣]{1,6})? ?(?:가운데|중(?![가-힣]|$)|중에)");
  private static final Pattern OF = Pattern.compile("(?:의| ?이상의|[이을] 넘는| ?가량의| ?정도의)? ");

  /** Units of what something costs or has, not of what is counted. */
  private static final Set<String> PRICE = Set.of("달러", "원", "유로", "엔", "위안", "%", "%p", "살");

  private static final BigDecimal NEAR = new BigDecimal("0.1");
  private static final BigDecimal TWICE = BigDecimal.valueOf(2);

  private final Map<String, String> units = new HashMap<>();
  private int longest;

  AmountReader() {
    for (Resource.Row row : Resource.rows("units.txt")) {
      for (String word : row.words()) {
        units.put(word, row.name());
        longest = Math.max(longest, word.length());
      }
    }
  }

  List<Amounted> read(String text, List<Token> tokens) {
    List<Amounted> read = new ArrayList<>();
    for (Amount amount : Amounts.of(text)) {
      if (read.size() == MOST) {
        break;
      }
      read(text, tokens, amount).ifPresent(read::add);
    }
    return read;
  }

  private Optional<Amounted> read(String text, List<Token> tokens, Amount amount) {
    int at = amount.end();
    boolean odd = false;
    Matcher more = ODD.matcher(text).region(at, text.length());
    if (more.lookingAt()) {
      odd = true;
      at = more.end();
    } else if (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    int unitEnd = unitEnd(text, at);
    String before = text.substring(Math.max(0, amount.start() - REACH), amount.start());
    if (unitEnd == at
        || RANGE_BEFORE.matcher(before).find()
        || lookingAt(RANGE_AFTER, text, unitEnd)
        || lookingAt(EACH, text, unitEnd)) {
      return Optional.empty();
    }
    String unit = units.getOrDefault(text.substring(at, unitEnd), "");
    Value.Quantity quantity = quantity(amount.value(), unit, before, text, unitEnd, odd);
    int start = amount.start() - qualifier(before);
    boolean whole =
        lookingAt(OF_WHICH, text, unitEnd)
            || (ALL_BEFORE.matcher(before).find() && !PRICE.contains(unit));
    return Optional.of(
        new Amounted(
            quantity,
            start,
            qualified(text, unitEnd),
            whole,
            counted(text, tokens, start, unitEnd, unit)));
  }

  /** Where the longest unit at a place ends, if the word ends there or goes on with a particle. */
  private int unitEnd(String text, int at) {
    for (int end = Math.min(text.length(), at + longest); end > at; end--) {
      if (units.containsKey(text.substring(at, end)) && endsWord(text, end)) {
        return end;
      }
    }
    return at;
  }

  private static boolean endsWord(String text, int end) {
    int to = end;
    while (to < text.length() && to < end + REACH && Characters.isHangulSyllable(text.charAt(to))) {
      to++;
    }
    boolean latin = to == end && to < text.length() && Character.isLetterOrDigit(text.charAt(to));
    String tail = text.substring(end, to);
    return !latin
        && (tail.isEmpty()
            || Words.isParticle(tail)
            || ABOUT.matcher(tail).lookingAt()
            || LEAST.matcher(tail).lookingAt()
            || UP_TO.matcher(tail).lookingAt()
            || tail.startsWith("이었")
            || tail.startsWith("였")
            || tail.startsWith("짜리")
            || tail.startsWith("중")
            || EACH.matcher(tail).lookingAt());
  }

  private static boolean lookingAt(Pattern pattern, String text, int at) {
    return pattern.matcher(text).region(at, text.length()).lookingAt();
  }

  private static Value.Quantity quantity(
      BigDecimal value, String unit, String before, String text, int end, boolean odd) {
    BigDecimal low = value;
    BigDecimal high = value;
    if (odd) {
      high = value.add(BigDecimal.ONE.scaleByPowerOfTen(trailingZeros(value)));
    } else if (LEAST_BEFORE.matcher(before).find() || lookingAt(LEAST, text, end)) {
      high = value.multiply(TWICE);
    } else if (MOST_BEFORE.matcher(before).find() || lookingAt(UP_TO, text, end)) {
      low = value.divide(TWICE);
    } else if (ABOUT_BEFORE.matcher(before).find() || lookingAt(ABOUT, text, end)) {
      low = value.subtract(value.multiply(NEAR));
      high = value.add(value.multiply(NEAR));
    }
    return new Value.Quantity(value, unit, low, high);
  }

  /** The place of the last digit that is said: 2 for 700. */
  private static int trailingZeros(BigDecimal value) {
    return value.signum() == 0 ? 0 : Math.max(0, -value.stripTrailingZeros().scale());
  }

  private static int qualifier(String before) {
    for (Pattern pattern : List.of(ABOUT_BEFORE, LEAST_BEFORE, MOST_BEFORE)) {
      Matcher matcher = pattern.matcher(before);
      if (matcher.find()) {
        return before.length() - matcher.start();
      }
    }
    return 0;
  }

  private static int qualified(String text, int end) {
    for (Pattern pattern : List.of(LEAST, UP_TO, ABOUT)) {
      Matcher matcher = pattern.matcher(text).region(end, text.length());
      if (matcher.lookingAt()) {
        return matcher.end();
      }
    }
    return end;
  }

  /** The noun right before an amount (직원 738명), or the one behind it (738명의 직원). */
  private static Set<String> counted(
      String text, List<Token> tokens, int start, int end, String unit) {
    Set<String> counted = new HashSet<>();
    Matcher of = OF.matcher(text).region(end, text.length());
    Matcher which = OF_WHICH.matcher(text).region(end, text.length());
    int whichEnd = which.lookingAt() ? which.end() : end;
    boolean behind = of.lookingAt() && of.end() > end + 1;
    boolean person = !PRICE.contains(unit);
    for (Token token : tokens) {
      boolean before =
          token.end() <= start
              && start - token.end() <= MOST_BLANKS
              && text.substring(token.end(), start).isBlank();
      boolean after =
          (behind && token.start() == of.end())
              || (token.start() >= end && token.end() <= whichEnd);
      boolean noun = !token.isVerb() && !token.isNumber() && !token.key().isEmpty();
      boolean names =
          before ? token.isBare() || (person ? "의은는이가" : "의").contains(token.particle()) : after;
      if ((before || after) && noun && names) {
        counted.add(token.key());
      }
    }
    return counted;
  }
}
