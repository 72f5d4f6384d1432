package kr.malmungchi.store;

import static kr.malmungchi.catalog.TestDocuments.book;
import static kr.malmungchi.catalog.TestDocuments.document;
import static kr.malmungchi.catalog.TestDocuments.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.catalog.Catalog;
import kr.malmungchi.catalog.Catalog.Outcome;
import kr.malmungchi.catalog.CatalogContract;
import kr.malmungchi.catalog.Change;
import kr.malmungchi.catalog.Changes;
import kr.malmungchi.catalog.Stored;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.store.CuttingProxy.Cut;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class PostgresCatalogTest extends CatalogContract {
  private final PostgresServer server = PostgresServer.shared();
  private final CatalogAddress.Server address = server.newDatabase();

  @Override
  protected Catalog open() {
    return SqlCatalog.open(address);
  }

  @Test
  void keepsNulInEveryText() {
    Document document =
        document("a", "앞\0뒤\u0010뒤\u00100\u0010")
            .withMetadata(
                new Metadata(
                    "제목\0",
                    false,
                    List.of("\0저자", "\u0010"),
                    Optional.empty(),
                    kr.malmungchi.document.Kind.NOTE,
                    Optional.of("\0"),
                    "이름\0.txt",
                    "text\0"));
    catalog().put(List.of(document));

    assertThat(catalog().find(id("a"))).contains(document);
    assertThat(catalog().findByOrigin("이름\0.txt")).containsExactly(id("a"));
    assertThat(catalog().put(List.of(document)))
        .extracting(Stored::outcome)
        .containsExactly(Outcome.UNCHANGED);
  }

  @Test
  void refusesHalfASurrogatePair() {
    assertRefused(
        Kind.INVALID, "surrogate", () -> catalog().put(List.of(document("a", "반쪽 \ud83d"))));
  }

  @Test
  void findsDamagedDocumentsByTheirHash() {
    for (String damage :
        List.of("text = replace(text, '2023', '2022')", "title = U&'\\0010'", "sha256 = ''")) {
      catalog().remove(id("a"));
      catalog().put(List.of(document("a", "2023년에 해임되었다")));
      sql("UPDATE document SET " + damage + " WHERE id = 'a'");

      assertRefused(Kind.DAMAGED, "\"a\"", () -> catalog().find(id("a")));
    }
  }

  @Test
  void whatWasPutIsThereForAnotherProgram() {
    catalog().put(List.of(book()));

    try (Catalog other = open();
        Catalog reader = SqlCatalog.openReadOnly(address)) {
      assertThat(other.identity()).isEqualTo(catalog().identity());
      assertThat(other.find(book().id())).contains(book());
      other.remove(book().id());
      assertThat(reader.find(book().id())).isEmpty();
    }
  }

  @Test
  void programsThatStartTogetherMakeOneCatalog() throws Exception {
    CatalogAddress.Server fresh = server.newDatabase();
    Callable<String> start =
        () -> {
          try (Catalog catalog = SqlCatalog.open(fresh)) {
            return catalog.identity();
          }
        };
    try (ExecutorService programs = Executors.newFixedThreadPool(4)) {
      List<String> identities = new ArrayList<>();
      for (Future<String> identity : programs.invokeAll(Collections.nCopies(4, start))) {
        identities.add(identity.get());
      }
      assertThat(identities).hasSize(4).containsOnly(identities.get(0));
    }
  }

  @Test
  void aProgramUsesTheCatalogThatAnotherMadeWhileItLooked() {
    CatalogAddress.Server fresh = server.newDatabase();
    AtomicBoolean made = new AtomicBoolean();
    Jdbi late =
        Jdbi.create(
            () ->
                afterFailures(
                    DriverManager.getConnection(fresh.url(), fresh.properties()),
                    () -> {
                      if (made.compareAndSet(false, true)) {
                        SqlCatalog.open(fresh).close();
                      }
                    }));

    try (Catalog catalog = SqlCatalog.open(late);
        Catalog other = SqlCatalog.open(fresh)) {
      assertThat(made).isTrue();
      assertThat(catalog.identity()).isEqualTo(other.identity());
    }
  }

  /** A connection on which something happens between a query that fails and its answer. */
  private static Connection afterFailures(Connection connection, Runnable happening) {
    return proxy(
        Connection.class,
        connection,
        (method, result) ->
            method.getName().equals("createStatement")
                ? proxy(Statement.class, (Statement) result, (any, answer) -> answer, happening)
                : result,
        () -> {});
  }

  private static <T> T proxy(
      Class<T> type, T real, BiFunction<Method, Object, Object> result, Runnable onFailure) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return result.apply(method, method.invoke(real, arguments));
              } catch (InvocationTargetException e) {
                onFailure.run();
                throw e.getCause();
              }
            }));
  }

  @Test
  @Timeout(60)
  void aReaderMissesNothingOfWritersThatWriteTogether() throws Exception {
    int writers = 4;
    int each = 40;
    long all = (long) writers * each;
    AtomicBoolean written = new AtomicBoolean();
    List<Long> seen = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(writers + 1);
        Catalog reader = SqlCatalog.openReadOnly(address)) {
      Future<?> reading =
          threads.submit(
              () -> {
                long upTo = 0;
                while (!written.get() || upTo < all) {
                  Changes changes = reader.changesSince(upTo, 7);
                  changes.changes().stream().map(Change::revision).forEach(seen::add);
                  upTo = changes.upTo();
                }
              });
      List<Callable<Void>> writing = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        String name = "w" + writer + "-";
        writing.add(
            () -> {
              try (Catalog own = SqlCatalog.open(address)) {
                for (int i = 0; i < each; i++) {
                  own.put(List.of(document(name + i, "글 " + i)));
                }
              }
              return null;
            });
      }
      for (Future<Void> done : threads.invokeAll(writing)) {
        done.get();
      }
      written.set(true);
      reading.get();
    }
    assertThat(seen).hasSize(writers * each).isSorted().doesNotHaveDuplicates();
    assertThat(catalog().revision()).isEqualTo(all);
  }

  @Test
  @Timeout(60)
  void lostConnectionsAreMadeAnew() {
    catalog().put(List.of(document("a", "하나")));
    killConnections();
    assertThat(catalog().find(id("a"))).isPresent();
    killConnections();
    assertThat(catalog().put(List.of(document("b", "둘"))))
        .extracting(Stored::outcome)
        .containsExactly(Outcome.ADDED);
    killConnections();
    assertThat(catalog().changesSince(0, 10).changes()).hasSize(2);
  }

  @Test
  @Timeout(60)
  void aCommitThatNobodyAnsweredIsMadeOnceExactly() throws IOException {
    try (CuttingProxy proxy = new CuttingProxy(server.port());
        Catalog cut = SqlCatalog.open(PostgresServer.address(through(proxy)))) {
      int revision = 0;
      for (Cut where :
          List.of(
              Cut.BEFORE_THE_COMMIT_REACHES_THE_SERVER,
              Cut.BEFORE_ITS_ANSWER_COMES_BACK,
              Cut.BEFORE_THE_COMMIT_REACHES_THE_SERVER,
              Cut.BEFORE_ITS_ANSWER_COMES_BACK)) {
        String name = "cut" + revision;
        proxy.cutNext(where);

        assertThat(cut.put(List.of(document(name, "글"))))
            .as("%s", where)
            .extracting(Stored::outcome)
            .containsExactly(Outcome.ADDED);
        revision++;
        assertThat(proxy.cuts()).isEqualTo(revision);
        assertThat(catalog().revision()).isEqualTo(revision);
        assertThat(catalog().find(id(name))).isPresent();
      }
    }
  }

  private String through(CuttingProxy proxy) {
    return address.url().replace(":" + server.port() + "/", ":" + proxy.port() + "/")
        + "?sslmode=disable&prepareThreshold=0";
  }

  @Test
  @Timeout(60)
  void refusesWhatCannotBeReachedInOneSentence() {
    String url = address.url();
    assertRefused(
        Kind.FAILED,
        "no such database",
        () -> SqlCatalog.open(PostgresServer.address(url + "_none")));
    assertRefused(
        Kind.FAILED,
        "cannot be reached",
        () -> SqlCatalog.open(PostgresServer.address("jdbc:postgresql://localhost:1/none")));
    server.execute("CREATE ROLE reader_of_nothing LOGIN");
    assertRefused(
        Kind.FAILED,
        "permission",
        () -> SqlCatalog.openReadOnly(CatalogAddress.of(url, "reader_of_nothing", "")));
  }

  @Test
  void refusesADatabaseOfAnotherEncoding() {
    server.execute("CREATE DATABASE latin TEMPLATE template0 ENCODING LATIN1 LOCALE 'C'");
    String url = address.url();

    assertRefused(
        Kind.FAILED,
        "LATIN1",
        () ->
            SqlCatalog.open(
                PostgresServer.address(url.substring(0, url.lastIndexOf('/')) + "/latin")));
  }

  @Test
  void aDatabaseWithoutCatalogIsNamed() {
    assertRefused(
        Kind.NOT_FOUND, "no catalogue", () -> SqlCatalog.openReadOnly(server.newDatabase()));
  }

  private void killConnections() {
    server.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s'"
            .formatted(address.url().substring(address.url().lastIndexOf('/') + 1)));
  }

  private void sql(String statement) {
    try (PostgresDatabase database = new PostgresDatabase(address)) {
      database.jdbi().useHandle(handle -> handle.execute(statement));
    }
  }
}
