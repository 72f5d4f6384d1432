package kr.malmungchi.service.page;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Map;
import kr.malmungchi.korean.KoreanSentences;

/** What the page says: the table that its scripts read too, in one language. */
final class Messages {
  private final Language language;
  private final ImmutableMap<String, String> table;

  private Messages(Language language, ImmutableMap<String, String> table) {
    this.language = language;
    this.table = table;
  }

  static Messages in(Language language, PageFile file) {
    try {
      Map<String, List<String>> all =
          new ObjectMapper().readValue(file.content(), new TypeReference<>() {});
      return new Messages(
          language,
          ImmutableMap.copyOf(Maps.transformValues(all, forms -> forms.get(language.column()))));
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
    return language == Language.KOREAN ? KoreanSentences.of(sentence) : sentence;
  }

  /** What a value of the corpus is called; by itself if it has no name. */
  String nameOf(String family, String value) {
    String name = table.get(family + "." + value);
    return name == null ? value : name;
  }
}
