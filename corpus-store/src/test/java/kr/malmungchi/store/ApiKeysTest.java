package kr.malmungchi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiKeysTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void soManyKeysAreMade() {
    CatalogAddress address = new CatalogAddress.File(folder.resolve("catalog.db"));
    SqlCatalog.open(address).close();
    try (SqliteDatabase database = SqliteDatabase.open(folder.resolve("catalog.db"));
        ApiKeys keys = ApiKeys.open(address)) {
      ApiKeys.NewKey first = keys.create("first", Role.READ);
      database
          .jdbi()
          .useTransaction(
              handle -> {
                for (int i = 3; i < ApiKeys.MOST; i++) {
                  handle.execute(
                      "INSERT INTO api_key (name, role, sha256, created)"
                          + " SELECT ?, role, ?, created FROM api_key WHERE name = 'first'",
                      "key" + i,
                      "sha" + i);
                }
              });
      assertThat(keys.create("below", Role.READ).key().role()).isEqualTo(first.key().role());
      assertThat(keys.create("at", Role.READ).key().name()).isEqualTo("at");
      assertThatThrownBy(() -> keys.create("above", Role.READ))
          .hasMessageContaining("there are 1,000 keys already");
    }
  }
}
