package kr.malmungchi.korean;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in Korean what the core and the service say in English, by the table {@code sentences.json}:
 * under each key the Korean and the English sentence, with {0}, {1} for what they name. The page's
 * scripts read the same table.
 */
public final class KoreanSentences {
  /** A longer one repeats what was sent, and would take long to compare. */
  private static final int MOST_CHARACTERS = 1_000;

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private static final ImmutableList<Sentence> SENTENCES = sentences();

  private record Sentence(Pattern english, String korean) {
    static Sentence of(String korean, String english) {
      String pattern = PLACE.matcher(english).replaceAll("\\\\E(.+)\\\\Q");
      return new Sentence(Pattern.compile("\\Q" + pattern + "\\E", Pattern.DOTALL), korean);
    }

    Optional<String> said(String sentence) {
      Matcher found = english.matcher(sentence);
      return found.matches()
          ? Optional.of(
              PLACE
                  .matcher(korean)
                  .replaceAll(
                      place ->
                          Matcher.quoteReplacement(
                              found.group(Integer.parseInt(place.group(1)) + 1))))
          : Optional.empty();
    }
  }

  private KoreanSentences() {}

  /** A sentence in Korean; as it is where the table has it not. */
  public static String of(String english) {
    return english.length() > MOST_CHARACTERS
        ? english
        : SENTENCES.stream()
            .map(sentence -> sentence.said(english))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(english);
  }

  /** The table itself: a JSON object of pairs. */
  public static String table() {
    try {
      return Resources.toString(
          Resources.getResource(KoreanSentences.class, "sentences.json"), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ImmutableList<Sentence> sentences() {
    try {
      Map<String, List<String>> table =
          new ObjectMapper().readValue(table(), new TypeReference<>() {});
      return table.values().stream()
          .map(pair -> Sentence.of(pair.get(0), pair.get(1)))
          .collect(ImmutableList.toImmutableList());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no table of sentences", e);
    }
  }
}
