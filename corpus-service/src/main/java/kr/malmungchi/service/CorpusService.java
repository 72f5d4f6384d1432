package kr.malmungchi.service;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.google.common.collect.ImmutableMap;
import io.dropwizard.configuration.ConfigurationSourceProvider;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.FileConfigurationSourceProvider;
import io.dropwizard.configuration.ResourceConfigurationSourceProvider;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.jdbi3.JdbiFactory;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import io.dropwizard.lifecycle.ServerLifecycleListener;
import io.dropwizard.util.Duration;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.folder.DataFolder;
import kr.malmungchi.service.access.AuditLog;
import kr.malmungchi.service.access.Exposure;
import kr.malmungchi.service.access.KeyCheck;
import kr.malmungchi.service.access.KeyRing;
import kr.malmungchi.service.api.DictionaryResource;
import kr.malmungchi.service.api.DocumentChangesResource;
import kr.malmungchi.service.api.DocumentsResource;
import kr.malmungchi.service.api.ExportResource;
import kr.malmungchi.service.api.FactsResource;
import kr.malmungchi.service.api.KeptAnswers;
import kr.malmungchi.service.api.KnownParameters;
import kr.malmungchi.service.api.ParsedTypes;
import kr.malmungchi.service.api.RevisionTags;
import kr.malmungchi.service.api.SearchResource;
import kr.malmungchi.service.guard.BodyLimit;
import kr.malmungchi.service.guard.BrowserProtection;
import kr.malmungchi.service.guard.ClientAddresses;
import kr.malmungchi.service.guard.GuardSettings;
import kr.malmungchi.service.guard.Hardening;
import kr.malmungchi.service.guard.RateLimits;
import kr.malmungchi.service.imports.ImportMetrics;
import kr.malmungchi.service.imports.Imports;
import kr.malmungchi.service.imports.ImportsResource;
import kr.malmungchi.service.imports.WatchedFolder;
import kr.malmungchi.service.operation.Operations;
import kr.malmungchi.service.page.PageResource;
import kr.malmungchi.service.problem.JettyProblems;
import kr.malmungchi.service.problem.ProblemMapper;
import kr.malmungchi.service.reference.ReferenceResource;
import kr.malmungchi.store.ApiKeys;
import kr.malmungchi.store.CatalogAddress;
import kr.malmungchi.store.SqlCatalog;
import kr.malmungchi.store.SqliteDatabase;
import org.eclipse.jetty.util.component.LifeCycle;

/** A {@link Corpus} in a data folder, served over HTTP: the one place where the parts are wired. */
public final class CorpusService extends Application<ServiceConfiguration> {
  private static final String DEFAULT_CONFIGURATION = "corpus.yml";
  private static final int MOST_CONNECTIONS = 8;

  private final ServerLifecycleListener started;

  /** Leaves the end of the process to whoever runs the service inside of it. */
  public CorpusService() {
    this(server -> {});
  }

  /**
   * @param started hears of the server when it answers
   */
  CorpusService(ServerLifecycleListener started) {
    this.started = started;
  }

  @Override
  public String getName() {
    return "malmungchi";
  }

  @Override
  protected void addDefaultCommands(Bootstrap<ServiceConfiguration> bootstrap) {
    bootstrap.addCommand(new ServerCommandWithoutTraces(this));
  }

  @Override
  protected void onFatalError(Throwable cause) {
    System.exit(2);
  }

  @Override
  public void initialize(Bootstrap<ServiceConfiguration> bootstrap) {
    bootstrap.setConfigurationSourceProvider(
        new SubstitutingSourceProvider(
            fileOrDefault(), new EnvironmentVariableSubstitutor(/* strict= */ false)));
    readStrictly(bootstrap.getObjectMapper());
  }

  private static ConfigurationSourceProvider fileOrDefault() {
    ConfigurationSourceProvider file = new FileConfigurationSourceProvider();
    ConfigurationSourceProvider resource = new ResourceConfigurationSourceProvider();
    return path ->
        path.equals(DEFAULT_CONFIGURATION) && Files.notExists(Path.of(path))
            ? resource.open(path)
            : file.open(path);
  }

  private static void readStrictly(ObjectMapper mapper) {
    mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
    mapper.registerModule(new ParsedTypes().module());
  }

  @Override
  public void run(ServiceConfiguration configuration, Environment environment) {
    DataFolder folder = DataFolder.hold(configuration.data());
    SqlCatalog catalog = catalog(configuration.catalog(), environment);
    Corpus corpus = folder.open(catalog);
    ServedCorpus served =
        new ServedCorpus(corpus, folder, configuration.seeds(), configuration.commitEvery());
    environment.lifecycle().manage(served);
    environment.lifecycle().manage(new CatchUp(corpus, configuration.catchUpEvery()));
    environment.jersey().register(new ExportResource(catalog));
    environment.lifecycle().addServerLifecycleListener(served::announce);
    environment.lifecycle().addServerLifecycleListener(started);
    PrometheusRegistry metrics =
        Operations.install(environment, corpus, folder, configuration.leastFreeSpace().toBytes());
    guard(catalog.keys(), configuration, environment);
    serve(corpus, configuration, environment);
    ImportMetrics.register(imports(corpus, configuration, environment), metrics);
  }

  private static SqlCatalog catalog(CatalogAddress address, Environment environment) {
    DataSourceFactory factory = new DataSourceFactory();
    switch (address) {
      case CatalogAddress.File(Path path) -> {
        factory.setDriverClass("org.sqlite.JDBC");
        SqliteDatabase.checkHeader(path);
        factory.setUrl(SqliteDatabase.url(path));
        factory.setProperties(SqliteDatabase.connectionProperties());
      }
      case CatalogAddress.Server server -> {
        factory.setDriverClass("org.postgresql.Driver");
        factory.setUrl(server.url());
        factory.setProperties(server.connectionProperties());
        factory.setUser(server.user().isEmpty() ? System.getProperty("user.name") : server.user());
        factory.setPassword(server.password());
        // After the server was away, the pool is full of connections that lead nowhere.
        factory.setCheckConnectionOnBorrow(true);
        factory.setValidationInterval(Duration.seconds(1));
      }
    }
    factory.setValidationQuery("SELECT 1");
    factory.setInitialSize(1);
    factory.setMinSize(1);
    factory.setMaxSize(MOST_CONNECTIONS);
    return SqlCatalog.open(new JdbiFactory().build(environment, factory, "catalog"));
  }

  private static void serve(
      Corpus corpus, ServiceConfiguration configuration, Environment environment) {
    strictText(environment.getObjectMapper());
    JerseyEnvironment jersey = environment.jersey();
    jersey.register(new ParsedTypes());
    jersey.register(new KnownParameters());
    jersey.register(
        new BodyLimit(
            configuration.largestBody().toBytes(),
            ImmutableMap.of(ImportsResource.PATH, configuration.largestImport().toBytes())));
    jersey.register(new ProblemMapper());
    jersey.register(new SearchResource(corpus));
    jersey.register(new FactsResource(corpus.facts()));
    jersey.register(new DocumentsResource(corpus));
    jersey.register(new DocumentChangesResource(corpus));
    jersey.register(new DictionaryResource(corpus));
    jersey.register(new RevisionTags(corpus));
    jersey.register(new KeptAnswers());
    jersey.register(new ReferenceResource());
    jersey.register(new PageResource(corpus));
  }

  /** Who may ask, how much, and what is refused before anything else sees it. */
  private static void guard(
      ApiKeys apiKeys, ServiceConfiguration configuration, Environment environment) {
    GuardSettings settings = configuration.guard();
    KeyRing keys = new KeyRing(apiKeys);
    Exposure exposure = new Exposure(configuration.getServerFactory());
    exposure.check(configuration.access(), keys);
    ClientAddresses addresses = new ClientAddresses(settings);
    AuditLog audit = new AuditLog(configuration.data(), addresses);
    environment.lifecycle().manage(audit);
    JerseyEnvironment jersey = environment.jersey();
    jersey.register(audit);
    jersey.register(new BrowserProtection(settings));
    jersey.register(
        new KeyCheck(
            keys, exposure.isOpen(), configuration.access(), new RateLimits(settings), addresses));
    JettyProblems problems =
        new JettyProblems(environment.getObjectMapper(), BrowserProtection.HEADERS);
    environment.getApplicationContext().setErrorHandler(problems);
    environment.getAdminContext().setErrorHandler(problems);
    environment.lifecycle().addEventListener(new Hardening(settings, problems));
  }

  /** Managed behind the corpus, so that they stop before it closes. */
  private static Imports imports(
      Corpus corpus, ServiceConfiguration configuration, Environment environment) {
    Imports imports = new Imports(corpus, configuration.data().resolve("imports"));
    environment.jersey().register(new ImportsResource(imports));
    environment.lifecycle().manage(imports);
    configuration
        .watch()
        .map(
            folder ->
                new WatchedFolder(corpus, folder, configuration.data(), configuration.watchQuiet()))
        .ifPresent(environment.lifecycle()::manage);
    environment
        .lifecycle()
        .addEventListener(
            new LifeCycle.Listener() {
              @Override
              public void lifeCycleStopping(LifeCycle stopping) {
                imports.stopListening();
              }
            });
    return imports;
  }

  /** A number where the API wants text is an error; corpus.yml, read before, may have them. */
  private static void strictText(ObjectMapper mapper) {
    for (CoercionInputShape shape :
        new CoercionInputShape[] {
          CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
      mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
    }
  }
}
