package kr.malmungchi.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import kr.malmungchi.store.ApiKey;
import kr.malmungchi.store.ApiKeys.NewKey;
import org.jspecify.annotations.Nullable;

/**
 * A key to the service.
 *
 * @param created when, as {@code 2026-11-22T07:30:00Z}
 * @param key the secret, only in the answer that made it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyJson(String name, String role, String created, @Nullable String key) {

  /** All of them. */
  public record KeysJson(List<KeyJson> keys) {}

  public static KeyJson of(NewKey made) {
    ApiKey key = made.key();
    return new KeyJson(
        key.name(), key.role().label(), key.created().toString(), made.secret().text());
  }

  public static KeysJson of(List<ApiKey> keys) {
    return new KeysJson(
        keys.stream()
            .map(key -> new KeyJson(key.name(), key.role().label(), key.created().toString(), null))
            .toList());
  }
}
