package kr.malmungchi.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.Limits;
import kr.malmungchi.document.Finding;
import kr.malmungchi.document.Finding.Certainty;
import kr.malmungchi.document.Finding.Subject;

/**
 * The text of a file with the character set it was in.
 *
 * <p>A byte order mark decides; else strict UTF-8; else the Korean character set in which the bytes
 * show most of the frequent Korean syllables: CP949 (which holds all of EUC-KR and is always taken
 * in its place), UTF-16 without its mark, Johab (조합형). What fits none of them, and text of other
 * languages in other character sets, is refused in a sentence that says what it is and where it
 * breaks: a replacement character is never stored in place of the author's.
 *
 * @param charset the name for people: {@code UTF-8}, {@code CP949}
 * @param finding the same with its evidence
 */
public record DecodedText(String text, String charset, Finding finding) {
  private static final Charset CP949 = Charset.forName("x-windows-949");
  private static final byte[] ISO_2022_KR = {0x1B, '$', ')', 'C'};

  /** How far from the beginning the announcement of ISO-2022-KR is looked for. */
  private static final int ISO_2022_HEAD = 1_024;

  /**
   * Fewer broken places than this share of all non-ASCII characters mean a damaged UTF-8 file, more
   * mean another character set.
   */
  private static final double DAMAGED_SHARE = 0.1;

  public static DecodedText decode(byte[] bytes, Limits limits) {
    return decode(bytes, Optional.empty(), limits);
  }

  /**
   * Decodes the bytes of a file.
   *
   * @param declared what the file says of itself, as a web page does; the bytes overrule it
   * @throws CorpusException of kind {@code UNREADABLE} for binary, empty and broken content, {@code
   *     TOO_LARGE} for more than {@link Limits#textCharacters()}
   */
  public static DecodedText decode(byte[] bytes, Optional<String> declared, Limits limits) {
    DecodedText decoded = new Decision(bytes, declared, limits.textCharacters()).decode();
    if (decoded.text.isBlank()) {
      throw unreadable(bytes.length == 0 ? "the file is empty" : "the file holds only white space");
    }
    return decoded;
  }

  private static CorpusException unreadable(String message) {
    return new CorpusException(Kind.UNREADABLE, message);
  }

  /** The way from bytes to a character set. */
  private static final class Decision {
    private final byte[] bytes;
    private final Optional<String> declared;
    private final int longest;

    Decision(byte[] bytes, Optional<String> declared, int longest) {
      this.bytes = bytes;
      this.declared = declared;
      this.longest = longest;
    }

    DecodedText decode() {
      return marked().orElseGet(this::unmarked);
    }

    private Optional<DecodedText> marked() {
      if (startsWith(0xFF, 0xFE, 0, 0) || startsWith(0, 0, 0xFE, 0xFF)) {
        throw unreadable("UTF-32 text, which is not read; save it again as UTF-8");
      }
      if (startsWith(0xEF, 0xBB, 0xBF)) {
        return Optional.of(byMark(3, StandardCharsets.UTF_8, "UTF-8 with byte order mark"));
      }
      if (startsWith(0xFF, 0xFE)) {
        return Optional.of(byMark(2, StandardCharsets.UTF_16LE, "UTF-16LE"));
      }
      if (startsWith(0xFE, 0xFF)) {
        return Optional.of(byMark(2, StandardCharsets.UTF_16BE, "UTF-16BE"));
      }
      return Optional.empty();
    }

    private boolean startsWith(int... mark) {
      if (bytes.length < mark.length) {
        return false;
      }
      for (int i = 0; i < mark.length; i++) {
        if ((bytes[i] & 0xFF) != mark[i]) {
          return false;
        }
      }
      return true;
    }

    private DecodedText byMark(int from, Charset charset, String name) {
      Decoding decoding = Decoding.of(bytes, from, charset);
      if (!decoding.fits()) {
        throw broken(name, decoding);
      }
      return result(decoding, name, "byte order mark", Certainty.CERTAIN);
    }

    private DecodedText unmarked() {
      FileSignature.of(bytes)
          .ifPresent(
              format -> {
                throw unreadable(format.description() + ", not text");
              });
      if (indexOf((byte) 0, bytes.length) >= 0) {
        return wide().orElseThrow(() -> unreadable("a binary file, not text"));
      }
      if (isIso2022Kr()) {
        return iso2022Kr();
      }
      if (hasManyControls()) {
        throw unreadable("a binary file, not text");
      }
      Decoding utf8 = Decoding.of(bytes, 0, StandardCharsets.UTF_8);
      if (utf8.fits()) {
        return result(
            utf8,
            "UTF-8",
            utf8.evidence().beyondAscii() == 0 ? "only ASCII" : "valid UTF-8",
            Certainty.CERTAIN);
      }
      if (utf8.badPlaces() < DAMAGED_SHARE * (utf8.badPlaces() + utf8.evidence().beyondAscii())) {
        throw broken("UTF-8", utf8);
      }
      return korean(utf8).or(this::wide).or(this::foreign).orElseThrow(() -> unknown(utf8));
    }

    private int indexOf(byte wanted, int end) {
      for (int i = 0; i < end; i++) {
        if (bytes[i] == wanted) {
          return i;
        }
      }
      return -1;
    }

    /** More control bytes than a text could have by accident. */
    private boolean hasManyControls() {
      int controls = 0;
      for (byte b : bytes) {
        if (b > 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
          controls++;
        }
      }
      return controls > 8 && controls > bytes.length / 100;
    }

    private boolean isIso2022Kr() {
      int escape = indexOf(ISO_2022_KR[0], Math.min(bytes.length, ISO_2022_HEAD));
      if (escape < 0 || escape + ISO_2022_KR.length > bytes.length) {
        return false;
      }
      for (int i = 0; i < ISO_2022_KR.length; i++) {
        if (bytes[escape + i] != ISO_2022_KR[i]) {
          return false;
        }
      }
      return true;
    }

    private DecodedText iso2022Kr() {
      Decoding decoding = Decoding.of(bytes, 0, Charset.forName("ISO-2022-KR"));
      if (!decoding.fits()) {
        throw broken("ISO-2022-KR", decoding);
      }
      return result(decoding, "ISO-2022-KR", "its announcing escape", Certainty.CERTAIN);
    }

    /** UTF-16 without its mark, if the bytes make sense in one of its two orders. */
    private Optional<DecodedText> wide() {
      if (bytes.length % 2 != 0) {
        return Optional.empty();
      }
      for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
        Decoding decoding = Decoding.of(bytes, 0, charset);
        boolean latin = decoding.evidence().beyondAscii() <= decoding.characters() / 20;
        if (decoding.fits()
            && decoding.evidence().odd() == 0
            && (latin || decoding.evidence().isKorean())) {
          return Optional.of(
              result(
                  decoding,
                  charset.name().replace("-", "").replace("UTF16", "UTF-16"),
                  "no mark, but " + (latin ? "ASCII" : decoding.evidence().inWords()),
                  Certainty.LIKELY));
        }
      }
      return Optional.empty();
    }

    /** CP949 or Johab, whichever shows more of the frequent syllables. */
    private Optional<DecodedText> korean(Decoding utf8) {
      String evidence = "not UTF-8 at byte " + utf8.badByte() + "; ";
      Decoding cp949 = Decoding.of(bytes, 0, CP949);
      if (cp949.fits() && cp949.evidence().isKorean()) {
        return Optional.of(
            result(
                cp949,
                "CP949",
                evidence + cp949.evidence().inWords(),
                cp949.evidence().isKoreanProse() ? Certainty.CERTAIN : Certainty.LIKELY));
      }
      Decoding johab = Decoding.of(bytes, 0, Charset.forName("x-Johab"));
      if (johab.fits() && johab.evidence().isKorean()) {
        return Optional.of(
            result(johab, "Johab", evidence + johab.evidence().inWords(), Certainty.LIKELY));
      }
      boolean alone = cp949.fits() && cp949.evidence().mayBeKorean() && foreignName().isEmpty();
      return alone
          ? Optional.of(
              result(cp949, "CP949", evidence + cp949.evidence().inWords(), Certainty.UNCERTAIN))
          : Optional.empty();
    }

    /** Another language's text, if the file itself says so. */
    private Optional<DecodedText> foreign() {
      return declared
          .flatMap(ForeignCharset::declaredAs)
          .map(charset -> Decoding.of(bytes, 0, charset))
          .filter(decoding -> decoding.fits() && decoding.evidence().odd() == 0)
          .map(
              decoding ->
                  result(decoding, decoding.charset().name(), "declared", Certainty.LIKELY));
    }

    private Optional<String> foreignName() {
      return ForeignCharset.of(bytes).map(ForeignCharset::description);
    }

    private CorpusException unknown(Decoding utf8) {
      Optional<String> name = foreignName();
      if (name.isPresent()) {
        return unreadable(
            "not Korean, but " + name.get() + ", as it seems; save it again as UTF-8");
      }
      Decoding cp949 = Decoding.of(bytes, 0, CP949);
      return cp949.badPlaces() > 0 && cp949.evidence().isKorean()
          ? broken("CP949", cp949)
          : unreadable(
              "neither UTF-8 nor CP949 text: the first bad byte is at %d; save it again as UTF-8"
                  .formatted(utf8.badByte()));
    }

    /**
     * Refuses the file: what stands in place of a broken character would not be the author's, and
     * where one byte is lost others may be.
     */
    private CorpusException broken(String name, Decoding decoding) {
      if (decoding.isCutOff()) {
        return unreadable(
            "broken %s: the file ends in the middle of a character, as if it was cut off; copy it again"
                .formatted(name));
      }
      int line = 1;
      for (int i = 0; i < decoding.badByte(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      return unreadable(
          "broken %s: the first bad byte is at %d in line %,d, %,d in all; repair or save it again as UTF-8"
              .formatted(name, decoding.badByte(), line, decoding.badPlaces()));
    }

    private DecodedText result(
        Decoding decoding, String name, String evidence, Certainty certainty) {
      if (decoding.characters() > longest) {
        throw new CorpusException(
            Kind.TOO_LARGE,
            "too long: %,d characters, and at most %,d are read; split the file"
                .formatted(decoding.characters(), longest));
      }
      boolean other =
          decoding.evidence().beyondAscii() > 0
              && declared.isPresent()
              && !ForeignCharset.isSame(declared.get(), decoding.charset());
      return new DecodedText(
          decoding.text(),
          name,
          new Finding(
              Subject.CHARSET,
              name,
              other ? evidence + "; declared as " + declared.get() : evidence,
              Optional.empty(),
              certainty));
    }
  }
}
