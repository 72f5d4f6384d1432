package kr.malmungchi.service.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import jakarta.ws.rs.core.EntityTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.malmungchi.korean.KoreanSentences;

/** A file of the page, from the folder of this class on the class path. */
record PageFile(String content, String type, EntityTag tag) {
  private static final String MESSAGES = "messages.json";
  private static final Pattern NAME = Pattern.compile("[a-z]{1,40}\\.[a-z]{2,4}");
  private static final ImmutableMap<String, String> TYPES =
      ImmutableMap.of(
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml; charset=utf-8",
          "json", "application/json");

  /** None for what is no plain name of a kind that the page has: nothing outside is ever read. */
  static Optional<PageFile> named(String name) {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    URL file = PageFile.class.getResource(name);
    return type == null || file == null || !NAME.matcher(name).matches()
        ? Optional.empty()
        : Optional.of(read(file, type))
            .map(read -> name.equals(MESSAGES) ? read.withSentences() : read);
  }

  /** The command line says them too, so their table is another file: two JSON objects as one. */
  private PageFile withSentences() {
    String sentences = KoreanSentences.table();
    return of(
        content.substring(0, content.lastIndexOf('}')).stripTrailing()
            + ","
            + sentences.substring(sentences.indexOf('{') + 1),
        type);
  }

  static PageFile read(URL file, String type) {
    try {
      return of(Resources.toString(file, UTF_8), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PageFile of(String content, String type) {
    return new PageFile(
        content, type, new EntityTag(Hashing.sha256().hashString(content, UTF_8).toString()));
  }
}
