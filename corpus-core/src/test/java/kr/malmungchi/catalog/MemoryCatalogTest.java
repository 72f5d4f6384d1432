package kr.malmungchi.catalog;

final class MemoryCatalogTest extends CatalogContract {
  @Override
  protected Catalog open() {
    return new MemoryCatalog();
  }
}
