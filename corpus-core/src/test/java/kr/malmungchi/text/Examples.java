package kr.malmungchi.text;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads examples of text behaviour: a line {@code # what it shows}, the input, a line {@code --},
 * the expected lines. A new case needs no Java. {@code \n} in the input is a line break.
 */
public record Examples(String fact, String input, List<String> expected) {

  private static final Splitter PARTS = Splitter.on(Pattern.compile("(?m)^# "));

  public static List<Examples> of(String resource) throws IOException {
    List<Examples> examples = new ArrayList<>();
    try (InputStream stream = Examples.class.getResourceAsStream("/kr/malmungchi/" + resource)) {
      String all = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      for (String part : PARTS.split(all)) {
        if (!part.isBlank()) {
          examples.add(parse(part));
        }
      }
    }
    return examples;
  }

  private static Examples parse(String part) {
    int fact = part.indexOf('\n');
    int divider = part.indexOf("\n--\n");
    return new Examples(
        part.substring(0, fact),
        part.substring(fact + 1, divider).replace("\\n", "\n"),
        part.substring(divider + 4).lines().filter(line -> !line.isBlank()).toList());
  }

  @Override
  public String toString() {
    return fact;
  }
}
