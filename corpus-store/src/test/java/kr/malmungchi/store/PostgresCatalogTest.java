package kr.malmungchi.store;

import kr.malmungchi.catalog.Catalog;
import kr.malmungchi.catalog.CatalogContract;

final class PostgresCatalogTest extends CatalogContract {
  private final PostgresServer server = PostgresServer.shared();
  private final CatalogAddress.Server address = server.newDatabase();

  @Override
  protected Catalog open() {
    return SqlCatalog.open(address);
  }
}
