package kr.malmungchi.archive;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a file in an archive: its letters, and whether it is a path at all.
 *
 * <p>Many archives do not say in which character set their names are. Korean Windows writes CP949,
 * macOS and Linux write UTF-8.
 */
public final class MemberName {
  private static final Charset CP949 = Charset.forName("x-windows-949");
  private static final Charset CP437 = Charset.forName("IBM437");
  private static final CharMatcher HANGUL = CharMatcher.inRange('가', '힣');
  private static final CharMatcher TWO_BYTES = CharMatcher.inRange('\0', '\u07ff');
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");
  private static final Splitter FOLDERS = Splitter.on('/');

  /** So many characters of a name that is none are shown. */
  private static final int SHOWN = 200;

  private MemberName() {}

  /** The name behind bytes of which nothing is known; backslashes become slashes. */
  static String of(byte[] bytes) {
    Optional<String> unicode = decoded(bytes, StandardCharsets.UTF_8);
    Optional<String> korean = decoded(bytes, CP949);
    // Few syllables of CP949 are letters of UTF-8 by chance, but then of two bytes each.
    boolean chance =
        unicode.filter(TWO_BYTES::matchesAllOf).isPresent()
            && korean.filter(MemberName::isHangul).isPresent();
    return withSlashes(
        chance
            ? korean.orElseThrow()
            : unicode.or(() -> korean).orElseGet(() -> new String(bytes, CP437)));
  }

  /** The name behind bytes that are said to be UTF-8, if they are. */
  static Optional<String> ofUnicode(byte[] bytes) {
    return decoded(bytes, StandardCharsets.UTF_8).map(MemberName::withSlashes);
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isHangul(String name) {
    String foreign = CharMatcher.ascii().removeFrom(name);
    return !foreign.isEmpty() && HANGUL.matchesAllOf(foreign);
  }

  private static String withSlashes(String name) {
    return name.replace('\\', '/');
  }

  /** Why it is no path inside an archive; empty if it is one. */
  public static Optional<String> refusal(String name, int longest) {
    if (name.length() > longest) {
      return Optional.of("its path is longer than %,d characters".formatted(longest));
    }
    if (CharMatcher.javaIsoControl().matchesAnyOf(name)) {
      return Optional.of("its path has a control character");
    }
    if (name.startsWith("/") || DRIVE.matcher(name).lookingAt()) {
      return Optional.of("its path does not begin inside the archive");
    }
    for (String part : FOLDERS.split(name)) {
      if (part.isBlank() || part.equals(".") || part.equals("..")) {
        return Optional.of("its path has an empty step or one upwards");
      }
    }
    return Optional.empty();
  }

  /** A name for people, whatever it holds. */
  public static String shown(String name) {
    String visible = CharMatcher.javaIsoControl().replaceFrom(name, '\ufffd');
    return visible.length() <= SHOWN ? visible : visible.substring(0, SHOWN) + "…";
  }
}
