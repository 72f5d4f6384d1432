package kr.malmungchi.service.api;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.io.IOException;
import java.io.Serial;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.name.NameKind;
import kr.malmungchi.search.Order;
import org.jspecify.annotations.Nullable;

/** How the words of a request, in its URI or its JSON, become values of the corpus. */
@Priority(1)
public final class ParsedTypes implements ParamConverterProvider {
  private static final ImmutableMap<Class<?>, Function<String, ?>> IN_JSON =
      ImmutableMap.of(
          DocumentId.class, DocumentId::new,
          PartialDate.class, ParsedTypes::date,
          Kind.class, ParsedTypes::kind);
  private static final ImmutableMap<Class<?>, Function<String, ?>> IN_URI =
      ImmutableMap.<Class<?>, Function<String, ?>>builder()
          .putAll(IN_JSON)
          .put(Order.class, ParsedTypes::order)
          .put(NameKind.class, ParsedTypes::nameKind)
          .put(int.class, ParsedTypes::number)
          .put(Integer.class, ParsedTypes::number)
          .put(boolean.class, ParsedTypes::flag)
          .put(SeenTags.class, SeenTags::parse)
          .build();

  static PartialDate date(String text) {
    return PartialDate.parse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "not a date: \"%s\"; write 2023, 2023-11 or 2023-11-22".formatted(text)));
  }

  static Kind kind(String text) {
    return known("kind", text, Kind.of(text), Kind.values(), Kind::label);
  }

  static Order order(String text) {
    return known("order", text, Order.of(text), Order.values(), Order::label);
  }

  private static NameKind nameKind(String text) {
    return known("type", text, NameKind.of(text), NameKind.values(), NameKind::label);
  }

  private static <T> T known(
      String what, String text, Optional<T> found, T[] all, Function<T, String> label) {
    return found.orElseThrow(
        () ->
            new IllegalArgumentException(
                "no %s \"%s\"; known are %s"
                    .formatted(
                        what,
                        text,
                        Arrays.stream(all).map(label).collect(Collectors.joining(", ")))));
  }

  static Integer number(String text) {
    Integer number = Ints.tryParse(text);
    checkArgument(number != null, "not a whole number: \"%s\"", text);
    return number;
  }

  static Boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException("neither true nor false: \"%s\"".formatted(text));
    };
  }

  @Override
  @SuppressWarnings("unchecked") // The table pairs each class with a function that makes it.
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, @Nullable Type genericType, Annotation @Nullable [] annotations) {
    Function<String, T> parse = (Function<String, T>) IN_URI.get(type);
    return parse == null ? null : new Converter<>(parse);
  }

  private record Converter<T>(Function<String, T> parse) implements ParamConverter<T> {
    @Override
    public @Nullable T fromString(@Nullable String value) {
      return value == null ? null : parse.apply(value);
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }

  /** The same for fields of JSON. */
  public Module module() {
    SimpleModule module = new SimpleModule("parsed-types");
    IN_JSON.forEach((type, parse) -> add(module, type, parse));
    return module;
  }

  @SuppressWarnings("unchecked") // As above.
  private static <T> void add(SimpleModule module, Class<T> type, Function<String, ?> parse) {
    module.addDeserializer(type, new Deserializer<>(type, (Function<String, T>) parse));
  }

  private static final class Deserializer<T> extends StdDeserializer<T> {
    @Serial private static final long serialVersionUID = 1L;

    private final transient Function<String, T> parse;

    Deserializer(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      String text = context.readValue(parser, String.class);
      try {
        return parse.apply(text);
      } catch (IllegalArgumentException e) {
        throw JsonMappingException.from(parser, String.valueOf(e.getMessage()), e);
      }
    }
  }
}
