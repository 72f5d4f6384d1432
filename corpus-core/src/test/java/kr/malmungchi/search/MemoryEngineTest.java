package kr.malmungchi.search;

class MemoryEngineTest extends EngineContract {

  @Override
  protected SearchEngine emptyEngine() {
    return new MemoryEngine();
  }
}
