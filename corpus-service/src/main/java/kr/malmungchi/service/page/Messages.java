package kr.malmungchi.service.page;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the page says: the table that its scripts read too, in one language. */
final class Messages {
  private static final String TOLD = "told.";

  /** A longer one repeats what was sent, and would take long to compare. */
  private static final int SENTENCE_CHARACTERS = 1_000;

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private final Language language;
  private final ImmutableMap<String, String> table;
  private final ImmutableList<Told> told;

  private Messages(
      Language language, ImmutableMap<String, String> table, ImmutableList<Told> told) {
    this.language = language;
    this.table = table;
    this.told = told;
  }

  /** A sentence of the service by its English form, and what the page says for it. */
  private record Told(Pattern english, String words) {
    static Told of(String english, String words) {
      String pattern = PLACE.matcher(english).replaceAll("\\\\E(.+)\\\\Q");
      return new Told(Pattern.compile("\\Q" + pattern + "\\E", Pattern.DOTALL), words);
    }

    Optional<String> said(String sentence) {
      Matcher found = english.matcher(sentence);
      return found.matches()
          ? Optional.of(
              PLACE
                  .matcher(words)
                  .replaceAll(
                      place ->
                          Matcher.quoteReplacement(
                              found.group(Integer.parseInt(place.group(1)) + 1))))
          : Optional.empty();
    }
  }

  static Messages in(Language language, PageFile file) {
    try {
      Map<String, List<String>> all =
          new ObjectMapper().readValue(file.content(), new TypeReference<>() {});
      ImmutableMap.Builder<String, String> table = ImmutableMap.builder();
      ImmutableList.Builder<Told> told = ImmutableList.builder();
      all.forEach(
          (key, forms) -> {
            String words = forms.get(language.column());
            table.put(key, words);
            if (key.startsWith(TOLD)) {
              told.add(Told.of(forms.get(Language.ENGLISH.column()), words));
            }
          });
      return new Messages(language, table.buildOrThrow(), told.build());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no table of messages", e);
    }
  }

  Language language() {
    return language;
  }

  /** As the scripts do it: of two forms the first is for one. */
  String say(String key, Object... values) {
    String forms = table.get(key);
    checkArgument(forms != null, "no message \"%s\"", key);
    int bar = forms.indexOf('|');
    String said =
        bar < 0 ? forms : isOne(values) ? forms.substring(0, bar) : forms.substring(bar + 1);
    StringBuilder words = new StringBuilder();
    for (int at = 0; at < said.length(); at++) {
      if (said.charAt(at) == '{') {
        Object value = values[said.charAt(at + 1) - '0'];
        words.append(value instanceof Number number ? "%,d".formatted(number.longValue()) : value);
        at += 2;
      } else {
        words.append(said.charAt(at));
      }
    }
    return words.toString();
  }

  private static boolean isOne(Object... values) {
    return values.length > 0 && values[0] instanceof Number number && number.longValue() == 1;
  }

  /**
   * A sentence of the core or the service, which are all English; as it is where the table has it
   * not. The scripts do the same.
   */
  String told(String sentence) {
    return sentence.length() > SENTENCE_CHARACTERS
        ? sentence
        : told.stream()
            .map(one -> one.said(sentence))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(sentence);
  }

  /** What a value of the corpus is called; by itself if it has no name. */
  String nameOf(String family, String value) {
    String name = table.get(family + "." + value);
    return name == null ? value : name;
  }
}
