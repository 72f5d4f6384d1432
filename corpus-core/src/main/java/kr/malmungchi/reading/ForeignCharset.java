package kr.malmungchi.reading;

import com.google.common.collect.ImmutableSet;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A character set of other languages, whose bytes would make Korean garbage.
 *
 * <p>They are named in order to refuse them, and read only where a file itself declares them.
 */
enum ForeignCharset {
  SHIFT_JIS("windows-31j", "Japanese in Shift_JIS", ImmutableSet.of("shift_jis", "sjis", "x-sjis")),
  EUC_JP("EUC-JP", "Japanese in EUC-JP", ImmutableSet.of("euc-jp")),
  GB("GB18030", "Chinese in GB18030", ImmutableSet.of("gb2312", "gbk", "gb18030")),
  BIG5("Big5", "Chinese in Big5", ImmutableSet.of("big5", "big5-hkscs")),
  WESTERN(
      "windows-1252",
      "a Western language in windows-1252",
      ImmutableSet.of("iso-8859-1", "windows-1252", "latin1", "us-ascii"));

  private static final ImmutableSet<String> CP949_NAMES =
      ImmutableSet.of(
          "euc-kr", "ks_c_5601-1987", "ks_c_5601-1989", "ksc5601", "korean", "uhc", "cp949");

  /** What of a file is looked at. */
  private static final int SAMPLE = 1 << 16;

  private final Charset charset;
  private final String description;
  private final ImmutableSet<String> names;

  ForeignCharset(String charset, String description, ImmutableSet<String> names) {
    this.charset = Charset.forName(charset);
    this.description = description;
    this.names = names;
  }

  /** For people: {@code Japanese in Shift_JIS}. */
  String description() {
    return description;
  }

  /** The one whose language the bytes show, if there is one. */
  static Optional<ForeignCharset> of(byte[] bytes) {
    byte[] sample = bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
    for (ForeignCharset foreign : values()) {
      if (foreign.shows(sample)) {
        return Optional.of(foreign);
      }
    }
    return Optional.empty();
  }

  private boolean shows(byte[] sample) {
    if (this == WESTERN) {
      return isWestern(sample);
    }
    Decoding decoding = Decoding.of(sample, 0, charset);
    if (decoding.badPlaces() > 1) {
      return false;
    }
    return switch (this) {
      case SHIFT_JIS, EUC_JP -> decoding.evidence().isJapanese();
      case GB, BIG5 -> decoding.evidence().isChinese();
      case WESTERN -> false;
    };
  }

  /** Letters with accents stand alone between others; Korean takes two bytes and more. */
  private static boolean isWestern(byte[] sample) {
    int alone = 0;
    int inRuns = 0;
    for (int i = 0; i < sample.length; i++) {
      if (sample[i] < 0) {
        boolean first = i == 0 || sample[i - 1] >= 0;
        boolean last = i + 1 == sample.length || sample[i + 1] >= 0;
        alone += first && last ? 1 : 0;
        inRuns += first && last ? 0 : 1;
      }
    }
    return alone > 4 * inRuns;
  }

  /** The character set behind a declaration, if it is one of these. */
  static Optional<Charset> declaredAs(String name) {
    for (ForeignCharset foreign : values()) {
      if (foreign.names.contains(name.strip().toLowerCase(Locale.ROOT))) {
        return Optional.of(foreign.charset);
      }
    }
    return Optional.empty();
  }

  /** Whether a declaration means this character set. */
  static boolean isSame(String declared, Charset charset) {
    String name = declared.strip().toLowerCase(Locale.ROOT);
    String known = CP949_NAMES.contains(name) ? "x-windows-949" : name;
    return declaredAs(known).map(charset::equals).orElseGet(() -> matches(known, charset));
  }

  private static boolean matches(String name, Charset charset) {
    String canonical = charset.name().toLowerCase(Locale.ROOT);
    boolean utf16 = name.equals("utf-16") && canonical.startsWith("utf-16");
    return utf16
        || canonical.equals(name)
        || charset.aliases().stream().anyMatch(alias -> alias.equalsIgnoreCase(name));
  }
}
